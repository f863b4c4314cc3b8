package org.schemawright;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every source file is as the formatter writes it. */
class FormatTest {
    @Test
    void every_source_file_is_formatted() throws Exception {
        var unformatted = new ArrayList<Path>();
        for (Path file : sources()) {
            String text = Files.readString(file);
            if (!formatted(text).equals(text)) {
                unformatted.add(file);
            }
        }
        assertThat(unformatted)
                .as("run: mvn -q -Dquick=true test-compile exec:exec@format")
                .isEmpty();
    }

    /** Formats all of them. */
    public static void main(String[] arguments) throws Exception {
        for (Path file : sources()) {
            String text = Files.readString(file);
            String formatted = formatted(text);
            if (!formatted.equals(text)) {
                Files.writeString(file, formatted);
            }
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static String formatted(String text) throws FormatterException {
        return Formatter.createFormatter(JavaFormatterOptions.builder()
                        .style(JavaFormatterOptions.Style.PALANTIR)
                        .build())
                .formatSourceAndFixImports(text);
    }
}
