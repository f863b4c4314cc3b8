package org.schemawright.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.schemawright.change.Scope;
import org.schemawright.engine.Naming;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;

/** Which part of a source is looked at, in SQL names as the user wrote them: what they mean, an engine has to say. */
public record Narrowing(
        List<String> schemas, List<String> excludedSchemas, List<String> tables, List<String> excludedTables) {
    public static final Narrowing NONE = new Narrowing(List.of(), List.of(), List.of(), List.of());

    public Narrowing {
        schemas = List.copyOf(schemas);
        excludedSchemas = List.copyOf(excludedSchemas);
        tables = List.copyOf(tables);
        excludedTables = List.copyOf(excludedTables);
    }

    /** Refuses what is no name in any engine. */
    public Narrowing checked(Naming any) throws BadRequest {
        for (List<String> texts : List.of(schemas, excludedSchemas, tables, excludedTables)) {
            for (String text : texts) {
                SqlName.path(text, any);
            }
        }
        return this;
    }

    public Scope in(Naming naming, Database database) throws BadRequest {
        return new Scope(
                names(schemas, naming, () -> firstSteps(database)),
                names(excludedSchemas, naming, () -> firstSteps(database)),
                paths(tables, naming, database),
                paths(excludedTables, naming, database));
    }

    /** Of the schemas that are there, or would be, those that it names, as the engine writes them. */
    SortedSet<String> schemasAmong(Set<String> known, Naming naming) throws BadRequest {
        return names(schemas, naming, () -> known.stream().map(List::of));
    }

    private static TreeSet<String> names(List<String> texts, Naming naming, Supplier<Stream<List<String>>> known)
            throws BadRequest {
        var names = new TreeSet<String>();
        for (String text : texts) {
            String name = SqlName.path(text, naming).getLast();
            names.add(SqlName.asWritten(List.of(name), known.get(), naming).getFirst());
        }
        return names;
    }

    private static Stream<List<String>> firstSteps(Database database) {
        return database.objects().keySet().stream().map(ref -> ref.path().subList(0, 1));
    }

    private static List<List<String>> paths(List<String> texts, Naming naming, Database database) throws BadRequest {
        var paths = new ArrayList<List<String>>();
        for (String text : texts) {
            List<String> path = SqlName.path(text, naming);
            List<String> last = path.subList(Math.max(0, path.size() - 2), path.size());
            Stream<List<String>> known = database.objects().keySet().stream()
                    .map(ObjectRef::path)
                    .filter(steps -> steps.size() == 2)
                    .map(steps -> steps.subList(2 - last.size(), 2));
            paths.add(SqlName.asWritten(last, known, naming));
        }
        return paths;
    }
}
