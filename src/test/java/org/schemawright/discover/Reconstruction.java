package org.schemawright.discover;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How well joins are taken apart: of all pairs of columns that stand in one table together, how many are found to, and
 * the other way round. Run by itself it prints a table of all written databases, as they are, with the order of the
 * columns changed, without their names, and of simpler ways to do it.
 */
final class Reconstruction {
    /** A join as it would be read, and the tables that it was made of. */
    record Puzzle(String title, EncodedTable table, List<Set<String>> expected) {
        Puzzle shuffled(long seed) {
            var places =
                    new ArrayList<>(IntStream.range(0, table.width()).boxed().toList());
            Collections.shuffle(places, new Random(seed));
            return new Puzzle(
                    title,
                    table.columns(places.stream().mapToInt(Integer::intValue).toArray()),
                    expected);
        }

        /** Each column gets another name. */
        Puzzle named(Function<Integer, String> name) {
            Map<String, String> renamed = new LinkedHashMap<>();
            for (int place = 0; place < table.width(); place++) {
                renamed.put(table.names().get(place), name.apply(place));
            }
            return new Puzzle(
                    title,
                    table.named(List.copyOf(renamed.values())),
                    expected.stream()
                            .map(one -> {
                                Set<String> other = new TreeSet<>();
                                one.forEach(column -> other.add(renamed.getOrDefault(column, column)));
                                return other;
                            })
                            .toList());
        }

        Puzzle nameless() {
            return named("c%02d"::formatted);
        }
    }

    private Reconstruction() {}

    static Puzzle of(String title, MadeTable root) {
        MadeTable.Join join = MadeTable.Join.of(root);
        var encoder = new RowEncoder(join.names);
        for (int row = 0; row < join.values.getFirst().size(); row++) {
            int at = row;
            var cells = new ArrayList<@org.jspecify.annotations.Nullable String>();
            join.values.forEach(column -> cells.add(column.get(at).isEmpty() ? null : column.get(at)));
            encoder.add(cells);
        }
        return new Puzzle(
                title,
                encoder.table(),
                join.relations.stream()
                        .map(one -> (Set<String>) new TreeSet<>(one))
                        .toList());
    }

    static double score(Puzzle puzzle, List<Set<String>> found) {
        Set<String> right = pairs(puzzle.expected());
        Set<String> proposed = pairs(found);
        var both = new HashSet<>(right);
        both.retainAll(proposed);
        return 2.0 * both.size() / Math.max(1, right.size() + proposed.size());
    }

    private static Set<String> pairs(List<Set<String>> relations) {
        var pairs = new HashSet<String>();
        for (Set<String> relation : relations) {
            for (String one : relation) {
                relation.stream()
                        .filter(other -> one.compareTo(other) < 0)
                        .forEach(other -> pairs.add(one + " " + other));
            }
        }
        return pairs;
    }

    static List<Set<String>> proposed(Puzzle puzzle) {
        EncodedTable table = puzzle.table();
        return Proposal.of(table, "rows", Watch.NOBODY).stream()
                .map(one -> {
                    Set<String> names = new TreeSet<>();
                    one.attributes()
                            .places()
                            .forEach(place -> names.add(table.names().get(place)));
                    return names;
                })
                .toList();
    }

    private static List<String> key(Puzzle puzzle) {
        return Proposal.of(puzzle.table(), "rows", Watch.NOBODY)
                .getFirst()
                .key()
                .places()
                .mapToObj(puzzle.table().names()::get)
                .toList();
    }

    private static double shuffled(Puzzle puzzle, Function<Puzzle, List<Set<String>>> way) {
        return IntStream.range(0, 3)
                .mapToObj(puzzle::shuffled)
                .mapToDouble(one -> score(one, way.apply(one)))
                .average()
                .orElseThrow();
    }

