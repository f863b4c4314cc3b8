package org.schemawright.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** No statement locks, rewrites or scans more than it states: a fixed part of the cases, all of them when thorough. */
@Execution(ExecutionMode.CONCURRENT)
class HazardClaimTest {
    private static final int ONE_IN = Boolean.getBoolean("schemawright.thorough") ? 1 : 18;

    @TestFactory
    Stream<DynamicTest> no_statement_does_more_to_tables_than_it_states() throws URISyntaxException {
        var folder = HazardClaimTest.class.getResource("/cases/migrate");
        return CaseFile.all(Path.of(Objects.requireNonNull(folder).toURI())).stream()
                .filter(file ->
                        Math.floorMod(file.path().getFileName().toString().hashCode(), ONE_IN) == 0)
                .map(file -> DynamicTest.dynamicTest(
                        file.kind() + "/" + file.path().getFileName(),
                        file.path().toUri(),
                        () -> assertThat(ClaimRun.understated(file, 18)).isEmpty()));
    }
}
