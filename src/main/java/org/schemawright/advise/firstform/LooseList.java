package org.schemawright.advise.firstform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.schemawright.advise.firstform.FirstForm.Found;
import org.schemawright.advise.firstform.TableFacts.ColumnFacts;
import org.schemawright.change.ListShape;

/**
 * Lists that few values are, or that are divided now by this and now by that. What a delimiter alone cannot show is
 * shown by the elements: they stand alone in other rows, are codes of one kind, or are names of people like all others.
 */
final class LooseList implements FirstForm.ColumnRule {
    private static final int LEAST = 10;
    private static final int LEAST_LISTS = 4;
    private static final double LEAST_SHARE = 0.05;
    private static final double MOST_ALONE = 0.75;
    private static final double NEARLY_ALL = 0.97;
    private static final Pattern ANY = Pattern.compile("[,;|\n\t•·、，/]| and | & | \\+ ");
    private static final List<Pattern> DELIMITERS = List.of(
            Pattern.compile(";"),
            Pattern.compile("\\|\\|?"),
            Pattern.compile(","),
            Pattern.compile("[\n\t]"),
            Pattern.compile(" ?///? ?"),
            Pattern.compile(" --? "),
            Pattern.compile("[•·、，~]"),
            Pattern.compile(" and | & | or |(?: \\+ |\\+)"),
            Pattern.compile("/"),
            ANY,
            Pattern.compile(" "));
    private static final List<Pattern> CODES = List.of(
            Pattern.compile("\\d{1,4}\\.\\d{1,4}\\.\\d{1,6}(?:[.-][\\w]+)?"),
            Pattern.compile("(?i)[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}"),
            Pattern.compile("[A-Z]{2,5}[ -]\\d{2,4}[A-Z]?"));
    private static final Pattern FULL_NAME =
            Pattern.compile("(?:\\p{Lu}[\\p{L}.'’-]{0,30} )(?:[\\p{L}.'’-]{1,30} ){0,3}\\p{L}[\\p{L}.'’-]{0,30}");

    @Override
    public Optional<Found> judge(ColumnFacts column) {
        if (column.values().size() < LEAST || !mayBeDivided(column.values())) {
            return Optional.empty();
        }
        for (Pattern delimiter : DELIMITERS) {
            var cut = new Cut(column.values(), delimiter);
            if (cut.isList(delimiter)) {
                return Optional.of(found(column, cut));
            }
        }
        return Optional.empty();
    }

    /** Whether there is something in enough values that could divide them: all delimiters have a mark. */
    private static boolean mayBeDivided(List<String> values) {
        return values.stream()
                        .filter(value -> value.chars().anyMatch(mark -> !Character.isLetterOrDigit(mark)))
                        .limit(LEAST_LISTS)
                        .count()
                == LEAST_LISTS;
    }

    /** Present where what one delimiter leaves together another divides into what stands alone elsewhere. */
    static Optional<Found> mixed(ColumnFacts column, String delimiter, List<List<String>> lists) {
        Set<String> elements = new HashSet<>();
        lists.forEach(elements::addAll);
        var cut = new Cut(List.of(), ANY);
        int divided = 0;
        for (List<String> list : lists) {
            boolean more = false;
            for (String element : list) {
                List<String> parts =
                        ANY.matcher(element).find() ? new Cut(List.of(element), ANY).lists.getFirst() : List.of();
                if (parts.size() > 1 && elements.containsAll(parts)) {
                    cut.take(element, ANY);
                    more = true;
                }
            }
            divided += more ? 1 : 0;
        }
        if (divided < LEAST_LISTS || divided < LEAST_SHARE * lists.size() || cut.delimiters.isEmpty()) {
            return Optional.empty();
        }
        var all = new TreeSet<>(cut.delimiters);
        all.add(delimiter);
        return all.size() < 2
                ? Optional.empty()
                : Optional.of(ListInText.mixed(column, List.copyOf(all), new Cut(column.values(), ANY).lists));
    }

    /** A splitting is known where one delimiter divides all of them. */
    private static Found found(ColumnFacts column, Cut cut) {
        if (cut.delimiters.size() == 1 && cut.exact) {
            String delimiter = cut.delimiters.iterator().next();
            return ListInText.found(
                    column,
                    new Splitting(
                            column.name(), new ListShape(ListShape.Form.DELIMITED, delimiter), cut.areWholeNumbers()));
        }
        return ListInText.mixed(column, List.copyOf(new TreeSet<>(cut.delimiters)), cut.lists);
    }

    /** The values of a column taken apart. */
    private static final class Cut {
        private final List<List<String>> lists = new ArrayList<>();
        private final List<List<String>> several;
        private final Set<String> alone = new HashSet<>();
        private final Set<String> delimiters = new HashSet<>();
        private final boolean enough;
        /** Whether each value that the delimiter divides is a list, so that all may be taken apart by it. */
        private boolean exact = true;

