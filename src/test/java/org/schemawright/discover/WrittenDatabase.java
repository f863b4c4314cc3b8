package org.schemawright.discover;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A database described in a file: {@code table NAME ROWS}, then a column a line with the kind of its values, {@code key
 * A B} where the key is not the first column. The last table is the one from which all others are reached. The page
 * beside the files says which kinds there are.
 */
final class WrittenDatabase {
    private final Map<String, MadeTable> tables = new LinkedHashMap<>();

    private WrittenDatabase() {}

    /** The table from which all others are reached. */
    static MadeTable root(Path file) throws IOException {
        var database = new WrittenDatabase();
        var lines = new ArrayList<String>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("table ") && !lines.isEmpty()) {
                database.table(lines);
                lines.clear();
            }
            if (!line.isBlank() && !line.startsWith("#")) {
                lines.add(line.strip());
            }
        }
        return database.table(lines);
    }

    private MadeTable table(List<String> lines) {
        String[] head = lines.getFirst().split(" ");
        var rows = new Rows(head[1], Integer.parseInt(head[2]));
        lines.subList(1, lines.size()).forEach(rows::line);
        MadeTable made = rows.made();
        tables.put(made.name, made);
        return made;
    }

    /** The rows of one table while its columns are filled. */
    private final class Rows {
        private final String name;
        private final int count;
        private final Random random;
        private final Map<String, String[]> columns = new LinkedHashMap<>();
        private final List<String> key = new ArrayList<>();
        private final Map<List<String>, MadeTable> references = new LinkedHashMap<>();
        private final MadeTable words;

        Rows(String name, int count) {
            this.name = name;
            this.count = count;
            this.random = new Random(name.hashCode() + 31L * count);
            this.words = new MadeTable(name, 0);
        }

        void line(String line) {
            List<String> parts = new ArrayList<>(List.of(line.split(" +")));
            if (parts.getFirst().equals("key")) {
                key.addAll(parts.subList(1, parts.size()));
                return;
            }
            var options = new HashMap<String, String>();
            parts.removeIf(part -> part.matches("[a-z]+=.+")
                    && options.put(part.replaceFirst("=.*", ""), part.replaceFirst(".*?=", "")) == null);
            List<String> names = List.of(parts.removeFirst().split(","));
            String kind = parts.removeFirst();
            if (kind.equals("ref")) {
                reference(names, Objects.requireNonNull(tables.get(parts.getFirst()), line), options);
            } else {
                column(names.getFirst(), kind, parts, options);
            }
        }

        private double number(Map<String, String> options, String name, double otherwise) {
            return options.containsKey(name) ? Double.parseDouble(options.get(name)) : otherwise;
        }

        private int skewed(int size, Map<String, String> options) {
            return (int) (size * Math.pow(random.nextDouble(), number(options, "skew", 1)));
        }

        private void column(String column, String kind, List<String> parts, Map<String, String> options) {
            var filled = new String[count];
            double nulls = number(options, "null", 0);
            var taken = new HashSet<String>();
            boolean unique = kind.equals("code");
            var counters = new HashMap<String, Integer>();
            for (int row = 0; row < count; row++) {
                String value;
                do {
                    value = value(kind, parts, options, row, counters);
                } while (unique && !taken.add(value));
                filled[row] = nulls > 0 && random.nextDouble() < nulls ? "" : value;
            }
            columns.put(column, filled);
        }

        private String value(
                String kind, List<String> parts, Map<String, String> options, int row, Map<String, Integer> counters) {
            return switch (kind) {
                case "serial" ->
                    String.valueOf((long) number(options, "from", 1) + row * (long) number(options, "step", 1));
                case "code" -> code(parts.getFirst());
                case "int" -> String.valueOf(integer(parts, options));
                case "money" -> "%.2f".formatted(integer(parts, options) / 100.0);
                case "tenth" -> "%.1f".formatted(integer(parts, options) / 10.0);
                case "far" -> "%.6f".formatted(-90 + 180 * random.nextDouble());
                case "pick" -> {
                    String[] values = String.join(" ", parts).split("\\|");
                    yield values[skewed(values.length, options)];
                }
                case "pool" -> pooled(parts.getFirst(), skewed(Integer.parseInt(parts.get(1)), options));
                case "words" -> words(Integer.parseInt(parts.getFirst()));
                case "date" -> date(parts);
                case "stamp" ->
                    date(parts)
                            + " %02d:%02d:%02d"
                                    .formatted(8 + random.nextInt(12), random.nextInt(60), random.nextInt(60));
                case "phone" ->
                    "+%d %d-%d".formatted(1 + random.nextInt(60), random.nextInt(900), random.nextInt(9000));
                case "mail" ->
                    parts.stream()
                                    .map(one -> of(one)[row])
                                    .collect(Collectors.joining("."))
                                    .toLowerCase(java.util.Locale.ROOT)
                            + "@example.org";
                case "of" ->
                    derived(
                            List.of(parts.getFirst().split(",")).stream()
                                    .map(one -> of(one)[row])
                                    .collect(Collectors.joining("·")),
                            parts.get(1),
                            Integer.parseInt(parts.get(2)));
                case "same" -> of(parts.getFirst())[row];
                case "later" ->
                    LocalDate.parse(of(parts.getFirst())[row])
                            .plusDays(Integer.parseInt(parts.get(1)))
                            .toString();
                case "times" ->
                    new BigDecimal(of(parts.get(0))[row])
                            .multiply(new BigDecimal(of(parts.get(1))[row]))
                            .toString();
                case "copy" -> copied(parts, row, options);
                case "line" ->
                    String.valueOf(counters.merge(
                            parts.stream().map(one -> of(one)[row]).toList().toString(), 1, Integer::sum));
                default -> throw new IllegalArgumentException(kind);
            };
        }

        private String[] of(String column) {
            return Objects.requireNonNull(columns.get(column), column);
        }

        private int integer(List<String> parts, Map<String, String> options) {
            int low = Integer.parseInt(parts.getFirst());
            int step = (int) number(options, "step", 1);
            return low + step * skewed((Integer.parseInt(parts.get(1)) - low) / step + 1, options);
        }

        private String date(List<String> parts) {
            int from = Integer.parseInt(parts.getFirst());
            return "%d-%02d-%02d"
                    .formatted(
                            from + random.nextInt(Integer.parseInt(parts.get(1)) - from + 1),
                            1 + random.nextInt(12),
                            1 + random.nextInt(28));
        }

        private String code(String pattern) {
            var text = new StringBuilder();
            for (char c : pattern.toCharArray()) {
                text.append(
                        switch (c) {
                            case 'A' -> String.valueOf((char) ('A' + random.nextInt(26)));
                            case '9' -> String.valueOf(random.nextInt(10));
                            case 'a' -> String.valueOf((char) ('a' + random.nextInt(26)));
                            case 'h' -> Integer.toHexString(random.nextInt(16));
                            default -> String.valueOf(c);
                        });
            }
            return text.toString();
        }

        private String words(int number) {
            return IntStream.range(0, number)
                    .mapToObj(_ -> words.word(2 + random.nextInt(2)))
                    .collect(Collectors.joining(" "));
        }

        /** The same word for the same number, whatever the table: first names, last names, towns. */
        private static String pooled(String pool, int number) {
            return new MadeTable(pool + number * 7919, 0).word(pool.equals("first") ? 2 : 3);
        }

        private static String derived(String value, String pool, int size) {
            int number = Math.floorMod(value.hashCode() * 31 + pool.hashCode(), size);
            return pool.equals("int") ? String.valueOf(10000 + number * 7) : pooled(pool, number);
        }

        /** What a reference leads to has in a column, mostly. */
        private String copied(List<String> parts, int row, Map<String, String> options) {
            List<String> reference = List.of(parts.getFirst().split(","));
            MadeTable target = Objects.requireNonNull(references.get(reference));
            List<String> wanted = reference.stream().map(one -> of(one)[row]).toList();
            if (wanted.contains("")) {
                return "";
            }
            int at = Objects.requireNonNull(target.index().get(wanted));
            if (random.nextDouble() < number(options, "differs", 0)) {
                at = random.nextInt(target.rows);
            }
            return target.cell(parts.get(1), at);
        }

        /** Values that are there already are kept, and a row is chosen that has them. */
        private void reference(List<String> names, MadeTable target, Map<String, String> options) {
            references.put(names, target);
            List<String> there = names.stream().filter(columns::containsKey).toList();
            List<Integer> places = IntStream.range(0, names.size())
                    .filter(i -> columns.containsKey(names.get(i)))
                    .boxed()
                    .toList();
            Map<List<String>, List<Integer>> rows = IntStream.range(0, target.rows)
                    .boxed()
                    .collect(Collectors.groupingBy(row -> places.stream()
                            .map(place -> target.cell(target.key.get(place), row))
                            .toList()));
            names.stream().filter(one -> !there.contains(one)).forEach(one -> columns.put(one, new String[count]));
            double nulls = number(options, "null", 0);
            for (int row = 0; row < count; row++) {
                int at = row;
                List<Integer> fitting =
                        rows.getOrDefault(there.stream().map(one -> of(one)[at]).toList(), List.of());
                boolean absent = fitting.isEmpty() || random.nextDouble() < nulls;
                int chosen = absent
                        ? -1
                        : options.containsKey("each")
                                ? fitting.get(row % fitting.size())
                                : fitting.get(skewed(fitting.size(), options));
                for (int i = 0; i < names.size(); i++) {
                    if (!there.contains(names.get(i))) {
                        of(names.get(i))[row] = chosen < 0 ? "" : target.cell(target.key.get(i), chosen);
                    }
                }
            }
        }

        /** Of rows with the same key only the first is kept. */
        MadeTable made() {
            List<String> unique =
                    key.isEmpty() ? List.of(columns.keySet().iterator().next()) : key;
            var seen = new HashSet<List<String>>();
            int[] kept = IntStream.range(0, count)
                    .filter(row -> {
                        List<String> value =
                                unique.stream().map(one -> of(one)[row]).toList();
                        return !value.contains("") && seen.add(value);
                    })
                    .toArray();
            var made = new MadeTable(name, kept.length).key(unique.toArray(new String[0]));
            columns.forEach((column, values) -> made.column(column, row -> values[kept[row]]));
            references.forEach((names, target) -> made.references(target, names.toArray(new String[0])));
            return made;
        }
    }

    static List<Path> files() throws IOException {
        return files(Path.of("src/test/resources/cases/joins"));
    }

    static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".tables"))
                    .sorted()
                    .toList();
        }
    }

    /** What a file is called without its folder and ending. */
    static String title(Path file) {
        return Arrays.stream(String.valueOf(file.getFileName()).split("\\."))
                .findFirst()
                .orElseThrow();
    }
}
