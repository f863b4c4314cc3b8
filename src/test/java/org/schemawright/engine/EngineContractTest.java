package org.schemawright.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.schemawright.change.Change;
import org.schemawright.change.Common;
import org.schemawright.change.Differ;
import org.schemawright.change.Lineage;
import org.schemawright.engine.TestRows.Digest;
import org.schemawright.model.Aspect;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Database;
import org.schemawright.model.Domain;
import org.schemawright.model.EngineVersion;
import org.schemawright.model.EnumType;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Schema;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.model.Traits;
import org.schemawright.plan.Loss;
import org.schemawright.planner.PlanRefused;
import org.schemawright.planner.Planner;
import org.schemawright.proof.Proof;
import org.schemawright.proof.Prover;
import org.schemawright.source.Script;
import org.schemawright.source.ScriptOptions;
import org.schemawright.source.ScriptReader;
import org.schemawright.workspace.LoadScript;
import org.schemawright.workspace.Loaded;
import org.schemawright.workspace.Migration;
import org.schemawright.workspace.PlanMigration;
import org.schemawright.workspace.PlanMigration.Choices;
import org.schemawright.workspace.Rebuild;

/** What holds for any engine, asked of one by a subclass that gives scripts in its language. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class EngineContractTest {
    private static final List<String> HOSTILE = List.of(
            "plain",
            "select",
            "Mixed Case",
            "quote\"inside",
            "single'quote",
            "back`tick",
            "bracket]inside",
            "dot.inside",
            "semi;colon",
            "dash--dash",
            "star*/slash",
            "new\nline",
            "tab\tinside",
            "$$dollar$$",
            "ques?tion",
            "per%cent_",
            "ünï ☃ 表",
            "a); DROP TABLE victim; --");

    private Engine engine = engine();
    private Scratch scratch;

    protected abstract Engine engine();

    /** A script of several tables with keys, references, checks, indexes, a view. None of them holds rows. */
    protected abstract String schema();

    /** The same after changes of every sort, without data lost but that of the columns and tables that are gone. */
    protected abstract String changed();

    /** What {@link #changed} has lost, as the plan names it. */
    protected abstract List<ObjectRef> lost();

    /** A script of so many tables with a key, a reference and an index each. */
    protected abstract String wide(int tables);

    /** A type for texts, as the catalog writes it. */
    protected abstract String textType();

    @BeforeAll
    void start() throws ScratchProblem {
        engine = engine();
        scratch = engine.scratch(engine.majors().newest());
    }

    @AfterAll
    void stop() {
        scratch.close();
    }

    @Test
    void a_schema_that_is_written_reads_back_as_it_was() throws Exception {
        try (Loaded loaded = load(schema())) {
            Rebuild.Built built = new Rebuild(engine, scratch).build(loaded.database());
            try (ScratchDatabase again = built.scratch()) {
                assertThat(built.refused()).isEmpty();
                assertThat(differences(loaded.database(), read(again))).isEmpty();
            }
        }
    }

    @Test
    void a_schema_does_not_differ_from_itself() throws Exception {
        try (Loaded once = load(schema());
                Loaded twice = load(schema())) {
            assertThat(Differ.diff(once.database(), twice.database())).isEmpty();
            Migration nothing = new PlanMigration(engine).plan(once, twice, Choices.DIRECT);
            assertThat(nothing.up().steps()).isEmpty();
        }
    }

    @Test
    void a_change_goes_up_and_down_with_rows_and_is_then_done() throws Exception {
        try (Loaded before = load(schema());
                Loaded after = load(changed())) {
            Migration migration = new PlanMigration(engine).plan(before, after, Choices.DIRECT);
            assertThat(migration.up().losses().stream().map(Loss::object)).containsExactlyInAnyOrderElementsOf(lost());
            Proof proof =
                    new Prover(engine).prove(migration.task(before.scratch()), end -> plannedOnce(end, migration));
            assertThat(proof.legs())
                    .hasSize(3)
                    .allSatisfy(leg -> assertThat(leg.failures()).isEmpty());
        }
    }

    private void plannedOnce(ScratchDatabase end, Migration migration) {
        try {
            assertThat(differences(read(end), migration.ends().after())).isEmpty();
        } catch (SQLException | UnreadableCatalog e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void tables_and_columns_may_have_any_name() throws Exception {
        Database hostile = hostile();
        Rebuild.Built built = new Rebuild(engine, scratch).build(hostile);
        try (ScratchDatabase database = built.scratch()) {
            assertThat(built.refused()).isEmpty();
            Database read = read(database);
            assertThat(read.all(Table.class).map(table -> table.ref().name()))
                    .containsExactlyInAnyOrderElementsOf(HOSTILE);
            assertThat(differences(hostile, read)).isEmpty();
            var gone = new Writing(read, nothing(), Strategy.DIRECT);
            for (var step : new Planner(engine.writer(), engine.data())
                    .plan(gone, Lineage.NONE)
                    .steps()) {
                database.run(step.forward().sql());
            }
            assertThat(read(database).all(Table.class)).isEmpty();
        }
    }

    private Database nothing() throws Exception {
        try (ScratchDatabase database = scratch.create()) {
            return read(database);
        }
    }

    private Database hostile() throws Exception {
        Database nothing = nothing();
        var objects = new TreeMap<ObjectRef, SchemaObject>(nothing.objects());
        for (String name : HOSTILE) {
            ObjectRef ref = relation(Kind.TABLE, name);
            List<Column> columns =
                    HOSTILE.stream().map(column -> column(ref, column)).toList();
            objects.put(ref, table(ref, columns, Traits.NONE));
        }
        return new Database(nothing.version(), objects, nothing.needs(), nothing.stated());
    }

    private ObjectRef relation(Kind kind, String name) {
        return ObjectRef.of(kind, engine.naming().defaultSchema(), name);
    }

    private Column column(ObjectRef table, String name) {
        return new Column(
                table.part(Kind.COLUMN, name),
                textType(),
                Optional.empty(),
                Optional.empty(),
                ColumnValue.NONE,
                true,
                new TreeMap<>(),
                Traits.NONE);
    }

    private static Table table(ObjectRef ref, List<Column> columns, Traits traits) {
        return new Table(
                ref,
                columns,
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                new TreeMap<>(),
                new TreeMap<>(),
                traits);
    }

    /** @param capability where a capability says whether it works */
    private record Sample(String name, Optional<Capability> capability, List<SchemaObject> objects) {}

    @TestFactory
    Stream<DynamicTest> what_can_be_had_works_and_what_cannot_is_refused_with_a_reason() {
        ObjectRef t = relation(Kind.TABLE, "t");
        Table commented = table(t, List.of(column(t, "a")), Traits.NONE.withComment(Optional.of("about t")));
        var domain = new Domain(
                relation(Kind.DOMAIN, "d"),
                textType(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Traits.NONE);
        return Stream.of(
                        new Sample(
                                "a schema",
                                Optional.of(Capability.SCHEMAS),
                                List.of(new Schema(ObjectRef.of(Kind.SCHEMA, "more"), Traits.NONE))),
                        new Sample("a comment", Optional.of(Capability.COMMENTS), List.of(commented)),
                        new Sample(
                                "an enum",
                                Optional.empty(),
                                List.of(new EnumType(relation(Kind.ENUM_TYPE, "e"), List.of("a", "b"), Traits.NONE))),
                        new Sample("a domain", Optional.empty(), List.of(domain)))
                .map(sample -> DynamicTest.dynamicTest(sample.name(), () -> worksOrIsRefused(sample)));
    }

    private void worksOrIsRefused(Sample sample) throws Exception {
        try (ScratchDatabase database = scratch.create()) {
            Database nothing = read(database);
            var objects = new TreeMap<ObjectRef, SchemaObject>(nothing.objects());
            sample.objects().forEach(object -> objects.put(object.ref(), object));
            var wanted = new Database(nothing.version(), objects, nothing.needs(), Set.of(Aspect.COMMENTS));
            try {
                var steps = new Planner(engine.writer(), engine.data())
                        .plan(new Writing(nothing, wanted, Strategy.DIRECT), Lineage.NONE)
                        .steps();
                for (var step : steps) {
                    database.run(step.forward().sql());
                }
                assertThat(read(database).objects())
                        .containsKeys(sample.objects().getFirst().ref());
                assertThat(sample.capability())
                        .matches(is -> is.isEmpty() || engine.capabilities().contains(is.get()));
            } catch (PlanRefused e) {
                assertThat(e).hasMessageContaining(engine.title());
                assertThat(sample.capability())
                        .matches(is -> is.isEmpty() || !engine.capabilities().contains(is.get()));
            }
        }
    }

    @Test
    void a_copy_holds_the_same_and_goes_its_own_way() throws Exception {
        try (Loaded loaded = load(schema());
                ScratchDatabase copy = loaded.scratch().copy()) {
            assertThat(differences(loaded.database(), read(copy))).isEmpty();
            engine.testRows().fill(copy, loaded.database());
            for (Table table : loaded.database().all(Table.class).toList()) {
                assertThat(rows(copy, table)).as(table.ref().display()).isPositive();
                assertThat(rows(loaded.scratch(), table)).isZero();
            }
            copy.empty();
            for (Table table : loaded.database().all(Table.class).toList()) {
                assertThat(rows(copy, table)).isZero();
            }
            assertThat(differences(loaded.database(), read(copy))).isEmpty();
        }
    }

    @Test
    void made_up_rows_are_the_same_each_time() throws Exception {
        try (Loaded loaded = load(schema());
                ScratchDatabase one = loaded.scratch().copy();
                ScratchDatabase other = loaded.scratch().copy()) {
            assertThat(engine.testRows().fill(one, loaded.database())).isEmpty();
            assertThat(engine.testRows().fill(other, loaded.database())).isEmpty();
            assertThat(digests(one, loaded.database())).isEqualTo(digests(other, loaded.database()));
        }
    }

    private List<Digest> digests(ScratchDatabase database, Database model) throws SQLException {
        var digests = new ArrayList<Digest>();
        for (Table table : model.all(Table.class).toList()) {
            digests.add(engine.testRows()
                    .digest(
                            database,
                            table,
                            table.columns().stream().map(Column::name).toList()));
        }
        return digests;
    }

    @Test
    void reading_takes_as_many_statements_for_many_tables_as_for_few() throws Exception {
        assertThat(IntStream.of(2, 40).map(this::statements).distinct().toArray())
                .hasSize(1);
    }

    private int statements(int tables) {
        try (Loaded loaded = load(wide(tables))) {
            var counted = new CountedStatements(loaded.scratch().catalog());
            Database read = engine.reader()
                    .read(counted.connection(), loaded.scratch().owner())
                    .database();
            assertThat(read.all(Table.class)).hasSize(tables);
            return counted.executed();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_statement_that_is_none_is_refused_with_its_place() throws Exception {
        try (ScratchDatabase database = scratch.create()) {
            var place = new Place("a.sql", 3, 2);
            assertThatThrownBy(() -> database.load(List.of(new ScriptStatement("CREATE NONSENSE", place))))
                    .isInstanceOfSatisfying(
                            RefusedStatement.class,
                            refused -> assertThat(refused.statement().place()).isEqualTo(place));
        }
    }

    @Test
    void an_engine_has_a_name_and_a_version_of_its_own() {
        assertThat(scratch.version())
                .isEqualTo(new EngineVersion(engine.id(), engine.majors().newest()));
        assertThat(engine.title()).isNotBlank();
    }

    private long rows(ScratchDatabase database, Table table) throws SQLException {
        return engine.testRows().digest(database, table, List.of()).rows();
    }

    private Database read(ScratchDatabase database) throws SQLException, UnreadableCatalog {
        return engine.reader().read(database.catalog(), database.owner()).database();
    }

    private static List<Change> differences(Database one, Database other) {
        Common common = Common.of(one, other, Set.of());
        return Differ.diff(common.before(), common.after()).stream()
                .filter(Differ::planned)
                .toList();
    }

    private Loaded load(String text) throws Exception {
        Path path = Files.createTempFile("contract", ".sql");
        try {
            Files.writeString(path, text);
            Script script = ScriptReader.read(path, ScriptOptions.SCHEMA_ONLY.cutBy(engine.splitter()));
            return new LoadScript(engine, scratch).load("contract", script);
        } finally {
            Files.delete(path);
        }
    }
}
