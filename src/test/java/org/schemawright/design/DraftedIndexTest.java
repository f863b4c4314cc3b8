package org.schemawright.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.schemawright.engine.Engine;
import org.schemawright.engine.Scratch;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.model.Database;
import org.schemawright.model.Index;
import org.schemawright.model.Table;
import org.schemawright.workspace.Engines;

/** An index that is drawn is what the engine makes of one of which nothing is said but its columns. */
class DraftedIndexTest {
    static Stream<Engine> engines() {
        return Engines.known().all().stream();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void a_drawn_index_is_an_ordinary_one(Engine engine) throws Exception {
        try (Scratch scratch = engine.scratch(engine.majors().newest());
                ScratchDatabase made = scratch.create()) {
            made.run("CREATE TABLE visit (patient integer, room varchar(10))");
            Database before = read(engine, made);
            Table table = before.all(Table.class).findFirst().orElseThrow();
            List<String> columns =
                    table.columns().stream().map(column -> column.name()).toList();
            Index drawn = Drafts.index(before, engine.dialect(), table.ref(), columns);
            made.run("CREATE INDEX " + engine.dialect().quoted(drawn.ref().last()) + " ON visit (patient, room)");
            Index there = (Index) read(engine, made).find(drawn.ref()).orElseThrow();
            assertThat(there.keys()).isEqualTo(drawn.keys());
            assertThat(there.method()).isEqualTo(drawn.method());
            assertThat(there.unique()).isFalse();
        }
    }

    private static Database read(Engine engine, ScratchDatabase made) throws Exception {
        return engine.reader().read(made.catalog(), made.owner()).database();
    }
}
