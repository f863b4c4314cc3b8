package org.schemawright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schemas that come with the program hold what its pages say of them. */
class SampleTest {
    private static final Path SAMPLES = Path.of("sample-schemas");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"shop", "clinic"})
    void the_design_file_is_what_its_script_imports_to(String name) throws Exception {
        Path sample = SAMPLES.resolve(name);
        Path design = folder.resolve(name + ".schemawright.json");
        Run run = Run.of("import", sample.resolve("schema.sql").toString(), "-o", design.toString());
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(design)
                .hasSameTextualContentAs(sample.resolve(design.getFileName().toString()));
    }

    @ParameterizedTest
    @CsvSource({"shop, customer.full_name=name, 4", "clinic, , 0"})
    void version_2_is_reached_and_proved_with_rows(String name, String rename, int code) {
        Path sample = SAMPLES.resolve(name);
        String design = sample.resolve(name + ".schemawright.json").toString();
        String target = sample.resolve("version-2.sql").toString();
        Run plan = rename == null ? Run.of("plan", design, target) : Run.of("plan", design, target, "--rename", rename);
        assertThat(plan.code()).as(plan.err()).isEqualTo(code);
        assertThat(plan.err()).doesNotContainIgnoringCase("not proved");
        assertThat(plan.out()).contains("Proved: ran up, down and up again");
    }
}
