package org.schemawright.engine.postgresql.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One case file: sections headed by {@code --- name}; in the section "replaced" one object a line. */
record WriteCase(int from, String ground, String before, String after, List<String> replaced) {
    static WriteCase of(Path file) {
        Map<String, StringBuilder> sections = new HashMap<>();
        String section = "head";
        try {
            for (String line : Files.readString(file).split("\n", -1)) {
                if (line.startsWith("--- ")) {
                    section = line.substring(4).strip();
                } else {
                    sections.computeIfAbsent(section, _ -> new StringBuilder())
                            .append(line)
                            .append('\n');
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var none = new StringBuilder();
        return new WriteCase(
                Integer.parseInt(sections.getOrDefault("from", new StringBuilder("14"))
                        .toString()
                        .strip()),
                sections.getOrDefault("ground", none).toString(),
                sections.getOrDefault("before", none).toString(),
                sections.getOrDefault("after", none).toString(),
                sections.getOrDefault("replaced", none)
                        .toString()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList());
    }
}
