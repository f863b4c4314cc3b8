package org.schemawright.engine.postgresql.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.schemawright.engine.Scratch;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.postgresql.PostgresqlEngine;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Footprint;
import org.schemawright.plan.Footprint.Since;
import org.schemawright.plan.Footprint.Witness;
import org.schemawright.plan.Phase;
import org.schemawright.plan.Step;
import org.schemawright.plan.Way;

class PostgresqlObserverTest {
    private static final ObjectRef TABLE = ObjectRef.of(Kind.TABLE, "public", "t");

    /** The other columns: strongest locks, what is rewritten, what is scanned, as measured in the versions 11 to 18. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ALTER TABLE public.t ADD COLUMN c integer                        | t ACCESS EXCLUSIVE | |
        ALTER TABLE public.t ADD COLUMN c uuid DEFAULT gen_random_uuid() | t ACCESS EXCLUSIVE | t | t
        ALTER TABLE public.t ALTER COLUMN a TYPE bigint                  | t ACCESS EXCLUSIVE | t | t
        ALTER TABLE public.t ALTER COLUMN a SET NOT NULL                 | t ACCESS EXCLUSIVE | | t
        ALTER TABLE public.t ADD CHECK (a > 0) NOT VALID                 | t ACCESS EXCLUSIVE | |
        ALTER TABLE public.t VALIDATE CONSTRAINT unproved                | t SHARE UPDATE EXCLUSIVE | | t
        ALTER TABLE public.t ADD FOREIGN KEY (a) REFERENCES public.other NOT VALID | other SHARE ROW EXCLUSIVE, t SHARE ROW EXCLUSIVE | |
        DROP TABLE public.child                                          | child ACCESS EXCLUSIVE, other ACCESS EXCLUSIVE | |
        CREATE INDEX i ON public.t (a)                                   | t SHARE | | t
        COMMENT ON TABLE public.t IS 'x'                                 | t SHARE UPDATE EXCLUSIVE | |
        CREATE TABLE public.new (a integer REFERENCES public.other)      | other SHARE ROW EXCLUSIVE | |
        """)
    void a_statement_is_seen_to_lock_rewrite_and_scan(String sql, String locks, String rewritten, String scanned)
            throws Exception {
        Footprint seen = observe(sql).getLast();
        assertThat(seen.locks().stream()
                        .map(lock -> lock.relation().last() + " " + lock.mode())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(locks);
        assertThat(seen.rewritten()).extracting(ObjectRef::last).isEqualTo(names(rewritten));
        assertThat(seen.scanned()).extracting(ObjectRef::last).isEqualTo(names(scanned));
        assertThat(seen.witness()).isEqualTo(Witness.ENGINE);
    }

    private static List<String> names(String column) {
        return Stream.ofNullable(column).filter(name -> !name.isBlank()).toList();
    }

    @Test
    void what_an_earlier_statement_locked_is_told_apart() throws Exception {
        List<Footprint> seen = observe(
                "ALTER TABLE public.t ADD COLUMN c integer",
                "COMMENT ON TABLE public.t IS 'x'",
                "ALTER TABLE public.t ALTER COLUMN a TYPE bigint");
        assertThat(seen.getFirst().locks())
                .singleElement()
                .extracting(Footprint.Lock::since)
                .isEqualTo(Since.STATEMENT);
        assertThat(seen.subList(1, 3))
                .allSatisfy(later -> assertThat(later.locks()).singleElement().satisfies(lock -> {
                    assertThat(lock.since()).isEqualTo(Since.EARLIER);
                    assertThat(lock.mode()).isEqualTo("ACCESS EXCLUSIVE");
                }));
        assertThat(seen.get(1).rewritten()).isEmpty();
        assertThat(seen.get(2).rewritten()).containsExactly(TABLE);
    }

    @Test
    void a_table_that_the_transaction_made_is_nobody_elses_concern() throws Exception {
        List<Footprint> seen =
                observe("CREATE TABLE public.new (a integer)", "ALTER TABLE public.new ADD COLUMN b uuid");
        assertThat(seen).allMatch(Footprint::isEmpty);
    }

    @Test
    void a_table_is_called_as_it_was_when_the_statement_began() throws Exception {
        List<Footprint> seen =
                observe("ALTER TABLE public.t RENAME TO renamed", "ALTER TABLE public.renamed ADD CHECK (a > 0)");
        assertThat(seen.getFirst().locks())
                .extracting(lock -> lock.relation().last())
                .containsExactly("t");
        assertThat(seen.getLast().scanned()).extracting(ObjectRef::last).containsExactly("renamed");
    }

    @Test
    void an_index_that_is_built_concurrently_locks_as_the_manual_says() {
        var index = new ObjectRef(Kind.INDEX, List.of("public", "t", "i"));
        Footprint seen = ManualLocks.of(step(index, "CREATE INDEX CONCURRENTLY i ON public.t (a)"));
        assertThat(seen.witness()).isEqualTo(Witness.MANUAL);
        assertThat(seen.locks())
                .singleElement()
                .extracting(Footprint.Lock::mode)
                .isEqualTo("SHARE UPDATE EXCLUSIVE");
        assertThat(seen.scanned()).containsExactly(TABLE);
    }

    private static List<Footprint> observe(String... statements) throws Exception {
        try (Scratch scratch = new PostgresqlEngine().scratch(18);
                ScratchDatabase database = scratch.create()) {
            database.run("CREATE TABLE public.other (id integer PRIMARY KEY)");
            database.run("CREATE TABLE public.t (a integer, b text)");
            database.run("CREATE TABLE public.child (id integer REFERENCES public.other)");
            database.run("INSERT INTO public.t VALUES (1, 'x'), (2, 'y')");
            database.run("ALTER TABLE public.t ADD CONSTRAINT unproved CHECK (a > 0) NOT VALID");
            Connection connection = database.connection();
            connection.setAutoCommit(false);
            var observer = new PostgresqlObserver(connection);
            observer.begin();
            var seen = new java.util.ArrayList<Footprint>();
            for (String statement : statements) {
                database.run(statement);
                seen.add(observer.after(step(TABLE, statement)));
            }
            connection.rollback();
            return seen;
        }
    }

    private static Step step(ObjectRef subject, String sql) {
        return new Step(Phase.EXPAND, subject, "change", Draft.of(sql), new Way.Reversible());
    }
}
