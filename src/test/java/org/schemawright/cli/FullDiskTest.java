package org.schemawright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A disk that takes no more in the middle of a file: the system refuses to let any file of the process grow. */
@EnabledOnOs(OS.LINUX)
class FullDiskTest {
    private static final String START = "org.schemawright.app.Start";
    private static final int KIBIBYTES = 4;

    @TempDir
    Path folder;

    @Test
    void what_was_there_stays_and_nothing_is_half_written() throws Exception {
        Path file = Files.writeString(folder.resolve("shop.html"), "as it was");
        Process process = limited("document", "sample-schemas/shop/shop.schemawright.json", "-o", file.toString());
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isNotZero();
        assertThat(said).contains("could not be written", "nothing was changed").doesNotContain("Exception");
        assertThat(file).hasContent("as it was");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    private static Process limited(String... arguments) throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String options = " -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xshare:auto -cp \"$CLASSES\" ";
        var words = new ArrayList<>(List.of(
                "bash",
                "-c",
                "ulimit -f " + KIBIBYTES + "; exec \"" + java + "\"" + options + START + " \"$@\"",
                "limited"));
        words.addAll(List.of(arguments));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("CLASSES", System.getProperty("java.class.path"));
        return builder.start();
    }
}
