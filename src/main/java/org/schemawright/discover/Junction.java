package org.schemawright.discover;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A table that does little but tie rows of others together.
 *
 * @param references what it ties, two or more
 */
public record Junction(List<String> table, List<InferredReference> references) {
    private static final int MOST_OWN_COLUMNS = 3;

    public Junction {
        table = List.copyOf(table);
        references = List.copyOf(references);
    }

    /** Those among tables whose references together name each row once and leave few columns over. */
    public static List<Junction> among(List<TableRows> tables, List<InferredReference> references) {
        var byTable = new TreeMap<String, List<InferredReference>>();
        references.forEach(one -> byTable.computeIfAbsent(String.join(".", one.from()), _ -> new ArrayList<>())
                .add(one));
        var found = new ArrayList<Junction>();
        for (TableRows table : tables) {
            of(table, byTable.getOrDefault(String.join(".", table.path()), List.of()))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Junction> of(TableRows table, List<InferredReference> own) {
        var columns = new LinkedHashSet<String>();
        own.forEach(one -> columns.addAll(one.columns()));
        EncodedTable rows = table.rows();
        if (own.size() < 2 || rows.width() - columns.size() > MOST_OWN_COLUMNS || rows.rows() < 2) {
            return Optional.empty();
        }
        int[] places = columns.stream().mapToInt(rows.names()::indexOf).toArray();
        var data = new Determination(rows.columns(places));
        int[] all = java.util.stream.IntStream.range(0, places.length).toArray();
        return data.distinct(data.partition(all)) == rows.rows()
                ? Optional.of(new Junction(table.path(), own))
                : Optional.empty();
    }
}
