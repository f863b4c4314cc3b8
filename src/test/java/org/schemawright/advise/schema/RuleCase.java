package org.schemawright.advise.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.schemawright.engine.Engine;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/**
 * A schema and what one rule finds in it.
 *
 * @param rule    its code
 * @param engine  in whose language the script is
 * @param expects the chief object of each finding, as it is shown; none where the rule is silent
 */
record RuleCase(String rule, String engine, String title, List<String> expects, String script) {
    private static final Path FOLDER = Path.of("src/test/resources/cases/rules");
    private static final Pattern HEAD = Pattern.compile("--- (fires|silent) ([a-z0-9, ]+): (.+)");
    private static final Pattern ALONE = Pattern.compile("\"[a-z_0-9]+\"(?:\\.\"[a-z_0-9]+\")?");
    private static final String EXPECTS = "-- expects: ";

    /** Of the files {@code CODE-name.cases}, a case after the other. */
    static List<RuleCase> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".cases"))
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<RuleCase> read(Path file) {
        String name = file.getFileName().toString();
        String rule = name.substring(0, name.indexOf('-'));
        var cases = new ArrayList<RuleCase>();
        try {
            for (String text : Files.readString(file).split("(?m)^(?=--- )")) {
                if (!text.isBlank()) {
                    cases.addAll(cases(rule, text, file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    private static List<RuleCase> cases(String rule, String text, Path file) {
        Matcher head = HEAD.matcher(text.lines().findFirst().orElse(""));
        if (!head.matches()) {
            throw new IllegalArgumentException(
                    file + ": no case begins like " + text.lines().findFirst());
        }
        List<String> expects = text.lines()
                .filter(line -> line.startsWith(EXPECTS))
                .map(line -> line.substring(EXPECTS.length()).strip())
                .toList();
        if (head.group(1).equals("fires") == expects.isEmpty()) {
            throw new IllegalArgumentException(file + ", " + head.group(3) + ": says not what it expects");
        }
        String script = text.substring(text.indexOf('\n') + 1);
        return Stream.of(head.group(2).split(","))
                .map(engine -> new RuleCase(rule, engine.strip(), head.group(3), expects, script))
                .toList();
    }

    boolean fires() {
        return !expects.isEmpty();
    }

    /** A name in quotes without a schema stands in the one that the engine puts it in. */
    List<String> expectsIn(Engine engine) {
        String schema = engine.naming().defaultSchema();
        return expects.stream()
                .map(shown -> ALONE.matcher(shown).matches() ? shown(schema, shown) : shown)
                .toList();
    }

    private static String shown(String schema, String quoted) {
        var path = new ArrayList<>(List.of(schema));
        for (String step : quoted.substring(1, quoted.length() - 1).split("\"\\.\"")) {
            path.add(step);
        }
        return new ObjectRef(Kind.TABLE, path).display();
    }

    @Override
    public String toString() {
        return rule + " " + (fires() ? "fires" : "is silent") + ", " + engine + ": " + title;
    }
}
