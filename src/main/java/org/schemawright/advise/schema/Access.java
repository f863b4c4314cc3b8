package org.schemawright.advise.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.schemawright.advise.Facts;
import org.schemawright.design.TableFacts;
import org.schemawright.model.Index;
import org.schemawright.model.ObjectRef;

/**
 * A way to the rows of a table by an index that holds all of them.
 *
 * @param columns the columns that it is ordered by, as far as they are columns
 * @param unique  whether no two rows agree in all of them
 */
record Access(ObjectRef ref, List<String> columns, boolean unique) {
    Access {
        columns = List.copyOf(columns);
    }

    /** Those of keys and indexes that find rows by equality. */
    static List<Access> of(Facts facts, ObjectRef table) {
        var found = new ArrayList<Access>();
        TableFacts on = facts.of(table);
        on.primaryKey().ifPresent(key -> found.add(new Access(key.ref(), key.columns(), true)));
        on.uniques().forEach(key -> found.add(new Access(key.ref(), key.columns(), true)));
        on.indexes().stream()
                .filter(index -> findsEqual(facts, index))
                .forEach(index -> found.add(new Access(index.ref(), leading(index), isUnique(index))));
        return found;
    }

    private static boolean findsEqual(Facts facts, Index index) {
        boolean ordered = index.method().equals(facts.dialect().indexMethod());
        boolean hashed = index.method().equalsIgnoreCase("hash");
        return index.valid()
                && (ordered || hashed)
                && index.predicate()
                        .map(predicate -> onlyLacksNulls(index, predicate))
                        .orElse(true);
    }

    private static List<String> leading(Index index) {
        return index.keys().stream()
                .takeWhile(key -> key.column().isPresent() && key.collation().isEmpty())
                .flatMap(key -> key.column().stream())
                .toList();
    }

    private static boolean isUnique(Index index) {
        return index.unique()
                && index.predicate().isEmpty()
                && leading(index).size() == index.keys().size();
    }

    /** An index of the rows whose first column is not null holds every row that a reference is about. */
    private static boolean onlyLacksNulls(Index index, String predicate) {
        String bare = predicate.replaceAll("[()\"`]", "").strip();
        return leading(index).stream()
                .anyMatch(column -> bare.equalsIgnoreCase(column.replaceAll("[()\"`]", "") + " IS NOT NULL"));
    }

    /** Whether the rows of a reference are found by it: it begins with its columns in any order. */
    boolean serves(List<String> wanted) {
        Set<String> all = Set.copyOf(wanted);
        return columns.size() >= all.size()
                        && Set.copyOf(columns.subList(0, all.size())).equals(all)
                || unique && all.containsAll(columns);
    }
}
