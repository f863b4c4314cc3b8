package org.schemawright.advise.firstform;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lists whose elements hardly come again, or come with an amount or a note beside them: names as programs have them,
 * codes of one shape, people, and known words that stand now here, now there.
 */
final class TokenList {
    private static final double NEARLY_ALL = 0.95;
    private static final double LEAST_DIVIDED = 0.2;
    private static final Pattern NOTED = Pattern.compile(
            "(?:\\d{1,4} ?[x×] ?)?(\\S.*?)(?: \\| .*| ?\\([^()]*\\)| ?\\[[^\\[\\]]*\\]|;.*|: ?\\d{1,4}| ?[x×]"
                    + " ?\\d{1,4})?",
            Pattern.DOTALL);
    private static final Pattern MEASURED =
            Pattern.compile("[\\d./½¼¾⅓⅔]{1,6} (?:\\p{Ll}{1,9}\\.? )?+(\\p{L}.{0,199})", Pattern.DOTALL);
    private static final String LETTER = "A-Za-z\\u00c0-\\u024f_";
    private static final Pattern IDENTIFIER =
            Pattern.compile("[" + LETTER + "*@#./%][" + LETTER + "\\d.:/*@#+~%!-]{1,199}");
    private static final Pattern TECHNICAL = Pattern.compile(".*[^/._:-][/._:-]+[^/._:-].*|\\p{L}+\\d.*|/.+");
    private static final Pattern PERSON =
            Pattern.compile("\\p{Lu}[\\p{L}'-]+, \\p{Lu}\\.?.*|\\p{Lu}[\\p{L}.'-]*(?: [\\p{L}.'-]+){1,3}");
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9A-F]{4,6}");
    private static final Pattern UPPER_CODE = Pattern.compile("[A-Z]{2,4}");
    private static final int MOST_KNOWN = 40;
    private static final int LONGEST_NOTED = 200;

    private final String delimiter;
    private final int values;
    private final boolean divided;
    private final Map<String, Integer> uses = new HashMap<>();
    private final Map<String, Set<Integer>> places = new HashMap<>();
    private final Map<String, Integer> shapes = new HashMap<>();
    private final Set<Integer> lengths = new HashSet<>();
    private final Set<List<String>> wholes = new HashSet<>();
    private int elements;
    private int several;
    private int repeated;

    TokenList(List<String> values, String delimiter) {
        this.delimiter = delimiter;
        this.values = values.size();
        divided = values.stream().filter(value -> value.contains(delimiter)).count() >= LEAST_DIVIDED * this.values;
        if (divided) {
            new Parts(values, delimiter).lists().forEach(this::take);
        }
    }

    boolean isList() {
        if (!divided || !often(LEAST_DIVIDED)) {
            return false;
        }
        return switch (delimiter) {
            case " " -> areTechnical() || areOfOneShape() || areHexadecimal() || areNumbers();
            case " and " -> lengths.size() >= 3 && often(0.4) && nearlyAll(PERSON.asMatchPredicate());
            case "-" -> nearlyAll(UPPER_CODE.asMatchPredicate()) && areKnown();
            case "/", " & ", " → ", " - ", "+", ":", " -- ", "~", " or " -> areKnown();
            default -> areIdentifiers() || areOfOneShape() || areSpans() || areKnown() || areAnswers() || arePeople();
        };
    }

    /** Whether all elements are whole numbers. */
    boolean areKeys() {
        return shapes.getOrDefault("9", 0) == elements;
    }

    private void take(List<String> list) {
        if (list.isEmpty()) {
            return;
        }
        List<String> stems = list.stream().map(TokenList::stem).toList();
        lengths.add(list.size());
        wholes.add(stems);
        several += list.size() > 1 ? 1 : 0;
        repeated += new HashSet<>(list).size() < list.size() ? 1 : 0;
        for (int place = 0; place < stems.size(); place++) {
            String whole = stems.get(place);
            String stem = counted(whole);
            elements++;
            uses.merge(stem, 1, Integer::sum);
            places.computeIfAbsent(stem, _ -> new HashSet<>()).add(place);
            shapes.merge(shape(whole), 1, Integer::sum);
        }
    }

    /** An element without how many there are of it, or what is noted behind. */
    private static String stem(String element) {
        String brief = element.length() > LONGEST_NOTED && element.indexOf(';') > 0
                ? element.substring(0, element.indexOf(';'))
                : element;
        Matcher noted = NOTED.matcher(brief);
        return brief.length() <= LONGEST_NOTED && noted.matches() ? noted.group(1) : brief;
    }

    /** Without an amount before: {@code 2 cups rice}. */
    private static String counted(String element) {
        Matcher measured = MEASURED.matcher(element);
        return measured.matches() ? measured.group(1) : element;
    }

    /** Letters and digits each as one, however many. */
    private static String shape(String element) {
        return element.length() > 60
                ? element
                : element.replaceAll("\\p{L}+", "a").replaceAll("\\d+", "9");
    }

    private boolean often(double share) {
        return several >= share * values;
    }

    private boolean nearlyAll(Predicate<String> test) {
        long matching = uses.entrySet().stream()
                .filter(one -> test.test(one.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return matching >= NEARLY_ALL * elements;
    }

    /** Names without blanks: no text divides so, and no value of fixed parts has so many lengths. */
    private boolean areIdentifiers() {
        return lengths.size() >= 4 && uses.size() >= 8 && nearlyAll(IDENTIFIER.asMatchPredicate());
    }

    /** The same divided by blanks, where words would be text: most have a dot, a dash or the like within. */
    private boolean areTechnical() {
        long technical = uses.entrySet().stream()
                .filter(one -> TECHNICAL.matcher(one.getKey()).matches())
                .mapToInt(Map.Entry::getValue)
                .sum();
        return often(0.3) && areIdentifiers() && technical >= 0.75 * elements;
    }

    /** Codes that have figures and something else, all alike. */
    private boolean areOfOneShape() {
        boolean coded = shapes.entrySet().stream()
                .anyMatch(one -> one.getValue() >= NEARLY_ALL * elements
                        && one.getKey().contains("9")
                        && one.getKey().length() >= 3);
        return coded && often(0.4) && lengths.size() >= 3;
    }

    /** Numbers, and from one to another. */
    private boolean areSpans() {
        int spans = shapes.getOrDefault("9-9", 0) + shapes.getOrDefault("9–9", 0);
        return often(0.4)
                && lengths.size() >= 3
                && spans >= 0.05 * elements
                && spans + shapes.getOrDefault("9", 0) == elements;
    }

    /** Groups of figures of one number are as many in each value, or nearly. */
    private boolean areNumbers() {
        return often(0.6) && lengths.size() >= 5 && areKeys();
    }

    /** Many in one value, with what they did beside. */
    private boolean arePeople() {
        return often(0.5) && lengths.size() >= 4 && elements >= 1.7 * values && nearlyAll(PERSON.asMatchPredicate());
    }

    private boolean areHexadecimal() {
        return often(0.6)
                && lengths.size() >= 3
                && nearlyAll(HEXADECIMAL.asMatchPredicate())
                && uses.keySet().stream().anyMatch(code -> code.matches(".*[A-F].*"));
    }

    /** Few elements in ever other company, which stand in one place as well as in another. */
    private boolean areKnown() {
        boolean clear = delimiter.equals("|") || delimiter.equals(";") || delimiter.equals("\n");
        return often(0.4)
                && lengths.size() >= (clear ? 2 : 3)
                && uses.size() >= 3
                && uses.size() <= MOST_KNOWN
                && elements >= 8 * uses.size()
                && repeated * 20 <= values
                && wholes.size() > 1.2 * uses.size()
                && uses.keySet().stream().allMatch(TokenList::isName)
                && moving(2) >= 0.8 * uses.size();
    }

    /** As many of the same few in each: the answers of a test. */
    private boolean areAnswers() {
        return lengths.size() == 1
                && lengths.stream().allMatch(length -> length >= 4)
                && uses.size() >= 2
                && uses.size() <= 12
                && elements >= 20 * uses.size()
                && wholes.size() > 0.3 * values
                && uses.keySet().stream().allMatch(one -> one.length() <= 12 && one.matches("\\p{L}\\S*"))
                && moving(4) == uses.size();
    }

    private static boolean isName(String stem) {
        return stem.length() <= 60 && Character.isLetter(stem.codePointAt(0)) && stem.split(" ", -1).length <= 5;
    }

    private long moving(int least) {
        return places.values().stream().filter(set -> set.size() >= least).count();
    }
}
