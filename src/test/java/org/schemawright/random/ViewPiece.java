package org.schemawright.random;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A view or a materialized view; its columns are those that others may use. */
record ViewPiece(String key, boolean materialized, List<ColumnSpec> columns, String options, Part query)
        implements Piece {
    @Override
    public Set<String> needs() {
        return Part.union(query.needs(), Set.of(SchemaPiece.of(key)));
    }

    @Override
    public Set<String> provides() {
        var provided = new LinkedHashSet<>(List.of(key));
        columns.forEach(column -> provided.addAll(List.of(key + "." + column.name(), Expression.typed(key, column))));
        return provided;
    }

    @Override
    public List<String> sql() {
        var statements = new ArrayList<String>();
        statements.add(
                "CREATE " + (materialized ? "MATERIALIZED " : "") + "VIEW " + key + options + " AS\n" + query.sql());
        return statements;
    }

    @Override
    public Piece altered(Draft draft) {
        return Views.again(draft, this);
    }
}
