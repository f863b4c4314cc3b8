package org.schemawright.advise.firstform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.schemawright.advise.Finding;

/** The same column several times: phone1, phone2, phone3; one for each month or year. One finding a group. */
final class RepeatingGroup {
    private static final Pattern MEASURED = Pattern.compile(
            "(?i)(score|mark|grade|rating|points|result|votes|answer)_(?!min|max|avg|mean|total|sum|home|away|count|id|at|type|date)\\p{L}+");
    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final List<String> RANKS = List.of("primary", "secondary", "tertiary", "quaternary");
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
        var found = new ArrayList<>(numbered(table));
        SpanNames.groups(table).stream()
                .map(places -> new ColumnGroup(table, places))
                .filter(ColumnGroup::alike)
                .forEach(found::add);
        words(table, REGIONS, 4)
                .filter(group -> group.plainNames()
                        .noneMatch(name ->
                                REGIONS.contains(name) || BOUNDS.matcher(name).matches()))
                .ifPresent(found::add);
        words(table, SUBJECTS, 3)
                .filter(group ->
                        group.plainNames().allMatch(name -> MARKED.matcher(name).matches()))
                .ifPresent(found::add);
        words(table, MONTHS, 6).ifPresent(found::add);
        words(table, WEEKDAYS, 5).ifPresent(found::add);
        words(table, ORDINALS, 3).ifPresent(found::add);
        words(table, COUNTED, 3).ifPresent(found::add);
        words(table, RANKS, 3).ifPresent(found::add);
        measured(table).ifPresent(found::add);
        return found.stream().map(ColumnGroup::finding).toList();
    }

    /** Groups of one size are one group together: a telephone number and who answers it. */
    private static List<ColumnGroup> numbered(TableFacts table) {
        List<ColumnGroup> groups = NumberedNames.groups(table);
        List<List<Integer>> each = groups.stream().map(ColumnGroup::places).toList();
        if (each.stream().map(List::size).distinct().count() != 1) {
            return groups;
        }
        return List.of(new ColumnGroup(
                table, each.stream().flatMap(List::stream).sorted().toList()));
    }

    /** One measure for each of several subjects: score_math, score_physics, … */
    private static Optional<ColumnGroup> measured(TableFacts table) {
        Map<String, List<Integer>> stems = new LinkedHashMap<>();
        for (int place = 0; place < table.columns().size(); place++) {
            Matcher name = MEASURED.matcher(table.columns().get(place).name());
            if (name.matches()) {
                stems.computeIfAbsent(name.group(1), _ -> new ArrayList<>()).add(place);
            }
        }
        return stems.values().stream()
                .filter(places -> places.size() >= 4)
                .map(places -> new ColumnGroup(table, places))
                .filter(ColumnGroup::alike)
                .findFirst();
    }

    private static Optional<ColumnGroup> words(TableFacts table, List<String> words, int least) {
        Map<String, List<Integer>> stems = new LinkedHashMap<>();
        for (int place = 0; place < table.columns().size(); place++) {
            String name = table.columns().get(place).plainName();
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
        return stems.values().stream()
                .filter(places -> places.size() >= least)
                .findFirst()
                .map(places -> new ColumnGroup(table, places));
    }
}
