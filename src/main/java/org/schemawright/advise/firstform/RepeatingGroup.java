package org.schemawright.advise.firstform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.schemawright.advise.Finding;
import org.schemawright.advise.Severity;
import org.schemawright.advise.firstform.TableFacts.ColumnFacts;

/** The same column several times: phone1, phone2, phone3; one for each month or year. One finding a group. */
final class RepeatingGroup {
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{1,4}(?!\\d)");
    private static final Pattern BEFORE = Pattern.compile("|.*[\\p{L}_]", Pattern.DOTALL);
    private static final Pattern BEHIND = Pattern.compile("|_?\\p{L}.*|_(?:19|20)\\d\\d", Pattern.DOTALL);
    private static final int LONGEST_NAME = 200;
    private static final Pattern LETTERED = Pattern.compile("(.*\\p{L})_([a-f])");
    private static final Pattern GENERIC = Pattern.compile(
            "(?:.*_)?(?:[a-z]|var|col|column|field|feature|feat|pixel|px|pc|dim|attr|bin|val|value|component|embedding|emb|input"
                + "|output|hidden|layer|topic|cluster|factor|unnamed|utf|iso|md|sha|ipv|crc|base|int|float|top"
                + "|alpha|beta|gamma|delta|theta|lambda|sigma|coef|coefficient|admin|adm|level|lvl|tier|nuts)");
    /** Of hours, days, weeks and months; the zero before tells them from the numbers of a formula. */
    private static final Pattern PERIODS = Pattern.compile("(?:.*_)?[hdwm]#0");

    private static final Pattern SIDES = Pattern.compile("(?:.*_)?(?:team|player|home|away)");
    private static final Pattern MANY = Pattern.compile(
            "(?:.*_)?(?:phone|tel|telephone|mobile|fax|e?mail|contact|tag|child|author|director|actor|language|skill|category|image|photo"
                + "|picture|option|item|product|answer|keyword|hobby|degree|allergy|interest|genre|note|dependent|diagnosis|sponsor|nurse|teacher|reference)(?:_(?:no|number|name|url|id))?");
    private static final Pattern MEASURED = Pattern.compile(
            "(?i)(score|mark|grade|rating|points|result|votes|answer)_(?!min|max|avg|mean|total|sum|home|away|count|id|at|type|date)\\p{L}+");
    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final List<String> RANKS = List.of("primary", "secondary", "tertiary", "quaternary");
    /** One address has several lines. */
    private static final Pattern LINES = Pattern.compile("(?i).*(?:address|addr|street|line)_?");

