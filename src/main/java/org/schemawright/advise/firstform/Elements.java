package org.schemawright.advise.firstform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The values of a column taken apart at one delimiter, and whether what comes out is elements of lists. */
final class Elements {
    private static final double WITH_DELIMITER = 0.4;
    private static final double WITH_DELIMITER_AT_LEAST = 0.15;
    private static final int LONGEST = 40;
    private static final double MOST_WORDS = 2.2;
    private static final double LEAST_REUSE = 2;

    /** From here on elements are known words, whatever they look like. */
    private static final double KNOWN = 8;

    private static final double LEAST_VARIETY = 0.1;
    private static final Pattern WHOLE = Pattern.compile("\\d{1,18}");
    private static final Pattern SEPARATED_NUMBER =
            Pattern.compile("-?[$€£]?\\d{1,3}(?:[,.'\\u00a0 ]\\d{3})+(?:[.,]\\d+)?|-?\\d+,\\d+");
    /** The end of a path that leads to a file. */
    private static final Pattern FILE = Pattern.compile("/[^/]*[^/.]\\.[A-Za-z][A-Za-z0-9]{0,7}$");

    private static final Pattern OTHER = Pattern.compile(
            "(?i)(?:https?://|www\\.|mailto:|/|[a-z]:\\\\).*|.*[?&]\\w+=.*|.*[\\^$*{}\\\\\\[\\]<>].*|\\d{1,4}/\\d{1,2}(?:/\\d{1,4})?.*"
                + "|[\\w.+-]+/[\\w.+-]+");
    private static final Pattern BRACKETS = Pattern.compile(".*[()+].*", Pattern.DOTALL);
    private static final Pattern SENTENCE = Pattern.compile(
            ".*(?:[^\\p{Lu}.]|\\p{L}\\p{Lu})[.!?](?:\\s.*|$)|(?i:.*\\b(?:the|of|with|for|und)\\b.*)|(?i:.*,"
                    + " (?:and|or|not)\\b.*)",
            Pattern.DOTALL);
    private static final Pattern ADDED = Pattern.compile(
            "(?i)(?:inc|ltd|llc|gmbh|jr|sr|co|corp|md|phd|esq|(?:apt|suite|unit|floor) .*|[ivx]{2,4})\\.?(?: .*)?");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}.'-]+(?: [\\p{L}.'-]+){1,3}");
    private static final Pattern TITLED =
            Pattern.compile("\\p{Lu}[\\p{L}.'-]{1,30}(?: (?:& )?\\p{Lu}[\\p{L}.'-]{0,30}){0,3}");
    static final List<Pattern> CODED = List.of(
            Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"),
            Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}"),
            Pattern.compile("[+0(][\\d ()-]{6,18}\\d"),
            Pattern.compile("(?i)https?://\\S+"),
            Pattern.compile("[A-Z]{1,5}[-_:]?\\d{1,8}(?:-[A-Z\\d]+)?"),
            Pattern.compile("[a-z]{1,3}\\d{4,12}"),
            Pattern.compile("(?=[A-Z]*\\d)[A-Z\\d]{8,14}"),
            Pattern.compile("\\d{9,18}|\\d{1,5}(?:-\\d{1,7}){2,3}-[\\dX]"),
            Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}(?:/\\d{1,2})?"),
            Pattern.compile("[@#][\\w.-]{2,30}"));
    private static final List<Pattern> WORDS =
            List.of(Pattern.compile("[a-z][a-z0-9_.:-]+"), Pattern.compile("[A-Z]{2,4}"));

    private final List<String> values;
    private final String delimiter;
    private final Map<String, Integer> uses = new HashMap<>();
    private final Set<Integer> lengths = new HashSet<>();
    private final List<String> split = new ArrayList<>();
    private int elements;
    private int characters;
    private int words;
    private int overlong;
    private int sentences;
    private int repeated;

    Elements(List<String> values, String delimiter) {
        this.values = values;
        this.delimiter = delimiter;
    }

    boolean isList() {
        values.stream()
                .filter(value -> value.contains(delimiter))
                .map(value -> Parts.beginning(value, delimiter))
                .forEach(split::add);
        if (split.size() < WITH_DELIMITER_AT_LEAST * values.size()) {
            return false;
        }
        values.forEach(this::take);
        boolean spaces = delimiter.equals(" ");
        if (spaces && areWords()) {
            return true;
        }
        if (CODED.stream()
                .anyMatch(shape -> all(element -> shape.matcher(element).matches()))) {
            return lengths.size() >= 2
                    && split.size() >= WITH_DELIMITER / 2 * values.size()
                    && repeated * 10 <= values.size();
        }
        return !spaces && !shaped() && areElements();
    }

    /** Whether all elements are whole numbers. */
    boolean areKeys() {
        return all(element -> WHOLE.matcher(element).matches());
    }

    private boolean all(Predicate<String> test) {
        return uses.keySet().stream().allMatch(test);
    }

    private boolean areElements() {
        boolean often = split.size() >= WITH_DELIMITER * values.size();
        if (!often && !areAlsoAlone()) {
            return false;
        }
        double reuse = elements / (double) Math.max(1, uses.size());
        boolean again = reuse >= LEAST_REUSE || areKeys() && lengths.size() >= 4;
        boolean known = reuse >= KNOWN && lengths.size() >= 3;
        boolean brief = overlong * 100 <= elements && characters <= LONGEST * (double) elements / 2;
        return (lengths.size() >= 3 || !often && lengths.size() >= 2)
                && (brief || known && isClear())
                && (sentences <= values.size() / 20 || known)
                && (added() * 20 <= elements || known && lengths.size() >= 4)
                && varied()
                && (again && (words <= MOST_WORDS * elements || known && isClear()) || areNames() || arePhrases());
    }

    /** Whether hardly anything but a list is divided so. */
    private boolean isClear() {
        return delimiter.equals(";") || delimiter.equals("|") || delimiter.equals("\n");
    }

    /** Short phrases hardly come again; many in one value, clearly divided, are a list all the same. */
    private boolean arePhrases() {
        return isClear() && lengths.size() >= 4 && elements >= 2 * values.size() && words <= MOST_WORDS * elements;
    }

    /** Lists of chance have more different wholes than elements; a choice among few has not. */
    private boolean varied() {
        long distinct = values.stream().distinct().count();
        return distinct >= LEAST_VARIETY * values.size() || distinct > 1.2 * uses.size() && distinct >= 8;
    }

    /** Names of people hardly come again; many in one value are a list all the same. */
    private boolean areNames() {
        long names = uses.keySet().stream()
                .filter(element -> NAME.matcher(element).matches())
                .count();
        long titled = uses.keySet().stream()
                .filter(element -> TITLED.matcher(element).matches())
                .count();
        return lengths.size() >= 4
                && (names >= 0.9 * uses.size() || lengths.size() >= 5 && titled >= 0.95 * uses.size())
                && (elements >= 2.2 * values.size() || lengths.size() >= 5 && elements >= 1.7 * values.size());
    }

    /** Whether what stands in lists stands alone elsewhere. */
    private boolean areAlsoAlone() {
        Set<String> alone = new HashSet<>();
        values.stream()
                .filter(value -> !value.contains(delimiter))
                .map(String::strip)
                .forEach(alone::add);
        long known = split.stream()
                .flatMap(value -> parts(value).stream())
                .filter(alone::contains)
                .count();
        long all = split.stream().mapToLong(value -> parts(value).size()).sum();
        return known >= 0.9 * all && alone.size() * 4 <= values.size();
    }

    /** Few words in ever other combinations, none twice in one. */
    private boolean areWords() {
        long distinct = values.stream().distinct().count();
        return split.size() >= WITH_DELIMITER * values.size()
                && lengths.size() >= 3
                && uses.size() <= 40
                && uses.size() >= 3
                && elements >= 6 * uses.size()
                && distinct > 1.2 * uses.size()
                && repeated == 0
                && WORDS.stream()
                        .anyMatch(shape -> all(element -> shape.matcher(element).matches()));
    }

    private int added() {
        return uses.entrySet().stream()
                .filter(one -> ADDED.matcher(one.getKey()).matches())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private boolean shaped() {
        boolean clear = isClear();
        long numbers = split.stream()
                .filter(value -> SEPARATED_NUMBER.matcher(value.strip()).matches())
                .count();
        long others = split.stream()
                .filter(value -> OTHER.matcher(value.strip()).matches()
                        || delimiter.equals("/")
                                && (value.contains("//") || FILE.matcher(value).find())
                        || (!clear || value.endsWith(")")) && value.matches("(?s)\\^?\\(.*")
                        || !clear && BRACKETS.matcher(value).matches())
                .count();
        return numbers > 0.9 * split.size() || others > split.size() / 10;
    }

    private List<String> parts(String value) {
        var parts = new ArrayList<String>();
        for (String part : value.split(Pattern.quote(delimiter), -1)) {
            String element = part.strip();
            if (!element.isEmpty()) {
                parts.add(element);
            }
        }
        return parts;
    }

    private void take(String whole) {
        String value = Parts.beginning(whole, delimiter);
        List<String> parts = parts(value);
        lengths.add(parts.size());
        repeated += new HashSet<>(parts).size() < parts.size() ? 1 : 0;
        sentences += SENTENCE.matcher(value).matches() ? 1 : 0;
        for (String element : parts) {
            elements++;
            characters += element.length();
            overlong += element.length() > LONGEST ? 1 : 0;
            words += element.split("\\s+").length;
            uses.merge(element, 1, Integer::sum);
        }
    }
}
