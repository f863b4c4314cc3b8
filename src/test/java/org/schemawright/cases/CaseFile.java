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
import org.schemawright.engine.Engine;
import org.schemawright.workspace.Engines;

/**
 * One acceptance case: a title, the versions it holds for, and named sections. Cases of PostgreSQL lie in the folder
 * {@code migrate}, those of another engine in the folder of its name.
 */
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

    static Path folder(Engine engine) {
        return Path.of("src/test/resources/cases").resolve(isFirst(engine) ? "migrate" : engine.id());
    }

    Engine engine() {
        String folder =
                path.subpath(path.getNameCount() - 3, path.getNameCount() - 2).toString();
        List<Engine> known = Engines.known().all();
        return known.stream()
                .filter(engine -> engine.id().equals(folder))
                .findFirst()
                .orElse(known.getFirst());
    }

    private static boolean isFirst(Engine engine) {
        return engine.id().equals(Engines.known().all().getFirst().id());
    }

    /** Versions are stated for engines that have several. */
    boolean holdsFor(int major) {
        Engine.Majors majors = engine().majors();
        return majors.oldest() == majors.newest() || oldest <= major;
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