    /** @param arguments a part of a title, to look at that one closely */
    public static void main(String[] arguments) throws Exception {
        var puzzles = new ArrayList<Puzzle>();
        String folder = System.getProperty("joins");
        for (Path file : folder == null ? WrittenDatabase.files() : WrittenDatabase.files(Path.of(folder))) {
            puzzles.add(of(WrittenDatabase.title(file), WrittenDatabase.root(file)));
        }
        if (folder == null) {
            MadeDatabases.all().forEach((title, root) -> puzzles.add(of("made " + title, root)));
        }
        System.out.println(
                "                         plain shuffl qualif q-shuf nonames n-shuf | entity-first  shuffled greedy"
                        + " normal form");
        var columns = new ArrayList<List<Double>>();
        for (Puzzle puzzle : puzzles) {
            if (arguments.length > 0 && !puzzle.title().contains(arguments[0])) {
                continue;
            }
            Puzzle qualified = qualified(puzzle);
            List<Double> scores = List.of(
                    score(puzzle, proposed(puzzle)),
                    shuffled(puzzle, Reconstruction::proposed),
                    score(qualified, proposed(qualified)),
                    shuffled(qualified, Reconstruction::proposed),
                    score(puzzle.nameless(), proposed(puzzle.nameless())),
                    shuffled(puzzle.nameless(), Reconstruction::proposed),
                    score(puzzle, new EntityFirst(puzzle.table()).relations()),
                    shuffled(puzzle, one -> new EntityFirst(one.table()).relations()),
                    score(puzzle, new GreedyNormalForm(puzzle.table()).relations()));
            print(puzzle.title(), scores);
            System.out.println("    key " + key(puzzle));
            columns.add(scores);
            if (arguments.length > 0) {
                Puzzle looked = arguments.length > 1 ? variant(puzzle, arguments[1]) : puzzle;
                looked.expected().forEach(one -> System.out.println("  expected " + one));
                proposed(looked).forEach(one -> System.out.println("  found    " + one));
                Proposal.of(looked.table(), "rows", Watch.NOBODY)
                        .forEach(one -> System.out.println("  key      "
                                + one.key()
                                        .places()
                                        .mapToObj(looked.table().names()::get)
                                        .toList()));
            }
        }
        print(
                "MEDIAN",
                IntStream.range(0, 9)
                        .mapToObj(i ->
                                columns.stream().map(one -> one.get(i)).sorted().toList())
                        .map(sorted -> sorted.get(sorted.size() / 2))
                        .toList());
        print(
                "LEAST",
                IntStream.range(0, 9)
                        .mapToObj(i ->
                                columns.stream().map(one -> one.get(i)).sorted().toList())
                        .map(List::getFirst)
                        .toList());
    }

    private static Puzzle variant(Puzzle puzzle, String which) {
        return switch (which) {
            case "shuffled" -> puzzle.shuffled(1);
            case "nameless" -> puzzle.nameless();
            case "both" -> {
                EncodedTable mixed = puzzle.shuffled(0).table();
                System.out.println("  order " + mixed.names());
                var nameless = new ArrayList<String>();
                for (int place = 0; place < mixed.width(); place++) {
                    nameless.add("c" + place + "·"
                            + mixed.names()
                                    .get(place)
                                    .replaceAll("[_A-Z. ]", "")
                                    .replaceAll("(?:id|no|code|key|nr|num)$", ""));
                }
                yield puzzle.shuffled(0).named(nameless::get);
            }
            case "qs" -> qualified(puzzle).shuffled(0);
            default -> qualified(puzzle);
        };
    }

    /** Each column with the name of its table before it. */
    private static Puzzle qualified(Puzzle puzzle) {
        return puzzle.named(place -> {
            String name = puzzle.table().names().get(place);
            int owner = IntStream.range(0, puzzle.expected().size())
                    .filter(index -> puzzle.expected().get(index).contains(name))
                    .findFirst()
                    .orElseThrow();
            return "table" + (char) ('a' + owner) + "_" + name;
        });
    }

    private static void print(String title, List<Double> scores) {
        var line = new StringBuilder("%-24s".formatted(title));
        scores.forEach(score -> line.append(" %.3f ".formatted(score)));
        System.out.println(line.toString().toLowerCase(Locale.ROOT));
    }
}