        Cut(List<String> values, Pattern delimiter) {
            values.forEach(value -> lists.add(take(Parts.beginning(value, ","), delimiter)));
            several = lists.stream().filter(list -> list.size() > 1).toList();
            lists.stream().filter(list -> list.size() == 1).forEach(list -> alone.add(list.getFirst()));
            enough = several.size() >= Math.max(LEAST_LISTS, LEAST_SHARE * values.size());
        }

        private List<String> take(String value, Pattern delimiter) {
            var parts = new ArrayList<String>();
            Matcher mark = delimiter.matcher(value);
            int from = 0;
            while (mark.find()) {
                String found = mark.group();
                delimiters.add(
                        found.isBlank() || Character.isLetter(found.strip().charAt(0)) ? found : found.strip());
                add(parts, value.substring(from, mark.start()));
                from = mark.end();
            }
            add(parts, value.substring(from));
            return parts;
        }

        private static void add(List<String> parts, String part) {
            String element = part.strip();
            if (!element.isEmpty()) {
                parts.add(element);
            }
        }

        boolean isList(Pattern delimiter) {
            if (!enough || several.stream().distinct().count() < LEAST_LISTS) {
                return false;
            }
            boolean blanks = delimiter.pattern().equals(" ");
            return areCodes() || !blanks && (areAlone() || arePeople());
        }

        boolean areWholeNumbers() {
            return lists.stream().flatMap(List::stream).allMatch(element -> element.matches("\\d{1,18}"));
        }

        /** What stands together in some rows stands alone in others, now before and now behind. */
        private boolean areAlone() {
            long known = several.stream()
                    .flatMap(List::stream)
                    .filter(alone::contains)
                    .count();
            long whole = several.stream().filter(alone::containsAll).count();
            return known >= MOST_ALONE * elements()
                    && whole >= 0.5 * several.size()
                    && several.stream().filter(LooseList::repeats).count() * 10 <= several.size()
                    && moving() >= 2
                    && alone.stream().allMatch(one -> one.length() <= 100);
        }

        private long elements() {
            return several.stream().mapToLong(List::size).sum();
        }

        /** How many elements stand first in one list and later in another. */
        private long moving() {
            Set<String> firsts = new HashSet<>();
            Set<String> others = new HashSet<>();
            for (List<String> list : several) {
                firsts.add(list.getFirst());
                others.addAll(list.subList(1, list.size()));
            }
            firsts.retainAll(others);
            return firsts.size();
        }

        /** All elements, of lists and alone, are codes of one kind. */
        private boolean areCodes() {
            Map<String, Integer> uses = new HashMap<>();
            lists.forEach(list -> list.forEach(element -> uses.merge(element, 1, Integer::sum)));
            int all = uses.values().stream().mapToInt(count -> count).sum();
            return several.stream().filter(LooseList::repeats).count() * 10 <= lists.size()
                    && (codes(uses, all, CODES) || codes(uses, all, Elements.CODED));
        }

        private static boolean codes(Map<String, Integer> uses, int all, List<Pattern> kinds) {
            return kinds.stream()
                    .anyMatch(kind -> uses.entrySet().stream()
                                    .filter(one -> one.getKey().length() <= 200
                                            && kind.matcher(one.getKey()).matches())
                                    .mapToInt(Map.Entry::getValue)
                                    .sum()
                            >= NEARLY_ALL * all);
        }

        /** First and last name on either side, and the names of those behind are names of others too. */
        private boolean arePeople() {
            Predicate<String> person =
                    name -> name.length() <= 90 && FULL_NAME.matcher(name).matches();
            List<List<String>> people = several.stream()
                    .filter(list -> list.stream().allMatch(person))
                    .toList();
            boolean ofLengths =
                    alone.size() * 10 >= lists.size() || people.stream().anyMatch(list -> list.size() > 2);
            if (!ofLengths
                    || people.size() < 0.85 * several.size()
                    || alone.stream().filter(person).count() < 0.8 * alone.size()) {
                return false;
            }
            exact = people.size() == several.size();
            Set<String> firsts = new HashSet<>();
            lists.stream().filter(list -> !list.isEmpty()).forEach(list -> firsts.add(given(list.getFirst())));
            List<String> others = people.stream()
                    .flatMap(list -> list.stream().skip(1))
                    .map(LooseList::given)
                    .toList();
            long known = others.stream().filter(firsts::contains).count();
            return known >= 3 && known >= 0.2 * others.size() && new HashSet<>(others).size() >= 4;
        }
    }

    private static boolean repeats(List<String> list) {
        return new HashSet<>(list).size() < list.size();
    }

    private static String given(String name) {
        return name.substring(0, name.indexOf(' '));
    }
}
