package org.schemawright.workspace;

import java.util.List;
import java.util.Optional;
import org.schemawright.connect.AddressProblem;
import org.schemawright.connect.UnreachableDatabase;
import org.schemawright.discover.LiveDatabase;
import org.schemawright.engine.FileSession;
import org.schemawright.engine.Naming;
import org.schemawright.source.SourceProblem;

/**
 * The way to the rows of a database in use, on a server or in a file, to be read only.
 *
 * @param naming  how its engine understands names
 * @param closing gives back what was opened
 */
public record OpenTables(LiveDatabase database, Naming naming, Runnable closing) implements AutoCloseable {
    /** Empty where the source has no rows: a script, a design. */
    static Optional<OpenTables> of(OpenSource opener, String name)
            throws SourceProblem, AddressProblem, UnreachableDatabase {
        OpenedSource source = opener.open(name);
        return switch (source) {
            case OpenedSource.OfLive live ->
                Optional.of(
                        new OpenTables(new LiveDatabase(live.connection().connection()), naming(source), live::close));
            case OpenedSource.OfFile file -> {
                FileSession session = file.file().open();
                yield Optional.of(new OpenTables(
                        new LiveDatabase(session.connection()), file.itsEngine().naming(), session::close));
            }
            case OpenedSource.OfScript _, OpenedSource.OfDesign _, OpenedSource.OfDbml _ -> {
                source.close();
                yield Optional.empty();
            }
        };
    }

    private static Naming naming(OpenedSource source) {
        return Engines.known().all().stream()
                .filter(engine -> source.engine().filter(engine.id()::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .naming();
    }

    /** The steps of a table's name as a user writes it, folded as the engine folds it. */
    List<String> path(String table) throws BadRequest {
        List<String> steps = SqlName.path(table, naming);
        return steps.size() > 1 ? steps : List.of(naming.defaultSchema(), steps.getFirst());
    }

    @Override
    public void close() {
        closing.run();
    }
}
