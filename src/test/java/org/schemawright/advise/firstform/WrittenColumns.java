package org.schemawright.advise.firstform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.schemawright.advise.firstform.TableFacts.ColumnFacts;

/**
 * Columns that are described in a file, a line each: {@code several} or {@code one}, a name, and how its values look.
 * {@code list|DELIMITER|LEAST|MOST|ELEMENT} makes lists, {@code wrap|A|B|list|…} such lists between two texts; {@code
 * {a;b}} is one of these, {@code {#1-9}} a number, {@code {word}} and the like a word. Line breaks in a delimiter are
 * written {@code \n}, a bar is left out, {@code none} is nothing.
 */
final class WrittenColumns {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}\":]+|[^{}\"]*;[^{}\"]*)\\}");
    private static final String SYLLABLES =
            "ba ca de di fo ga hi jo ka le lo ma mi na no pa po ra ri sa se ta te vo wi za";
    private static final int ROWS = 200;

    /** A column, and whether its values are several values. */
    record Column(String name, boolean several, List<String> values) {
        boolean told() {
            return !FirstForm.judge(new TableFacts(List.of(new ColumnFacts(name, "text", values)), List.of()))
                    .isEmpty();
        }
    }

    /** A heading, and whether it is the same column several times or attributes in rows. */
    record Heading(String names, boolean several) {
        boolean told() {
            return !FirstForm.judge(new TableFacts(
                            Stream.of(names.split(" "))
                                    .map(name -> new ColumnFacts(name, "text", List.of()))
                                    .toList(),
                            List.of()))
                    .isEmpty();
        }
    }

    private final Random random;
    private final List<String> words = new ArrayList<>();

    private WrittenColumns(String name) {
        random = new Random(name.hashCode());
        String[] syllables = SYLLABLES.split(" ");
        for (int i = 0; i < 300; i++) {
            words.add(IntStream.range(0, 2 + i % 2)
                    .mapToObj(_ -> syllables[random.nextInt(syllables.length)])
                    .reduce("", String::concat));
        }
    }

    static List<Column> columns(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" +", 3))
                .map(parts ->
                        new Column(parts[1], parts[0].equals("several"), new WrittenColumns(parts[1]).values(parts[2])))
                .toList();
    }

    static List<Heading> headings(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.split(" ", 2))
                .map(parts -> new Heading(parts[1], parts[0].equals("several")))
                .toList();
    }

    private List<String> values(String written) {
        return IntStream.range(0, ROWS)
                .mapToObj(_ -> value(written))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private String value(String written) {
        if (written.startsWith("wrap|")) {
            String[] parts = written.split("\\|", 4);
            return parts[1] + value(parts[3]) + parts[2];
        }
        if (!written.startsWith("list|")) {
            return filled(written.replace("\\\\", "\\"));
        }
        int end = written.startsWith("list||") ? 5 : written.indexOf('|', 5);
        String delimiter = written.substring(5, end).replace("\\n", "\n");
        String[] rest = written.substring(end + 1).split("\\|", 3);
        return list(
                delimiter.isEmpty() ? "|" : delimiter.equals("none") ? "" : delimiter,
                Integer.parseInt(rest[0]),
                Integer.parseInt(rest[1]),
                rest[2]);
    }

    /** Short lists are more frequent than long ones, and frequent elements than rare ones. */
    private String list(String delimiter, int least, int most, String element) {
        int count = least + (int) ((most - least + 1) * Math.pow(random.nextDouble(), 1.5));
        var parts = new TreeSet<String>();
        for (int tries = 0; parts.size() < count && tries < 60; tries++) {
            parts.add(filled(element));
        }
        var shuffled = new ArrayList<>(parts);
        java.util.Collections.shuffle(shuffled, random);
        return String.join(delimiter, shuffled);
    }

    private String filled(String written) {
        Matcher place = PLACE.matcher(written);
        var text = new StringBuilder();
        while (place.find()) {
            place.appendReplacement(text, Matcher.quoteReplacement(filler(place.group(1))));
        }
        return place.appendTail(text).toString();
    }

    private String filler(String what) {
        if (what.startsWith("#")) {
            String[] ends = what.substring(1).split("-");
            return String.valueOf(random.nextLong(Long.parseLong(ends[0]), Long.parseLong(ends[1]) + 1));
        }
        return switch (what) {
            case "word" -> word();
            case "Word" -> capital(word());
            case "first" -> capital(words.get((int) (40 * Math.pow(random.nextDouble(), 1.4))));
            case "last" -> capital(words.get(60 + random.nextInt(200)) + "n");
            case "city" -> capital(words.get(270 + random.nextInt(30)) + "ville");
            case "land" ->
                pick("United States of America;France;United Kingdom;Germany;Japan;India;Canada;Italy;Spain");
            case "genre" ->
                pick("Drama;Comedy;Action;Thriller;Romance;Horror;Science Fiction;Crime;Documentary;Family");
            case "date" ->
                "20%02d-%02d-%02d".formatted(random.nextInt(23), 1 + random.nextInt(12), 1 + random.nextInt(28));
            case "hex2", "HEX2" -> hex(2);
            case "hex4", "HEX4" -> hex(4);
            case "HEX10" -> hex(10).toUpperCase(Locale.ROOT);
            case "CODE3" -> "" + letter() + letter() + letter();
            default -> pick(what);
        };
    }

    private char letter() {
        return (char) ('A' + random.nextInt(26));
    }

    private String hex(int digits) {
        return IntStream.range(0, digits)
                .mapToObj(_ -> Integer.toHexString(random.nextInt(16)))
                .reduce("", String::concat);
    }

    private String word() {
        return words.get((int) (words.size() * Math.pow(random.nextDouble(), 2)));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private String pick(String values) {
        String[] all = values.split(";", -1);
        return all[(int) (all.length * Math.pow(random.nextDouble(), 1.3))];
    }
}
