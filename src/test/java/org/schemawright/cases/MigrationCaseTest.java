package org.schemawright.cases;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.schemawright.workspace.Engines;

/**
 * The cases under {@code cases/migrate}: in a thorough run all of them on PostgreSQL 18 and 15, else every second one on 18 and
 * one of fifteen on 15, always the same ones.
 */
@Execution(ExecutionMode.CONCURRENT)
class MigrationCaseTest {
    private static final String ONLY = System.getProperty("case", "");
    private static final boolean ALL = Boolean.getBoolean("schemawright.thorough") || !ONLY.isEmpty();

    @TestFactory
    Stream<DynamicTest> each_case_migrates_up_down_and_up_on_18() throws URISyntaxException {
        return cases().stream().filter(file -> ALL || part(file, 2) == 0).map(file -> test(file, 18));
    }

    @TestFactory
    Stream<DynamicTest> each_case_migrates_up_down_and_up_on_15() throws URISyntaxException {
        return cases().stream()
                .filter(file -> file.oldest() <= 15 && (ALL || part(file, 15) == 0))
                .map(file -> test(file, 15));
    }

    @TestFactory
    Stream<DynamicTest> each_case_of_another_engine_migrates_up_down_and_up() {
        return Engines.known().all().stream()
                .filter(engine -> Files.isDirectory(CaseFile.folder(engine)))
                .skip(1)
                .flatMap(engine -> CaseFile.all(CaseFile.folder(engine)).stream()
                        .filter(file -> file.path().toString().contains(ONLY))
                        .map(file -> test(file, engine.majors().newest())));
    }

    /** In which of so many parts the case is, by its name, from 0. */
    private static int part(CaseFile file, int parts) {
        return Math.floorMod(file.path().getFileName().toString().hashCode(), parts);
    }

    private static DynamicTest test(CaseFile file, int major) {
        return DynamicTest.dynamicTest(
                major + " " + file.kind() + "/" + file.path().getFileName(),
                file.path().toUri(),
                () -> CaseRun.run(file, major));
    }

    private static List<CaseFile> cases() throws URISyntaxException {
        var folder = MigrationCaseTest.class.getResource("/cases/migrate");
        return CaseFile.all(Path.of(Objects.requireNonNull(folder).toURI())).stream()
                .filter(file -> file.path().toString().contains(ONLY))
                .toList();
    }
}
