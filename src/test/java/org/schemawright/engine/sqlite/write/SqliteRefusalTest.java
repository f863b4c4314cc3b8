package org.schemawright.engine.sqlite.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.schemawright.change.Lineage;
import org.schemawright.engine.Strategy;
import org.schemawright.engine.Writing;
import org.schemawright.engine.sqlite.Terms;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Constraint;
import org.schemawright.model.Constraint.KeyIndex;
import org.schemawright.model.Constraint.Settings;
import org.schemawright.model.Database;
import org.schemawright.model.Definition;
import org.schemawright.model.EngineVersion;
import org.schemawright.model.EnumType;
import org.schemawright.model.Index;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Schema;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Sequence;
import org.schemawright.model.SequenceOptions;
import org.schemawright.model.Table;
import org.schemawright.model.Traits;
import org.schemawright.model.View;
import org.schemawright.planner.PlanRefused;
import org.schemawright.planner.Planner;

/** What SQLite has not is refused with its name and the reason, before anything is written. */
class SqliteRefusalTest {
    private static final ObjectRef T = Terms.table("t");

    private record Refused(String reason, SchemaObject object) {}

    private static Table table(ObjectRef ref, boolean unlogged, List<Column> columns, Traits traits) {
        return new Table(
                ref,
                columns,
                unlogged,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                new TreeMap<>(),
                new TreeMap<>(),
                traits);
    }

    private static Column column(ObjectRef table, ColumnValue value) {
        return new Column(
                table.part(Kind.COLUMN, "a"),
                "TEXT",
                Optional.empty(),
                Optional.empty(),
                value,
                true,
                new TreeMap<>(),
                Traits.NONE);
    }

    private static Table plain(String name) {
        return table(Terms.table(name), false, List.of(column(Terms.table(name), ColumnValue.NONE)), Traits.NONE);
    }

    private static Stream<Refused> refused() {
        var counter = new SequenceOptions("bigint", 1, 1, 1, 9, 1, false);
        var identity = new ColumnValue.Identity(true, "main", "s", counter);
        Traits commented = Traits.NONE.withComment(Optional.of("about it"));
        return Stream.of(
                new Refused("SQLite's own", plain("SQLite_t")),
                new Refused("NUL", plain("a\0b")),
                new Refused("no schemas", table(ObjectRef.of(Kind.TABLE, "other", "t"), false, List.of(), Traits.NONE)),
                new Refused("nothing like a schema", new Schema(ObjectRef.of(Kind.SCHEMA, "main"), Traits.NONE)),
                new Refused("no tables without columns", table(T, false, List.of(), Traits.NONE)),
                new Refused("unlogged", table(T, true, List.of(column(T, ColumnValue.NONE)), Traits.NONE)),
                new Refused("no comments", table(T, false, List.of(column(T, ColumnValue.NONE)), commented)),
                new Refused(
                        "no owners, privileges",
                        table(
                                T,
                                false,
                                List.of(column(T, ColumnValue.NONE)),
                                Traits.NONE.withOwner(Optional.of("me")).withPrivileges(Optional.of(List.of())))),
                new Refused("identity", table(T, false, List.of(column(T, identity)), Traits.NONE)),
                new Refused(
                        "nothing like a type",
                        new EnumType(ObjectRef.of(Kind.ENUM_TYPE, "main", "e"), List.of("a"), Traits.NONE)),
                new Refused(
                        "nothing like a sequence",
                        new Sequence(ObjectRef.of(Kind.SEQUENCE, "main", "s"), counter, false, Traits.NONE)),
                new Refused(
                        "nothing like a publication",
                        new Definition(ObjectRef.of(Kind.PUBLICATION, "p"), new TreeMap<>(), Traits.NONE)),
                new Refused(
                        "no materialized views",
                        new View(
                                ObjectRef.of(Kind.MATERIALIZED_VIEW, "main", "m"),
                                "SELECT 1",
                                List.of(),
                                new TreeMap<>(),
                                Optional.of(new View.Materialized(true, new TreeMap<>())),
                                Traits.NONE)),
                new Refused(
                        "B-tree",
                        new Index(
                                ObjectRef.of(Kind.INDEX, "main", "t", "i"),
                                "gin",
                                false,
                                false,
                                List.of(),
                                List.of(),
                                Optional.empty(),
                                true,
                                new TreeMap<>(),
                                new TreeMap<>(),
                                Traits.NONE)),
                new Refused(
                        "never the same",
                        new Constraint.Unique(
                                T.part(Kind.UNIQUE_CONSTRAINT, "u"),
                                List.of("a"),
                                true,
                                new KeyIndex(List.of(), false, new TreeMap<>()),
                                Settings.PLAIN,
                                Traits.NONE)),
                new Refused(
                        "always in force",
                        new Constraint.Check(
                                T.part(Kind.CHECK_CONSTRAINT, "c"),
                                List.of("a"),
                                "a > 0",
                                false,
                                new Settings(false, false, false, true, true),
                                Traits.NONE)),
                new Refused(
                        "no exclusion constraints",
                        new Constraint.Exclusion(
                                T.part(Kind.EXCLUSION_CONSTRAINT, "x"),
                                "EXCLUDE (a WITH =)",
                                Optional.empty(),
                                Settings.PLAIN,
                                Traits.NONE)));
    }

    @TestFactory
    Stream<DynamicTest> what_sqlite_has_not_is_refused() {
        return refused()
                .map(one -> DynamicTest.dynamicTest(
                        one.reason(),
                        () -> assertThatThrownBy(() -> plan(one.object()))
                                .isInstanceOf(PlanRefused.class)
                                .hasMessageContaining(one.object().ref().toString())
                                .hasMessageContaining(one.reason())));
    }

    @TestFactory
    Stream<DynamicTest> what_sqlite_has_is_not() {
        return Stream.of(plain("t"), plain("sqlitet"), plain("a.b"), plain("\u0130"))
                .map(table -> DynamicTest.dynamicTest(
                        table.ref().name(), () -> assertThat(plan(table)).isEqualTo(1)));
    }

    private static int plan(SchemaObject object) throws PlanRefused {
        var version = new EngineVersion(Terms.ENGINE, Terms.MAJOR);
        var objects = new TreeMap<ObjectRef, SchemaObject>();
        objects.put(object.ref(), object);
        var nothing = new Database(version, new TreeMap<>(), new TreeMap<>(), Set.of());
        var wanted = new Database(version, objects, new TreeMap<>(), Set.of());
        return new Planner(new SqliteWriter(), new SqliteData())
                .plan(new Writing(nothing, wanted, Strategy.DIRECT), Lineage.NONE)
                .steps()
                .size();
    }
}
