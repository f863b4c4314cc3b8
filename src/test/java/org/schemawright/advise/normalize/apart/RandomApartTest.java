package org.schemawright.advise.normalize.apart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import org.schemawright.advise.normalize.Part;
import org.schemawright.engine.Engine;
import org.schemawright.engine.Scratch;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.workspace.BadRequest;
import org.schemawright.workspace.JudgeSchema.Form;

/** Random tables with dependencies and rows that keep them, on each engine; and rows that do not. */
class RandomApartTest {
    private static final int CASES = Integer.getInteger("schemawright.apart.cases", 14);
    private static final int FIRST = Integer.getInteger("schemawright.apart.first", 0);

    @OnEachEngine
    void what_is_taken_apart_comes_back_equal(String name) throws Exception {
        Engine engine = AllEngines.engine(name);
        int apart = 0;
        int broken = 0;
        var unproved = new ArrayList<String>();
        var failed = new ArrayList<String>();
        try (Scratch scratch = engine.scratch(engine.majors().newest())) {
            for (int seed = FIRST; seed < FIRST + CASES; seed++) {
                var table = new RandomTable(name, seed);
                if (!table.usable()) {
                    continue;
                }
                Form form = seed % 2 == 0 ? Form.THIRD : Form.BOYCE_CODD;
                try (var one = new Apart(engine, scratch, table.schema(), "the table", table.known(), form)) {
                    if (!one.parts().isEmpty()) {
                        apart++;
                        check(one, table);
                        broken += breaks(one, table);
                        int at = seed;
                        one.proof.unproved().forEach(what -> unproved.add(at + " " + what));
                    }
                } catch (BadRequest e) {
                    assertThat(e.getMessage()).contains("choose the other form");
                } catch (Exception | AssertionError e) {
                    failed.add("seed " + seed + " " + table.schema() + table.known() + "\n" + e);
                }
            }
        }
        assertThat(failed).isEmpty();
        assertThat(apart).isGreaterThan(CASES / 3);
        assertThat(broken).isGreaterThan(CASES / 5);
        assertThat(unproved.size())
                .as("%s of %s apart: %s", unproved.size(), apart, unproved)
                .isLessThan(1 + apart / 20);
    }

    private static void check(Apart apart, RandomTable table) throws Exception {
        assertThat(apart.proof.legs()).as(apart.texts()).allMatch(leg -> leg.held());
        assertThat(apart.migration.up().losses()).isEmpty();
        try (ScratchDatabase live = apart.withRows(table.statements())) {
            Rows original = Rows.of(live, "the table", apart.columns());
            Rows other = Rows.of(live, "other", List.of("n"));
            assertThat(original.values()).hasSize(table.rows.size());
            apart.send(live, apart.up());
            assertThat(apart.joined(live)).as(apart.texts()).isEqualTo(original);
            for (Part part : apart.parts()) {
                Rows expected = original.part(part.columns())
                        .only(row -> part.key().stream()
                                .allMatch(key ->
                                        row.get(part.columns().indexOf(key)).isPresent()));
                assertThat(Rows.of(live, part.name(), part.columns())).isEqualTo(expected);
            }
            apart.send(live, apart.down());
            assertThat(Rows.of(live, "the table", apart.columns()))
                    .as(apart.texts())
                    .isEqualTo(original);
            assertThat(Rows.of(live, "other", List.of("n"))).isEqualTo(other);
        }
    }

    private static int breaks(Apart apart, RandomTable table) throws Exception {
        for (Part part : apart.parts()) {
            String breaking = table.breaking(part.key(), part.columns());
            if (!breaking.isEmpty()) {
                var statements = new ArrayList<>(table.statements());
                statements.add(breaking);
                try (ScratchDatabase live = apart.withRows(statements)) {
                    Rows original = Rows.of(live, "the table", apart.columns());
                    Throwable stopped = catchThrowable(() -> apart.send(live, apart.up()));
                    assertThat(stopped).as(breaking + apart.texts()).hasMessageContaining("stand in the way");
                    if (!live.connection().getAutoCommit() || apart.engine.id().equals("postgresql")) {
                        Apart.execute(live, "ROLLBACK");
                    }
                    assertThat(Rows.of(live, "the table", apart.columns())).isEqualTo(original);
                    return 1;
                }
            }
        }
        return 0;
    }
}
