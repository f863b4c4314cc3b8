package org.schemawright.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.schemawright.engine.Scratch;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.Strategy;
import org.schemawright.engine.postgresql.PostgresqlEngine;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;
import org.schemawright.plan.Loss;
import org.schemawright.plan.Phase;
import org.schemawright.plan.Plan;
import org.schemawright.plan.RowCheck;
import org.schemawright.plan.Step;
import org.schemawright.plan.Way;

class ProverRowsTest {
    private static final ObjectRef TABLE = ObjectRef.of(Kind.TABLE, "public", "t");
    private static final ObjectRef COLUMN = TABLE.part(Kind.COLUMN, "a");
    private static final Plan NOTHING_MUCH = plan(TABLE, Draft.of("COMMENT ON TABLE public.t IS NULL"));

    private final PostgresqlEngine engine = new PostgresqlEngine();

    @Test
    void rows_that_go_missing_unannounced_are_told() throws Exception {
        Proof proof = prove(plan(TABLE, Draft.of("DELETE FROM public.t")), NOTHING_MUCH);
        assertThat(proof.legs().getFirst().failures())
                .singleElement()
                .asString()
                .contains("table public.t had 20 rows and has 0");
    }

    @Test
    void values_that_change_unannounced_are_told() throws Exception {
        Draft update = Draft.of("UPDATE public.t SET a = 8");
        assertThat(prove(plan(COLUMN, update), NOTHING_MUCH).legs().getFirst().failures())
                .singleElement()
                .asString()
                .contains("not their values");
        assertThat(prove(plan(COLUMN, update.with(Hazard.CHANGES_VALUES)), NOTHING_MUCH)
                        .held())
                .isTrue();
    }

    @Test
    void rows_that_are_announced_as_lost_may_go() throws Exception {
        Draft delete = Draft.of("DELETE FROM public.t").losing(new Loss(TABLE, "deleted"));
        assertThat(prove(plan(TABLE, delete), NOTHING_MUCH).held()).isTrue();
    }

    @Test
    void values_have_to_be_back_after_the_way_back() throws Exception {
        Proof proof = prove(NOTHING_MUCH, plan(COLUMN, Draft.of("UPDATE public.t SET a = NULL")));
        assertThat(proof.legs()).extracting(Proof.Leg::held).containsExactly(true, false);
    }

    @Test
    void a_failure_on_rows_that_nothing_foresaw_is_one_on_the_way_up_and_a_gap_on_the_way_back() throws Exception {
        Plan failing = plan(TABLE, Draft.of("UPDATE public.t SET a = 1 / (a - a)"));
        assertThat(prove(failing, NOTHING_MUCH).legs().getFirst().failures())
                .singleElement()
                .asString()
                .startsWith("not foreseen");
        Proof back = prove(NOTHING_MUCH, failing);
        assertThat(back.held()).isTrue();
        assertThat(back.unproved()).singleElement().asString().startsWith("down was proved without rows");
    }

    @Test
    void what_a_check_foresees_is_proved_without_rows() throws Exception {
        var check = new RowCheck(TABLE, "t has rows", "SELECT a FROM public.t");
        Draft failing = Draft.of("UPDATE public.t SET a = 1 / (a - a)").checkedBy(List.of(check));
        Proof proof = prove(plan(TABLE, failing), NOTHING_MUCH);
        assertThat(proof.held()).isTrue();
        assertThat(proof.unproved()).singleElement().asString().contains("t has rows");
    }

    private static Plan plan(ObjectRef subject, Draft draft) {
        return Plan.of(List.of(new Step(Phase.EXPAND, subject, "change", draft, new Way.Reversible())), List.of());
    }

    private Proof prove(Plan up, Plan down) throws Exception {
        try (Scratch scratch = engine.scratch(18);
                ScratchDatabase start = scratch.create()) {
            start.run("CREATE TABLE public.t (a integer, b text NOT NULL)");
            Database model =
                    engine.reader().read(start.catalog(), start.owner()).database();
            return new Prover(engine).prove(new Prover.Task(start, model, model, up, down, Strategy.DIRECT));
        }
    }
}
