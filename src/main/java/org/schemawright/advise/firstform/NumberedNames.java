package org.schemawright.advise.firstform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Names of columns that differ in a number or a last letter alone: {@code phone1}, {@code phone2}, {@code line_a}. */
final class NumberedNames {
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
    /** One address has several lines. */
    private static final Pattern LINES = Pattern.compile("(?i).*(?:address|addr|street|line)_?");

    private static final Pattern NOT_REPEATED = Pattern.compile(
            "(?i).*(?:column|field)_?|(?:.*_)?(?:md|sha|ipv?|utf|base|crc|p|x|y|z|q|lat|lon|h|col|var|v|attr)_?");

    private final TableFacts table;
    /** By what the names have beside the number: the places of the columns by their numbers. */
    private final Map<String, TreeMap<Integer, Integer>> stems = new LinkedHashMap<>();

    private final Map<String, Integer> plain = new LinkedHashMap<>();

    private NumberedNames(TableFacts table) {
        this.table = table;
    }

    /** The columns that are one thing several times. */
    static List<ColumnGroup> groups(TableFacts table) {
        var names = new NumberedNames(table);
        for (int place = 0; place < table.columns().size(); place++) {
            names.add(table.columns().get(place).plainName(), place);
        }
        return names.repeated();
    }

    private void add(String name, int place) {
        Matcher letter = LETTERED.matcher(name);
        if (addNumbers(name, place)) {
            return;
        }
        if (letter.matches()) {
            stems.computeIfAbsent(letter.group(1) + "_##", _ -> new TreeMap<>())
                    .put(letter.group(2).charAt(0) - 'a' + 1, place);
        } else {
            plain.put(name + "#", place);
        }
    }

    /** Under each of the numbers in the name; whether there is one. */
    private boolean addNumbers(String name, int place) {
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

    private List<ColumnGroup> repeated() {
        var groups = new ArrayList<ColumnGroup>();
        stems.forEach((stem, members) -> {
            if (members.firstKey() == 2) {
                Integer first = plain.get(stem);
                if (first != null) {
                    members.put(1, first);
                }
            }
            var group = new ColumnGroup(table, List.copyOf(members.values()));
            if (isRepeated(stem, members, group)
                    && groups.stream().noneMatch(other -> other.places().containsAll(group.places()))) {
                groups.add(group);
            }
        });
        return groups;
    }

    private boolean isRepeated(String stem, TreeMap<Integer, Integer> members, ColumnGroup group) {
        if (!consecutive(members)) {
            return false;
        }
        boolean paired = paired(stem, members.keySet());
        return (years(members) || isRepeated(stem, members.size(), paired))
                && group.alike()
                && (!stem.endsWith("##")
                        || members.size() >= 4
                        || paired
                        || members.size() >= 3
                                && MANY.matcher(stem.replace("_##", "")).matches()
                        || group.seen());
    }

    /** Whether the same thing has another column of its own as often: violation_1_code, violation_1_text. */
    private boolean paired(String stem, Set<Integer> numbers) {
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

    private static boolean isRepeated(String stem, int members, boolean paired) {
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
}
