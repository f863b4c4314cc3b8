package org.schemawright.discover;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.schemawright.advise.normalize.Attributes;

/**
 * What the names of columns say about the things that they belong to: {@code customer_city} is of what {@code
 * customer_id} names. Words that many columns have say nothing.
 */
final class Kinship {
    private static final int SHORTEST = 3;
    private static final int SHORTEST_NAME = 2;
    /** What stands between the words of a name. */
    static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+|(?<=[\\p{Ll}])(?=\\p{Lu})");

    private static final Set<String> NOTHING = Set.of(
            "id", "key", "code", "no", "nr", "num", "number", "uid", "uuid", "ref", "name", "the", "api", "column");
    private final List<String> names;
    private final List<Set<String>> words = new ArrayList<>();
    private final List<String> stems;
    private final List<String> plain;

    Kinship(List<String> names) {
        this.names = names;
        this.stems = names.stream().map(Kinship::stem).toList();
        this.plain = names.stream().map(Kinship::plain).toList();
        names.forEach(name -> words.add(words(name)));
        for (String word : words.stream().flatMap(Set::stream).distinct().toList()) {
            if (words.stream().filter(one -> one.contains(word)).count() * 2 > names.size()) {
                words.forEach(one -> one.remove(word));
            }
        }
    }

    private static Set<String> words(String name) {
        var found = new LinkedHashSet<String>();
        for (String word : BETWEEN.split(name)) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (lower.length() >= SHORTEST && !NOTHING.contains(lower)) {
                found.add(lower);
            }
        }
        return found;
    }

    /** Whether a column is called after what a key names. */
    boolean kin(int place, Attributes key) {
        return key.places()
                .anyMatch(part -> telling(part).stream()
                        .anyMatch(word -> words.get(place).stream().anyMatch(other -> alike(word, other))
                                || PlaceWords.LYING.contains(word)
                                        && words.get(place).stream().anyMatch(PlaceWords.EXACT::contains)));
    }

    /** Whether a column has any word of a key's name in its own. */
    boolean shareWord(int place, Attributes key) {
        return key.places().anyMatch(part -> words.get(part).stream().anyMatch(words.get(place)::contains));
    }

    /** Whether a column has the very word in its name that a key is called by, be it in the plural. */
    boolean isCalledAfter(int place, Attributes key) {
        return key.places()
                .anyMatch(part -> telling(part).stream()
                        .anyMatch(word -> words.get(place).stream()
                                .anyMatch(other ->
                                        other.equals(word) || other.equals(word + "s") || word.equals(other + "s"))));
    }

    /**
     * Whether a column's name begins with what a key is called, as {@code ShipMethodName} does where {@code ShipMethodID}
     * is the key, or with what that is about.
     */
    boolean beginsLike(int place, int key) {
        List<String> own = List.copyOf(words.get(key));
        String begun = plain.get(place);
        return !own.isEmpty() && (begun.startsWith(String.join("", own)) || begun.startsWith(own.getLast()));
    }

    /** Whether a column's name begins with all words of another one's, as {@code home_address_street} and {@code home_address_id}. */
    boolean beginsWith(int place, int key) {
        String own = Stream.of(BETWEEN.split(names.get(key)))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !NOTHING.contains(word))
                .collect(Collectors.joining());
        return own.length() >= SHORTEST && plain.get(place).startsWith(own);
    }

    /** What a key's name is about: the last of its words, as in {@code sales_order_id}. */
    private List<String> telling(int key) {
        List<String> own = List.copyOf(words.get(key));
        return own.isEmpty() ? own : List.of(own.getLast());
    }

    private static String singular(String word) {
        return word.endsWith("ies") ? word.substring(0, word.length() - 3) + "y" : word;
    }

    private static boolean alike(String word, String other) {
        return word.startsWith(other)
                || other.startsWith(word)
                || singular(word).equals(singular(other));
    }

    /** Whether a column's name begins with the whole name of this one and goes on with another word. */
    boolean isNamesake(int place, int longer) {
        String name = names.get(place);
        String other = names.get(longer);
        if (name.length() < SHORTEST_NAME
                || NOTHING.contains(name.toLowerCase(Locale.ROOT))
                || other.length() <= name.length() + 1
                || !other.regionMatches(true, 0, name, 0, name.length())) {
            return false;
        }
        char next = other.charAt(name.length());
        return !Character.isLetterOrDigit(next)
                || Character.isUpperCase(next) && Character.isLowerCase(other.charAt(name.length() - 1));
    }

    /** Whether the names of at least three columns begin alike, and those of no others do. */
    boolean isFamily(Attributes columns) {
        int[] places = columns.toArray();
        String stem = stem(places[0]);
        return places.length > 2
                && stem.length() >= SHORTEST
                && columns.places().allMatch(one -> stem(one).equals(stem))
                && IntStream.range(0, names.size())
                                .filter(one -> stem(one).equals(stem))
                                .count()
                        == places.length;
    }

    /** Whether the names of these columns begin alike, with a word and not with a mark that many have. */
    boolean beginAlike(Attributes columns) {
        String stem = stem(columns.toArray()[0]);
        return stem.length() >= SHORTEST
                && columns.places()
                        .allMatch(
                                one -> stem(one).equals(stem) && !names.get(one).equals(stem))
                && IntStream.range(0, names.size())
                                        .filter(one -> stem(one).equals(stem))
                                        .count()
                                * 3
                        <= names.size();
    }

    /** Whether the names of two columns begin alike, and those of no others do. */
    boolean isPair(int place, int other) {
        String stem = stem(place);
        return stem.length() >= SHORTEST
                && stem.equals(stem(other))
                && IntStream.range(0, names.size())
                                .filter(one -> stem(one).equals(stem))
                                .count()
                        == 2;
    }

    /** Whether two keys are called after different things. */
    boolean different(Attributes one, Attributes other) {
        return one.places().anyMatch(part -> !words.get(part).isEmpty())
                && other.places().anyMatch(part -> !words.get(part).isEmpty())
                && one.places().noneMatch(part -> kin(part, other));
    }

    /** Whether most of these columns have the same beginning of their names as this one. */
    boolean isCalledLike(int place, Attributes others) {
        return others.places().filter(other -> stem(other).equals(stem(place))).count() * 2 > others.size();
    }

    /**
     * Whether a key says with the mark of a table what another one says too, as {@code i_item_id} beside {@code
     * inv_item_sk}.
     */
    boolean isMarkedAlike(int key, int other) {
        return stem(key).length() < SHORTEST
                && !words.get(key).isEmpty()
                && words.get(other).containsAll(words.get(key));
    }

    /** How many words a name has beside the one that it needs. */
    int moreWords(int place) {
        return Math.clamp(words.get(place).size() - 1, 0, 2);
    }

    /** Whether a key names places, which others have and which have nobody. */
    boolean namesPlaces(Attributes key) {
        return key.places().anyMatch(part -> words.get(part).stream().anyMatch(PlaceWords.NAMED::contains));
    }

    /** Whether a column tells a part of where something is: what lies in one place has all of that in common. */
    boolean isPartOfPlace(int place) {
        return Stream.of(BETWEEN.split(names.get(place)))
                .anyMatch(word -> PlaceWords.ANY.contains(word.toLowerCase(Locale.ROOT)));
    }

    /** Whether a column tells of one house where it is. */
    boolean isStreet(int place) {
        return words.get(place).stream().anyMatch(PlaceWords.HOUSE::contains);
    }

    /** Whether one column is called like the other, with something before or behind. */
    boolean extended(int place, int shorter) {
        String longName = plain.get(place);
        String name = plain.get(shorter);
        return longName.length() > name.length() && (longName.endsWith(name) || longName.startsWith(name));
    }

    /**
     * Whether two columns tell the same of two things, as {@code ManagerCity} and {@code EmployeeCity}, or {@code City}, or
     * {@code SupportRepCity}.
     */
    boolean tellsTheSame(int place, int other) {
        String told = plain(names.get(place).substring(stem(place).length()));
        return stem(place).equals(stem(other)) ? isCalled(other, told) : endsIn(other, told);
    }

    private boolean isCalled(int place, String told) {
        return !told.isEmpty() && told.equals(plain.get(place));
    }

    /** Whether the last words of a name are these. */
    private boolean endsIn(int place, String told) {
        List<String> parts = List.of(BETWEEN.split(names.get(place)));
        return !told.isEmpty()
                && IntStream.range(0, parts.size())
                        .anyMatch(first -> told.equals(plain(String.join("", parts.subList(first, parts.size())))));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]", "");
    }

    /** What stands before the first underscore, dot, space or capital. */
    String stem(int place) {
        return stems.get(place);
    }

    private static String stem(String name) {
        for (int i = 1; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '_'
                    || c == '.'
                    || c == ' '
                    || Character.isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1))) {
                return name.substring(0, i);
            }
        }
        return name;
    }
}
