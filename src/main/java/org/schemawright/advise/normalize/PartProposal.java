package org.schemawright.advise.normalize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.schemawright.advise.normalize.CandidateKeys.TooManyKeys;

/** Names and keys for the relations of a synthesis or decomposition. The first part goes on under the table's name. */
public final class PartProposal {
    private static final Pattern END = Pattern.compile("(?i)[_. ]?(?:id|key|no|nr|num|number|code)$");

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
        var names = new HashSet<>(taken);
        names.add(table);
        var parts = new ArrayList<Part>();
        parts.add(new Part(table, heading.names(first.get()), heading.names(primaryKey)));
        for (Attributes relation : relations) {
            if (!relation.equals(first.get())) {
                Attributes key = key(relation);
                if (key.isEmpty()) {
                    return Optional.empty();
                }
                parts.add(new Part(fresh(name(key), names), heading.names(relation), heading.names(key)));
            }
        }
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
                        .filter(one -> !one.isEmpty())
                        .toList());
        return name.isEmpty() ? heading.names(key).getFirst() : name;
    }

    private static String fresh(String name, Set<String> names) {
        String fresh = name;
        for (int i = 2; !names.add(fresh); i++) {
            fresh = name + i;
        }
        return fresh;
    }
}
