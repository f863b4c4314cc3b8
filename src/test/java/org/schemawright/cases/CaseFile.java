package org.schemawright.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** One acceptance case: a title, the versions it holds for, and named sections. */
record CaseFile(Path path, String title, int oldest, Map<String, String> sections) {
    static List<CaseFile> all(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".case"))
                    .sorted()
                    .map(CaseFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CaseFile read(Path path) {
        try {
            String title = "";
            int oldest = 15;
            var sections = new LinkedHashMap<String, StringBuilder>();
            StringBuilder section = new StringBuilder();
            for (String line : Files.readString(path).split("\n", -1)) {
                if (line.startsWith("--- ")) {
                    section = new StringBuilder();
                    sections.put(line.substring(4).strip(), section);
                } else if (sections.isEmpty() && line.startsWith("title:")) {
                    title = line.substring(6).strip();
                } else if (sections.isEmpty() && line.startsWith("versions:")) {
                    oldest = Integer.parseInt(line.substring(9).strip().replace("+", ""));
                } else {
                    section.append(line).append('\n');
                }
            }
            var texts = new LinkedHashMap<String, String>();
            sections.forEach((name, text) -> texts.put(name, text.toString()));
            return new CaseFile(path, title, oldest, texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String kind() {
        return Objects.requireNonNull(path.getParent()).getFileName().toString();
    }

    String section(String name) {
        return Optional.ofNullable(sections.get(name)).orElse("");
    }

    List<String> lines(String name) {
        return Arrays.stream(section(name).split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
