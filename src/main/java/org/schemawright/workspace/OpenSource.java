package org.schemawright.workspace;

import org.schemawright.connect.AddressProblem;
import org.schemawright.connect.Connector;
import org.schemawright.connect.ServerAddress;
import org.schemawright.connect.Surroundings;
import org.schemawright.connect.UnreachableDatabase;
import org.schemawright.model.Visible;
import org.schemawright.source.GitSource;
import org.schemawright.source.MigrationFolder;
import org.schemawright.source.ScriptOptions;
import org.schemawright.source.ScriptReader;
import org.schemawright.source.SourceAddress;
import org.schemawright.source.SourceProblem;
import org.schemawright.store.DesignFiles;

/** Finds what a user names as a source, and opens it. */
public final class OpenSource {
    private final Surroundings surroundings;
    private final Connector connector;
    private final ScriptOptions options;

    public OpenSource(Surroundings surroundings, Connector connector, ScriptOptions options) {
        this.surroundings = surroundings;
        this.connector = connector;
        this.options = options;
    }

    public OpenedSource open(String name) throws SourceProblem, AddressProblem, UnreachableDatabase {
        String shown = Visible.text(name);
        return switch (SourceAddress.parse(name)) {
            case SourceAddress.ScriptFile(var path) ->
                new OpenedSource.OfScript(shown, ScriptReader.read(path, options));
            case SourceAddress.Folder(var path) ->
                new OpenedSource.OfScript(shown, MigrationFolder.read(path, options));
            case SourceAddress.GitRevision revision
            when revision.design() ->
                new OpenedSource.OfDesign(
                        shown, DesignFiles.parse(shown, GitSource.text(revision.revision(), revision.path())));
            case SourceAddress.GitRevision(var revision, var path) ->
                new OpenedSource.OfScript(shown, GitSource.read(revision, path, options));
            case SourceAddress.DesignFile(var path) -> new OpenedSource.OfDesign(shown, DesignFiles.read(path));
            case SourceAddress.Live(var address) ->
                new OpenedSource.OfLive(connector.open(ServerAddress.parse(address, surroundings)));
        };
    }
}
