package org.schemawright.advise.normalize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
     */
    public static List<Part> of(
            Heading heading,
            Dependencies dependencies,
            List<Attributes> relations,
            String table,
            Attributes primaryKey,
            Set<String> taken)
            throws TooManyKeys, CannotTakeApart {
        return new PartProposal(heading, dependencies).parts(relations, table, primaryKey, taken);
    }

    private List<Part> parts(List<Attributes> relations, String table, Attributes primaryKey, Set<String> taken)
            throws TooManyKeys, CannotTakeApart {
        Attributes first = relations.stream()
                .filter(one -> one.containsAll(primaryKey))
                .max(Comparator.comparingInt(Attributes::size))
                .orElseThrow(() -> new CannotTakeApart(
                        "no relation that " + table + " would become holds its key; choose the other form"));
        var names = new HashSet<String>();
        taken.forEach(name -> names.add(folded(name)));
        names.add(folded(table));
        var open = new ArrayList<>(relations);
        open.remove(first);
        Attributes rest = first;
        for (Attributes relation : relations) {
            if (open.contains(relation) && keys(relation).contains(Attributes.NONE)) {
                // What is the same in all rows is no table of its own.
                rest = rest.union(relation);
                open.remove(relation);
            }
        }
        var parts = new ArrayList<Part>();
        parts.add(new Part(table, heading.names(rest), heading.names(primaryKey)));
        Attributes known = rest;
        while (!open.isEmpty()) {
            Reached next = next(open, known);
            open.remove(next.relation());
            known = known.union(next.relation());
            parts.add(new Part(
                    fresh(name(next.key()), names), heading.names(next.relation()), heading.names(next.key())));
        }
        return parts;
    }

    /** A relation, and the key by which those before it lead to it. */
    private record Reached(Attributes relation, Attributes key) {}

    /** Rows are found again by keys alone, never by what is none. */
    private Reached next(List<Attributes> open, Attributes known) throws TooManyKeys, CannotTakeApart {
        for (Attributes relation : open) {
            for (Attributes key : keys(relation)) {
                if (known.containsAll(key)) {
                    return new Reached(relation, key);
                }
            }
        }
        throw new CannotTakeApart("no key leads from the table's own relation to (" + heading.text(open.getFirst())
                + "), so its rows would not be found again; choose the other form");
    }

    private List<Attributes> keys(Attributes relation) throws TooManyKeys {
        Dependencies own = Projection.of(dependencies, relation).orElse(dependencies);
        return CandidateKeys.of(relation, own);
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
