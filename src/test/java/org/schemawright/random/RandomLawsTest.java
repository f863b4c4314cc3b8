package org.schemawright.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.schemawright.change.Change;
import org.schemawright.change.Differ;
import org.schemawright.change.Fingerprint;
import org.schemawright.design.Design;
import org.schemawright.engine.Engine;
import org.schemawright.engine.Scratch;
import org.schemawright.engine.postgresql.PostgresqlEngine;
import org.schemawright.model.Database;
import org.schemawright.store.DesignFiles;
import org.schemawright.workspace.ExportSource;
import org.schemawright.workspace.ImportSource;
import org.schemawright.workspace.Loaded;
import org.schemawright.workspace.Migration;
import org.schemawright.workspace.Narrowing;
import org.schemawright.workspace.PlanMigration;
import org.schemawright.workspace.PlanMigration.Choices;
import org.schemawright.workspace.TestBench;
import org.schemawright.workspace.Wanted;
import org.schemawright.workspace.Workbench;

/** What must hold for any schema, on some that nobody has thought of. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomLawsTest {
    private static final boolean THOROUGH = Boolean.getBoolean("schemawright.thorough");
    private static final int TABLES = THOROUGH ? 60 : 15;
    private static final int MAJOR = 18;
    private static final int STEPS = THOROUGH ? 60 : 15;
    static final List<Long> SEEDS =
            THOROUGH ? List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L) : List.of(101L, 102L);

    private final Engine engine = new PostgresqlEngine();
    private Workbench bench;

    @TempDir
    private Path folder;

    @BeforeAll
    void open() {
        bench = TestBench.open(engine);
    }

    @AfterAll
    void close() throws Exception {
        bench.close();
    }

    @ParameterizedTest
    @FieldSource("SEEDS")
    void a_schema_does_not_differ_from_itself(long seed) throws Exception {
        try (Loaded once = load(script(seed));
                Loaded twice = load(script(seed))) {
            assertThat(twice.database()).isEqualTo(once.database());
            assertThat(Differ.diff(once.database(), twice.database())).isEmpty();
            assertThat(Differ.diff(once.database(), once.database())).isEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("SEEDS")
    void fingerprints_differ_where_schemas_differ_and_only_there(long seed) throws Exception {
        RandomSchema schema = RandomSchema.of(seed, 4, MAJOR);
        Database last = database(schema.script());
        int differed = 0;
        for (int i = 0; i < STEPS; i++) {
            schema = schema.changed(1000 * seed + i);
            Database next = database(schema.script());
            boolean same = Differ.diff(last, next).stream().noneMatch(Differ::planned);
            assertThat(Fingerprint.of(last).equals(Fingerprint.of(next)))
                    .as(schema.script())
                    .isEqualTo(same);
            differed += same ? 0 : 1;
            last = next;
        }
        assertThat(differed).isPositive();
    }

    @ParameterizedTest
    @FieldSource("SEEDS")
    void a_design_file_holds_all_of_a_schema_and_is_saved_as_it_was(long seed) throws Exception {
        try (Loaded loaded = load(script(seed))) {
            Path file = folder.resolve("a.schemawright.json");
            ImportSource.into(file, ImportSource.design(loaded));
            byte[] saved = Files.readAllBytes(file);
            Design read = DesignFiles.read(file);
            assertThat(read.database()).isEqualTo(loaded.database());
            DesignFiles.write(file, read);
            assertThat(Files.readAllBytes(file)).isEqualTo(saved);
        }
    }

    @ParameterizedTest
    @FieldSource("SEEDS")
    void what_was_written_reads_back_as_the_same_and_is_written_the_same_again(long seed) throws Exception {
        assertReadsBack(script(seed));
    }

    private void assertReadsBack(String script) throws Exception {
        try (Loaded loaded = load(script)) {
            String written = new ExportSource(bench).statements(loaded);
            try (Loaded again = load(written)) {
                List<Change> changes = Differ.diff(loaded.database(), again.database());
                assertThat(changes).as(written).isEmpty();
                assertThat(Fingerprint.of(again.database())).isEqualTo(Fingerprint.of(loaded.database()));
                assertThat(new ExportSource(bench).statements(again)).isEqualTo(written);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("SEEDS")
    void hostile_names_for_every_kind_are_read_written_and_changed(long seed) throws Exception {
        RandomSchema hostile = RandomSchema.hostile(seed, TABLES, MAJOR);
        assertReadsBack(hostile.script());
        try (Scratch scratch = engine.scratch(MAJOR)) {
            assertThat(new RandomRun(scratch).migrate(hostile, seed).changes()).isPositive();
        }
    }

    @ParameterizedTest
    @FieldSource("SEEDS")
    void the_same_schemas_are_planned_by_the_same_bytes(long seed) throws Exception {
        assertThat(planned(seed)).isEqualTo(planned(seed)).isNotEqualTo("\n");
    }

    private String planned(long seed) throws Exception {
        try (Loaded before = load(script(seed));
                Loaded after =
                        load(RandomSchema.of(seed, TABLES, MAJOR).changed(seed).script())) {
            Migration migration = new PlanMigration(engine).plan(before, after, Choices.DIRECT);
            return RandomRun.sql(migration.up()) + "\n" + RandomRun.sql(migration.down());
        }
    }

    private static String script(long seed) {
        return RandomSchema.of(seed, TABLES, MAJOR).script();
    }

    private Database database(String text) throws Exception {
        try (Loaded loaded = load(text)) {
            return loaded.database();
        }
    }

    private Loaded load(String text) throws Exception {
        return bench.load(TestBench.script(folder, text), Wanted.of(MAJOR), Narrowing.NONE);
    }
}
