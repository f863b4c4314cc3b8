package org.schemawright.discover;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.schemawright.advise.normalize.Attributes;

/** A name for what a key names, taken from the key's own: customer_id names customers. */
final class EntityName {
    private static final Pattern END = Pattern.compile("(?i)[_. ]?(?:id|key|no|nr|num|number|code|pk|sk)$");
    private static final Pattern PREFIX = Pattern.compile("^[a-zA-Z]{1,2}_");

    private static final double MOST = 0.6;

    private EntityName() {}

    static String of(List<String> names, Attributes key, Attributes heading) {
        List<String> parts = key.places()
                .mapToObj(names::get)
                .map(name -> PREFIX.matcher(name).replaceFirst(""))
                .map(name -> END.matcher(name).replaceFirst(""))
                .filter(name -> !name.isBlank())
                .toList();
        return parts.isEmpty() ? names.get(heading.toArray()[0]) : String.join("_", parts);
    }

    /**
     * The word that most columns of a second table on the same key begin with, or else those whose book it keeps; empty
     * where they tell no name.
     */
    static Optional<String> second(List<String> names, Attributes own, Bookkeeping books) {
        Map<String, Long> firsts = own.places()
                .mapToObj(place -> Kinship.BETWEEN.split(names.get(place))[0])
                .filter(word -> !word.isBlank())
                .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));
        return firsts.entrySet().stream()
                .filter(first -> first.getValue() > 1 && first.getValue() >= MOST * own.size())
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> own.places()
                        .mapToObj(books::keeper)
                        .filter(keeper -> !keeper.isBlank())
                        .findFirst());
    }
}
