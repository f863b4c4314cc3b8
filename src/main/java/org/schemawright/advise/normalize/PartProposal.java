package org.schemawright.advise.normalize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.schemawright.advise.normalize.CandidateKeys.TooManyKeys;

/** Names and keys for the relations of a synthesis or decomposition. The first part goes on under the table's name. */
public final class PartProposal {
    private static final Pattern END = Pattern.compile("(?i)[_. ]?(?:id|key|no|nr|num|number|code)$");

    /** For a number behind the name, and for what the names of its keys have more. */
    private static final int ROOM = 8;

    private final Heading heading;
    private final Dependencies dependencies;

    private PartProposal(Heading heading, Dependencies dependencies) {
        this.heading = heading;
        this.dependencies = dependencies;
    }

    /**
     * @param table      the table's name
     * @param primaryKey its primary key
     * @param taken      names that no new table may get
     * @return empty where no relation holds the primary key
     */
    public static Optional<List<Part>> of(
            Heading heading,
            Dependencies dependencies,
            List<Attributes> relations,
            String table,
            Attributes primaryKey,
            Set<String> taken)
            throws TooManyKeys {
        return new PartProposal(heading, dependencies).parts(relations, table, primaryKey, taken);
    }

    private Optional<List<Part>> parts(
            List<Attributes> relations, String table, Attributes primaryKey, Set<String> taken) throws TooManyKeys {
        Optional<Attributes> first = relations.stream()
                .filter(one -> one.containsAll(primaryKey))
                .max(Comparator.comparingInt(Attributes::size));
        if (first.isEmpty()) {
            return Optional.empty();
        }
        var names = new HashSet<String>();
        taken.forEach(name -> names.add(folded(name)));
        names.add(folded(table));
        Attributes rest = first.get();
        var parts = new ArrayList<Part>();
        for (Attributes relation : relations) {
            if (relation.equals(first.get())) {
                continue;
            }
            Attributes key = key(relation);
            if (key.isEmpty()) {
                // What is the same in all rows is no table of its own.
                rest = rest.union(relation);
            } else {
                parts.add(new Part(fresh(name(key), names), heading.names(relation), heading.names(key)));
            }
        }
        parts.addFirst(new Part(table, heading.names(rest), heading.names(primaryKey)));
        return Optional.of(parts);
    }

    private Attributes key(Attributes relation) throws TooManyKeys {
        Dependencies own = Projection.of(dependencies, relation).orElse(dependencies);
        return CandidateKeys.of(relation, own).getFirst();
    }

    private String name(Attributes key) {
        String name = String.join(
                "_",
                heading.names(key).stream()
                        .map(one -> END.matcher(one).replaceFirst(""))
                        .filter(one -> !one.isBlank())
                        .toList());
        String whole = name.isEmpty() ? heading.names(key).getFirst() : name;
        boolean reserved = folded(whole).startsWith("sqlite_");
        return KeyNames.cut(reserved ? "of_" + whole : whole, ROOM);
    }

    /** Some engines tell upper from lower case, others do not. */
    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String fresh(String name, Set<String> names) {
        String fresh = name;
        for (int i = 2; !names.add(folded(fresh)); i++) {
            fresh = name + i;
        }
        return fresh;
    }
}
