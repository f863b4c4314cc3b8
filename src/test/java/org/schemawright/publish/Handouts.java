package org.schemawright.publish;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.schemawright.connect.Surroundings;
import org.schemawright.connect.Surroundings.FileSystemKind;
import org.schemawright.model.Column;
import org.schemawright.workspace.LoadDocument;
import org.schemawright.workspace.Narrowing;
import org.schemawright.workspace.TestBench;
import org.schemawright.workspace.Wanted;
import org.schemawright.workspace.WriteDocument;

/** Schemas of the tests, ready to be handed out. */
final class Handouts {
    private Handouts() {}

    static LoadDocument.Ready load(String source) throws Exception {
        var surroundings =
                new Surroundings(Map.of(), java.nio.file.Path.of("/nonexistent"), "nobody", FileSystemKind.POSIX);
        try (var bench = TestBench.in(surroundings)) {
            return new LoadDocument(bench).load(source, Wanted.ANY, Narrowing.NONE);
        }
    }

    static Handout hostile() throws Exception {
        return WriteDocument.handout(load("src/test/resources/handout/hostile.sql"));
    }

    /** The names of all tables and columns as the catalog has them. */
    static Set<String> names(Handout handout) {
        var names = new TreeSet<String>();
        handout.tables().forEach(table -> {
            names.add(table.ref().last());
            table.columns().stream().map(Column::name).forEach(names::add);
        });
        return names;
    }
}
