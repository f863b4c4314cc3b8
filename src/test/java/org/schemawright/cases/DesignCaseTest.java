package org.schemawright.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.schemawright.change.Differ;
import org.schemawright.design.Design;
import org.schemawright.engine.postgresql.PostgresqlEngine;
import org.schemawright.store.DesignFiles;
import org.schemawright.workspace.ExportSource;
import org.schemawright.workspace.ImportSource;
import org.schemawright.workspace.Loaded;
import org.schemawright.workspace.Narrowing;
import org.schemawright.workspace.TestBench;
import org.schemawright.workspace.Wanted;

/** Whatever a case ends in becomes a design file and a script, and comes back as the same. */
class DesignCaseTest {
    private static final int EVERY = Boolean.getBoolean("schemawright.thorough") ? 1 : 25;

    @TestFactory
    Stream<DynamicTest> a_schema_survives_as_design_and_as_script() throws Exception {
        List<CaseFile> files = CaseFile.all(Path.of("src/test/resources/cases/migrate"));
        assertThat(files).isNotEmpty();
        return IntStream.range(0, files.size())
                .filter(i -> i % EVERY == 0)
                .mapToObj(files::get)
                .map(file -> DynamicTest.dynamicTest(file.path().toString(), () -> survives(file)));
    }

    private static void survives(CaseFile file) throws Exception {
        Path script = Files.createTempFile("case", ".sql");
        Path exported = Files.createTempFile("exported", ".sql");
        try (var bench = TestBench.open(new PostgresqlEngine())) {
            Files.writeString(script, file.section("after"));
            try (Loaded loaded = bench.load(script.toString(), Wanted.of(18), Narrowing.NONE)) {
                String text = DesignFiles.text(ImportSource.design(loaded));
                Design read = DesignFiles.parse("design", text);
                assertThat(read.database()).isEqualTo(loaded.database());
                assertThat(DesignFiles.text(read)).isEqualTo(text);
                Files.writeString(exported, new ExportSource(bench).statements(loaded));
                try (Loaded again = bench.load(exported.toString(), Wanted.of(18), Narrowing.NONE)) {
                    assertThat(Differ.diff(loaded.database(), again.database()))
                            .as(Files.readString(exported))
                            .isEmpty();
                }
            }
        } finally {
            Files.delete(script);
            Files.delete(exported);
        }
    }
}
