package org.schemawright.random;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table of its own, or one that is divided.
 *
 * @param persistence what stands before the word TABLE
 * @param tail        parameters, inheritance
 */
record TablePiece(String key, String persistence, List<ColumnSpec> columns, Division division, Part tail)
        implements Piece {
    TablePiece {
        columns = List.copyOf(columns);
    }

    /** The columns that every unique key has to hold. */
    List<ColumnSpec> identifying() {
        return columns.stream().filter(ColumnSpec::fixed).toList();
    }

    TablePiece holding(List<ColumnSpec> now) {
        return new TablePiece(key, persistence, now, division, tail);
    }

    TablePiece with(ColumnSpec column) {
        var now = new ArrayList<>(columns);
        now.add(column);
        return holding(now);
    }

    @Override
    public Set<String> needs() {
        Set<String> needs = Part.union(Set.of(SchemaPiece.of(key)), tail.needs());
        for (ColumnSpec column : columns) {
            needs = Part.union(needs, outside(column.needs()));
        }
        return needs;
    }

    @Override
    public Set<String> provides() {
        var provided = new LinkedHashSet<String>();
        provided.add(key);
        for (ColumnSpec column : columns) {
            provided.add(key + "." + column.name());
            provided.add(Expression.typed(key, column));
        }
        return provided;
    }

    @Override
    public List<String> sql() {
        String list = String.join(",\n  ", columns.stream().map(ColumnSpec::sql).toList());
        return List.of(
                "CREATE " + persistence + "TABLE " + key + " (\n  " + list + "\n)" + tail.sql() + division.clause());
    }

    /** Columns lose what is gone; a column whose type is gone goes with it. */
    @Override
    public Optional<Piece> fitted(Set<String> there) {
        if (!there.containsAll(tail.needs()) || !there.contains(SchemaPiece.of(key))) {
            return Optional.empty();
        }
        var kept = new ArrayList<ColumnSpec>();
        for (ColumnSpec column : columns) {
            if (there.containsAll(column.needs())) {
                kept.add(column);
            } else if (there.containsAll(column.type().needs())) {
                kept.add(column.having(Part.of("")));
            }
        }
        return Optional.of(kept.equals(columns) ? this : holding(kept));
    }

    @Override
    public Piece altered(Draft draft) {
        return new TableChanges(draft).altered(this);
    }

    private Set<String> outside(Set<String> needs) {
        var others = new LinkedHashSet<>(needs);
        others.removeAll(provides());
        return others;
    }
}
