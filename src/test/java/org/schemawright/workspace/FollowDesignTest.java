package org.schemawright.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.schemawright.design.Drafts;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Database;
import org.schemawright.model.EngineVersion;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Routine;
import org.schemawright.model.Schema;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Traits;
import org.schemawright.model.View;

/** What the real engines say of designs with one thing wrong in them, and where. */
class FollowDesignTest {
    private static Workbench bench;

    /** An engine, and how it calls what schemas it has. */
    enum Case {
        POSTGRESQL("postgresql", 18, "public"),
        SQLITE("sqlite", 3, "main"),
        H2("h2", 2, "PUBLIC");

        private final EngineVersion version;
        private final ObjectRef table;

        Case(String engine, int major, String schema) {
            version = new EngineVersion(engine, major);
            table = ObjectRef.of(Kind.TABLE, schema, "t");
        }

        ObjectRef column(String name) {
            return table.part(Kind.COLUMN, name);
        }
    }

    @BeforeAll
    static void open() {
        bench = TestBench.open();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_type_is_told_of_its_column_and_no_longer_when_it_is_mended(Case engine) throws Exception {
        try (FollowDesign follower = bench.follow(engine.version)) {
            Column good = Drafts.column(engine.table, "b", "integer", false);
            Column wrong = Drafts.column(engine.table, "b", "nosuch(", false);
            assertThat(refused(follower, engine, List.of(good), List.of())).isEmpty();
            Map<ObjectRef, String> refused = refused(follower, engine, List.of(wrong), List.of());
            assertThat(refused).containsOnlyKeys(engine.table, engine.column("b"));
            assertThat(refused.values())
                    .allSatisfy(why ->
                            assertThat(why).isNotBlank().doesNotContain("\n", "u{000A}", "Position:", "CREATE TABLE"));
            assertThat(refused(follower, engine, List.of(good), List.of())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_default_is_told_of_its_column_and_of_no_other(Case engine) throws Exception {
        try (FollowDesign follower = bench.follow(engine.version)) {
            Column wrong = Drafts.column(engine.table, "b", "integer", false)
                    .withValue(new ColumnValue.Default("nosuch(1) +"));
            Column other = Drafts.column(engine.table, "c", "integer", false);
            assertThat(refused(follower, engine, List.of(wrong, other), List.of()))
                    .containsOnlyKeys(engine.table, engine.column("b"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_check_is_told_of_the_check(Case engine) throws Exception {
        try (FollowDesign follower = bench.follow(engine.version)) {
            SchemaObject check = Drafts.check(engine.table, "c", "nosuch > 1");
            assertThat(refused(follower, engine, List.of(), List.of(check))).containsKey(check.ref());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_query_is_told_of_its_view(Case engine) throws Exception {
        try (FollowDesign follower = bench.follow(engine.version)) {
            var view = new View(
                    ObjectRef.of(Kind.VIEW, engine.table.schema(), "v"),
                    " SELECT nosuch FROM t",
                    List.of(),
                    new TreeMap<>(),
                    Optional.empty(),
                    Traits.NONE);
            assertThat(refused(follower, engine, List.of(), List.of(view))).containsOnlyKeys(view.ref());
        }
    }

    @Test
    void a_wrong_body_is_told_of_its_routine_also_after_the_first_look() throws Exception {
        Case engine = Case.POSTGRESQL;
        try (FollowDesign follower = bench.follow(engine.version)) {
            Routine right = routine("right", "plpgsql", " BEGIN RETURN 1; END ");
            Routine wrong = routine("wrong", "plpgsql", " BEGIN RETUR 1; END ");
            Routine astray = routine("astray", "sql", " SELECT nosuch FROM public.t");
            assertThat(refused(follower, engine, List.of(), List.of(right))).isEmpty();
            assertThat(refused(follower, engine, List.of(), List.of(right, wrong, astray)))
                    .containsOnlyKeys(wrong.ref(), astray.ref());
        }
    }

    private static Routine routine(String name, String language, String body) {
        return new Routine(
                new ObjectRef(Kind.ROUTINE, List.of("public", name, "()")),
                Routine.RoutineForm.FUNCTION,
                "",
                "integer",
                language,
                body,
                new TreeMap<>(),
                Traits.NONE);
    }

    private static Map<ObjectRef, String> refused(
            FollowDesign follower, Case engine, List<Column> columns, List<? extends SchemaObject> more)
            throws Exception {
        var all = new ArrayList<Column>();
        all.add(Drafts.column(engine.table, "id", "integer", true));
        all.addAll(columns);
        var objects = new TreeMap<ObjectRef, SchemaObject>();
        ObjectRef schema = ObjectRef.of(Kind.SCHEMA, engine.table.schema());
        if (engine != Case.SQLITE) {
            objects.put(schema, new Schema(schema, Traits.NONE));
        }
        objects.put(engine.table, Drafts.table(engine.table, all));
        more.forEach(object -> objects.put(object.ref(), object));
        return follower.refusals(new Database(engine.version, objects, new TreeMap<>(), Set.of())).stream()
                .collect(Collectors.toMap(Rebuild.Refusal::subject, Rebuild.Refusal::why));
    }
}
