package org.schemawright.workspace;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.schemawright.connect.AddressProblem;
import org.schemawright.connect.Connector;
import org.schemawright.connect.ServerAddress;
import org.schemawright.connect.Surroundings;
import org.schemawright.connect.UnreachableDatabase;
import org.schemawright.engine.Engine;
import org.schemawright.model.Visible;
import org.schemawright.source.GitSource;
import org.schemawright.source.MigrationFolder;
import org.schemawright.source.ScriptOptions;
import org.schemawright.source.ScriptReader;
import org.schemawright.source.SourceAddress;
import org.schemawright.source.SourceProblem;
import org.schemawright.source.TextFile;
import org.schemawright.source.dbml.DbmlFile;
import org.schemawright.source.dbml.DbmlReader;
import org.schemawright.store.DesignFiles;

/** Finds what a user names as a source, and opens it. */
public final class OpenSource {
    private final List<Engine> engines;
    private final Surroundings surroundings;
    private final Connector connector;
    private final ScriptOptions options;

    public OpenSource(List<Engine> engines, Surroundings surroundings, Connector connector, ScriptOptions options) {
        this.engines = engines;
        this.surroundings = surroundings;
        this.connector = connector;
        this.options = options;
    }

    public OpenedSource open(String name) throws SourceProblem, AddressProblem, UnreachableDatabase {
        String shown = Visible.text(name);
        return switch (SourceAddress.parse(name, engines)) {
            case SourceAddress.ScriptFile(var path) ->
                new OpenedSource.OfScript(shown, splitter -> ScriptReader.read(path, options.cutBy(splitter)));
            case SourceAddress.Folder(var path) ->
                new OpenedSource.OfScript(shown, splitter -> MigrationFolder.read(path, options.cutBy(splitter)));
            case SourceAddress.GitRevision revision
            when revision.design() ->
                new OpenedSource.OfDesign(
                        shown, DesignFiles.parse(shown, GitSource.text(revision.revision(), revision.path())));
            case SourceAddress.GitRevision revision
            when revision.dbml() -> dbml(shown, GitSource.text(revision.revision(), revision.path()));
            case SourceAddress.DbmlText(var path) -> dbml(shown, TextFile.read(path));
            case SourceAddress.GitRevision(var revision, var path) ->
                new OpenedSource.OfScript(shown, splitter -> GitSource.read(revision, path, options.cutBy(splitter)));
            case SourceAddress.DesignFile(var path) -> new OpenedSource.OfDesign(shown, DesignFiles.read(path));
            case SourceAddress.Live(var address) ->
                new OpenedSource.OfLive(connector.open(ServerAddress.parse(address, surroundings)));
            case SourceAddress.DatabaseFile(var engine, var address) ->
                new OpenedSource.OfFile(
                        Visible.text(address.file().toString()),
                        engine,
                        new OpenFile(engine.files().orElseThrow(), address, surroundings, connector.prompt()));
        };
    }

    private OpenedSource dbml(String name, String text) throws SourceProblem {
        DbmlFile file = DbmlReader.read(name, text);
        Set<String> known = engines.stream().map(Engine::id).collect(Collectors.toSet());
        return new OpenedSource.OfDbml(name, file, DbmlReader.engine(file, known));
    }
}
