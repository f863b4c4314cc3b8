package org.schemawright;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Files and methods stay small, names say what a thing is, and every package says what it is for. */
class SourceShapeTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final int LONGEST_FILE = 450;
    private static final int LONGEST_METHOD = 60;
    private static final Pattern EMPTY_WORDS =
            Pattern.compile(".*(Manager|Helper|Utils?|Impl)|(Abstract|Base(?!Type))[A-Z].*");
    private static final Pattern METHOD = Pattern.compile(
            "^    (?! )(?:(?:public|protected|private|static|final|synchronized|default|<[^>]+>) ?)*[\\w<>\\[\\].,"
                    + " ?@]+ \\w+\\(.*");

    @Test
    void no_file_is_longer_than_450_lines() throws IOException {
        var tooLong = new ArrayList<String>();
        for (Path file : sources()) {
            long lines = Files.readAllLines(file).size();
            if (lines > LONGEST_FILE) {
                tooLong.add(file + " has " + lines + " lines: split by object kind or by step");
            }
        }
        Assertions.assertEquals(List.of(), tooLong);
    }

    @Test
    void no_method_is_longer_than_60_lines() throws IOException {
        var tooLong = new ArrayList<String>();
        for (Path file : sources()) {
            List<String> lines = Files.readAllLines(file);
            int start = -1;
            for (int i = 0; i < lines.size(); i++) {
                if (start < 0
                        && METHOD.matcher(lines.get(i)).matches()
                        && !lines.get(i).endsWith(";")) {
                    start = i;
                } else if (start >= 0 && lines.get(i).equals("    }")) {
                    if (i - start > LONGEST_METHOD) {
                        tooLong.add(file + ":" + (start + 1) + " runs over " + (i - start) + " lines: split by step");
                    }
                    start = -1;
                }
            }
        }
        Assertions.assertEquals(List.of(), tooLong);
    }

    @Test
    void no_class_has_a_name_that_says_nothing() throws IOException {
        List<Path> empty = sources().stream()
                .filter(file -> EMPTY_WORDS
                        .matcher(file.getFileName().toString().replace(".java", ""))
                        .matches())
                .toList();
        Assertions.assertEquals(List.of(), empty);
    }

    @Test
    void every_package_says_what_it_is_for() throws IOException {
        List<Path> silent = sources().stream()
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .toList();
        Assertions.assertEquals(List.of(), silent);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
