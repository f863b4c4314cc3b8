package org.schemawright.engine.toy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schemawright.change.Change;
import org.schemawright.change.Fingerprint;
import org.schemawright.change.Lineage;
import org.schemawright.engine.Engine;
import org.schemawright.engine.Strategy;
import org.schemawright.engine.h2.H2Engine;
import org.schemawright.engine.sqlite.SqliteEngine;
import org.schemawright.workspace.ChooseLineage;
import org.schemawright.workspace.CompareSources;
import org.schemawright.workspace.ConvertSource;
import org.schemawright.workspace.ExportSource;
import org.schemawright.workspace.ImportSource;
import org.schemawright.workspace.Loaded;
import org.schemawright.workspace.Narrowing;
import org.schemawright.workspace.PlanMigration.Choices;
import org.schemawright.workspace.PrepareMigration;
import org.schemawright.workspace.PrepareMigration.Proving;
import org.schemawright.workspace.Prepared;
import org.schemawright.workspace.Sides;
import org.schemawright.workspace.TestBench;
import org.schemawright.workspace.Wanted;
import org.schemawright.workspace.Workbench;

/** Everything that is done with a schema is done with one of an engine that nobody outside its package has heard of. */
class ToyEngineTest {
    private static final String BEFORE = """
        # what there is
        CREATE TABLE GUEST (ID INTEGER, NAME CHARACTER VARYING);
        CREATE TABLE OLD (X INTEGER);
        INSERT INTO GUEST VALUES (1, 'Ann');
        """;
    private static final String AFTER = """
        CREATE TABLE GUEST (ID BIGINT, FULL_NAME CHARACTER VARYING, ROOM INTEGER);
        CREATE TABLE ROOM (ID INTEGER);
        """;

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void open() {
        bench = TestBench.open(new ToyEngine(), new SqliteEngine(), new H2Engine());
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void a_script_differs_from_another_and_the_way_between_them_is_planned_and_proved() throws Exception {
        try (Sides sides = bench.load(script("before", BEFORE), script("after", AFTER), Wanted.ANY, Narrowing.NONE)) {
            assertThat(sides.engine().id()).isEqualTo("toy");
            Lineage lineage = ChooseLineage.of(sides, Lineage.NONE, Map.of("guest.name", "full_name"));
            List<Change> changes = new CompareSources(sides.engine())
                    .compare(sides, lineage, Set.of())
                    .changes();
            assertThat(changes.stream().map(change -> change.subject().toString()))
                    .containsExactlyInAnyOrder(
                            "column box.\"GUEST\".\"FULL_NAME\"",
                            "column box.\"GUEST\".\"ID\"",
                            "column box.\"GUEST\".\"ROOM\"",
                            "table box.\"OLD\"",
                            "table box.\"ROOM\"");
            Prepared prepared = new PrepareMigration(sides.engine())
                    .prepare(sides, new Choices(Strategy.DIRECT, lineage, Set.of()), Proving.PROVED);
            assertThat(prepared.proof().orElseThrow().legs())
                    .allSatisfy(leg -> assertThat(leg.failures()).isEmpty());
            assertThat(prepared.migration().up().losses().stream()
                            .map(loss -> loss.object().toString()))
                    .containsExactly("table box.\"OLD\"");
            assertThat(prepared.up(sides.engine()))
                    .startsWith("# From ")
                    .contains("ALTER TABLE \"GUEST\" ALTER COLUMN \"NAME\" RENAME TO \"FULL_NAME\";");
        }
    }

    @Test
    void a_design_and_an_exported_script_hold_what_the_script_held() throws Exception {
        Path design = folder.resolve("guests.schemawright.json");
        try (Loaded loaded = bench.load(script("before", BEFORE), Wanted.ANY, Narrowing.NONE)) {
            assertThat(loaded.notes()).containsExactly("1 statements with data (0 copied rows) left out");
            ImportSource.into(design, ImportSource.design(loaded));
            String exported = script("exported", new ExportSource(bench).statements(loaded));
            for (String source : List.of(design.toString(), exported)) {
                try (Loaded again = bench.load(source, Wanted.ANY, Narrowing.NONE)) {
                    assertThat(again.engine().id()).isEqualTo("toy");
                    assertThat(Fingerprint.of(again.database())).isEqualTo(Fingerprint.of(loaded.database()));
                }
            }
        }
    }

    @Test
    void it_is_converted_to_other_engines_and_they_to_it() throws Exception {
        try (Loaded loaded = bench.load(script("before", BEFORE), Wanted.ANY, Narrowing.NONE)) {
            for (Engine other :
                    List.of(bench.engines().byId("sqlite"), bench.engines().byId("h2"))) {
                try (var converted = new ConvertSource(bench).convert(loaded, other);
                        var back = new ConvertSource(bench)
                                .convert(converted.loaded(), bench.engines().byId("toy"))) {
                    assertThat(converted.remarks()).isEmpty();
                    assertThat(back.loaded().database().objects())
                            .isEqualTo(loaded.database().objects());
                }
            }
        }
    }

    @Test
    void outside_the_engines_and_the_way_to_servers_nothing_asks_for_one_by_name() throws Exception {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/org/schemawright"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.startsWith("src/main/java/org/schemawright/engine")
                                    && !file.startsWith("src/main/java/org/schemawright/connect")))
                    .isNotEmpty()
                    .noneMatch(ToyEngineTest::namesAnEngine);
        }
    }

    /** By its id, which is what could be asked for; {@code h2} is an element of HTML too. */
    private static boolean namesAnEngine(Path file) {
        try {
            String text = Files.readString(file).replace("element(\"h2\"", "");
            return Stream.of("postgresql", "sqlite", "h2").anyMatch(id -> text.contains("\"" + id + "\""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String script(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name + ".sql"), text).toString();
    }
}