    private static final Pattern NOT_REPEATED = Pattern.compile(
            "(?i).*(?:column|field)_?|(?:.*_)?(?:md|sha|ipv?|utf|base|crc|p|x|y|z|q|lat|lon|h|col|var|v|attr)_?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> REGIONS = List.of("north", "south", "east", "west");
    private static final Pattern BOUNDS =
            Pattern.compile(".*(?:bound|box|lat|lon|lng|limit|extent|coord|edge|wall|wind).*");
    private static final List<String> SUBJECTS = List.of(
            "math",
            "maths",
            "physics",
            "chemistry",
            "biology",
            "history",
            "geography",
            "english",
            "science",
            "reading",
            "writing",
            "art",
            "music");
    private static final Pattern MARKED = Pattern.compile(".*(?:score|grade|mark|points|result|exam|test).*");
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth");
    private static final List<String> COUNTED = List.of("one", "two", "three", "four", "five");
    private static final Set<String> ORDINAL_PAIRS = Set.of("name", "names");

    private RepeatingGroup() {}

    static List<Finding> judge(TableFacts table) {
        var found = new ArrayList<Finding>();
        List<List<Integer>> groups = numbered(table);
        if (!groups.isEmpty()) {
            List<Integer> all = groups.stream().flatMap(List::stream).sorted().toList();
            boolean together = groups.stream().map(List::size).distinct().count() == 1;
            for (List<Integer> group : together ? List.of(all) : groups) {
                found.add(finding(table, group));
            }
        }
        SpanNames.groups(table).stream()
                .filter(group -> alike(table, group))
                .forEach(group -> found.add(finding(table, group)));
        words(table, REGIONS, 4)
                .filter(group -> group.stream()
                        .map(place -> name(table, place))
                        .noneMatch(name ->
                                REGIONS.contains(name) || BOUNDS.matcher(name).matches()))
                .ifPresent(group -> found.add(finding(table, group)));
        words(table, SUBJECTS, 3)
                .filter(group -> group.stream()
                        .allMatch(place -> MARKED.matcher(name(table, place)).matches()))
                .ifPresent(group -> found.add(finding(table, group)));
        words(table, MONTHS, 6).ifPresent(group -> found.add(finding(table, group)));
        words(table, WEEKDAYS, 5).ifPresent(group -> found.add(finding(table, group)));
        words(table, ORDINALS, 3).ifPresent(group -> found.add(finding(table, group)));
        words(table, COUNTED, 3).ifPresent(group -> found.add(finding(table, group)));
        words(table, RANKS, 3).ifPresent(group -> found.add(finding(table, group)));
        measured(table).ifPresent(group -> found.add(finding(table, group)));
        return found;
    }

    /** Names that differ in a number or a last letter alone. */
    private static List<List<Integer>> numbered(TableFacts table) {
        Map<String, TreeMap<Integer, Integer>> stems = new LinkedHashMap<>();
        Map<String, Integer> plain = new LinkedHashMap<>();
        for (int place = 0; place < table.columns().size(); place++) {
            String name = name(table, place);
            Matcher letter = LETTERED.matcher(name);
            if (addNumbers(stems, name, place)) {
                continue;
            }
            if (letter.matches()) {
                stems.computeIfAbsent(letter.group(1) + "_##", _ -> new TreeMap<>())
                        .put(letter.group(2).charAt(0) - 'a' + 1, place);
            } else {
                plain.put(name + "#", place);
            }
        }
        var groups = new ArrayList<List<Integer>>();
        stems.forEach((stem, members) -> {
            if (members.firstKey() == 2) {
                Integer first = plain.get(stem);
                if (first != null) {
                    members.put(1, first);
                }
            }
            if (consecutive(members)
                    && (years(members) || repeated(stem, members.size(), paired(stems, stem, members.keySet())))
                    && alike(table, List.copyOf(members.values()))
                    && (!stem.endsWith("##")
                            || members.size() >= 4
                            || paired(stems, stem, members.keySet())
                            || members.size() >= 3
                                    && MANY.matcher(stem.replace("_##", "")).matches()
                            || seen(table, List.copyOf(members.values())))
                    && groups.stream().noneMatch(group -> group.containsAll(members.values()))) {
                groups.add(List.copyOf(members.values()));
            }
        });
        return groups;
    }

    /** Under each of the numbers in the name; whether there is one. */
    private static boolean addNumbers(Map<String, TreeMap<Integer, Integer>> stems, String name, int place) {
        if (name.length() > LONGEST_NAME) {
            return false;
        }
        boolean found = false;
        Matcher number = NUMBER.matcher(name);
        while (number.find()) {
            String before = name.substring(0, number.start());
            String behind = name.substring(number.end());
            if (BEFORE.matcher(before).matches() && BEHIND.matcher(behind).matches()) {
                String padded =
                        before.matches("(?:.*_)?[hdwm]_?") && number.group().length() > 1 ? "0" : "";
                stems.computeIfAbsent(before.replaceAll("_$", "") + "#" + behind + padded, _ -> new TreeMap<>())
                        .put(Integer.parseInt(number.group()), place);
                found = true;
            }
        }
        return found;
    }

    private static String name(TableFacts table, int place) {
        return table.columns().get(place).name().toLowerCase(Locale.ROOT).replace(' ', '_');
    }

    /** Whether the same thing has another column of its own as often: violation_1_code, violation_1_text. */
    private static boolean paired(Map<String, TreeMap<Integer, Integer>> stems, String stem, Set<Integer> numbers) {
        int mark = stem.indexOf('#');
        if (stem.endsWith("_##")) {
            return stems.entrySet().stream()
                    .anyMatch(other -> !other.getKey().equals(stem)
                            && other.getKey().endsWith("_##")
                            && other.getValue().keySet().equals(numbers));
        }
        return mark >= 3
                && stem.startsWith("_", mark + 1)
                && !stem.matches(".*#_(?:x|y|z|lat|lon|lng|latitude|longitude)")
                && stems.entrySet().stream()
                        .anyMatch(other -> !other.getKey().equals(stem)
                                && other.getKey().startsWith(stem.substring(0, mark + 2))
                                && other.getValue().keySet().equals(numbers));
    }

    private static boolean repeated(String stem, int members, boolean paired) {
        String word = stem.replaceFirst("_?#.*", "");
        if (word.isEmpty()) {
            return members >= 3;
        }
        if (PERIODS.matcher(stem).matches() && members >= 6) {
            return true;
        }
        if (word.equals("q") && members >= 4 || word.endsWith("_q") && members == 4) {
            return true;
        }
        if (word.equals("h") && members >= 8) {
            return true;
        }
        if (LINES.matcher(word).matches() && !paired
                || GENERIC.matcher(word).matches()
                || SIDES.matcher(word).matches() && members < 4) {
            return false;
        }
        return members
                >= (NOT_REPEATED.matcher(word).matches()
                        ? 4
                        : paired || MANY.matcher(word).matches() ? 2 : 3);
    }

    /** One measure for each of several subjects: score_math, score_physics, … */
    private static Optional<List<Integer>> measured(TableFacts table) {
        Map<String, List<Integer>> stems = new LinkedHashMap<>();
        for (int place = 0; place < table.columns().size(); place++) {
            Matcher name = MEASURED.matcher(table.columns().get(place).name());
            if (name.matches()) {
                stems.computeIfAbsent(name.group(1), _ -> new ArrayList<>()).add(place);
            }
        }
        return stems.values().stream()
                .filter(group -> group.size() >= 4 && alike(table, group))
                .findFirst();
    }

    /** 1, 2, 3 or 0, 1, 2, or years at equal distances. */
    private static boolean consecutive(TreeMap<Integer, Integer> members) {
        int first = members.firstKey();
        int last = members.lastKey();
        if (years(members)) {
            int step = (last - first) / (members.size() - 1);
            return IntStream.range(0, members.size()).allMatch(i -> members.containsKey(first + i * step));
        }
        return members.size() >= 2 && last - first == members.size() - 1 && (first <= 1 || members.size() >= 4);
    }

    private static boolean years(TreeMap<Integer, Integer> members) {
        return members.firstKey() >= 1900 && members.lastKey() <= 2100 && members.size() >= 3;
    }

    private static boolean alike(TableFacts table, List<Integer> places) {
        return places.stream()
                        .map(place -> table.columns().get(place).type().replaceAll("\\(.*", ""))
                        .distinct()
                        .count()
                == 1;
    }

    private static Optional<List<Integer>> words(TableFacts table, List<String> words, int least) {
        Map<String, List<Integer>> stems = new LinkedHashMap<>();
        for (int place = 0; place < table.columns().size(); place++) {
            String name = name(table, place);
            for (String word : words) {
                if (name.matches("(?:.*_)?" + word
                        + "(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember|day|sday|nesday|rsday|urday)?(?:_.*)?")) {
                    String stem = name.replaceFirst(word + "[a-z]*", "#");
                    if (!ORDINAL_PAIRS.contains(stem.replace("#_", ""))) {
                        stems.computeIfAbsent(stem, _ -> new ArrayList<>()).add(place);
                    }
                    break;
                }
            }
        }
        return stems.values().stream().filter(group -> group.size() >= least).findFirst();
    }

    private static Finding finding(TableFacts table, List<Integer> group) {
        List<String> names =
                group.stream().map(place -> table.columns().get(place).name()).toList();
        List<String> evidence = new ArrayList<>();
        evidence.add(group.size() + " columns of one type whose names differ in a number or a word alone");
        boolean staircase = staircase(table, group);
        boolean shared = shared(table, group);
        if (staircase) {
            evidence.add("a later one has a value only where the one before has: " + filled(table, group) + " of "
                    + table.rows().size() + " rows have one in "
                    + table.columns().get(group.getLast()).name());
        }
        if (shared) {
            evidence.add("they hold the same values, such as "
                    + Excerpt.of(table.columns().get(group.getFirst()).values()));
        }
        return Finding.ofColumns(
                "first-form-repeating-group",
                staircase || shared ? Severity.WARNING : Severity.INFO,
                names,
                String.join(", ", names) + " are one thing several times",
                evidence,
                "a table of its own with a row for each, and a column that says which");
    }

    private static long filled(TableFacts table, List<Integer> group) {
        return table.rows().stream()
                .filter(row -> row.get(group.getLast()).isPresent())
                .count();
    }

    private static boolean seen(TableFacts table, List<Integer> group) {
        return staircase(table, group) || shared(table, group);
    }

    private static boolean staircase(TableFacts table, List<Integer> group) {
        boolean missing = table.rows().stream()
                .anyMatch(row -> group.stream().anyMatch(place -> row.get(place).isEmpty()));
        return missing
                && table.rows().stream()
                        .allMatch(row -> IntStream.range(1, group.size())
                                .allMatch(i -> row.get(group.get(i)).isEmpty()
                                        || row.get(group.get(i - 1)).isPresent()));
    }

    private static boolean shared(TableFacts table, List<Integer> group) {
        List<ColumnFacts> columns =
                group.stream().map(place -> table.columns().get(place)).toList();
        Set<String> first = Set.copyOf(columns.getFirst().values());
        Set<String> second = Set.copyOf(columns.get(1).values());
        long both = first.stream().filter(second::contains).count();
        return first.size() > 3 && both >= 0.3 * Math.min(first.size(), second.size());
    }
}
