package org.schemawright.engine.h2.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.TestRows;
import org.schemawright.engine.h2.Quote;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;

/** Tries rows on each table, those it refers to first, until some are taken. */
public final class H2TestRows implements TestRows {
    @Override
    public List<ObjectRef> fill(ScratchDatabase scratch, Database model) throws SQLException {
        return fill(scratch, List.of(model), Set.of());
    }

    @Override
    public List<ObjectRef> fillKeeping(ScratchDatabase scratch, Database model, Database rules, Set<ObjectRef> without)
            throws SQLException {
        return fill(scratch, List.of(model, rules), without);
    }

    /** @param ends what the database holds and, where its rows shall keep other rules too, what has those */
    private static List<ObjectRef> fill(ScratchDatabase scratch, List<Database> ends, Set<ObjectRef> without)
            throws SQLException {
        Database model = ends.getFirst();
        var unfilled = new ArrayList<ObjectRef>();
        if (holdsRows(scratch, model)) {
            return unfilled;
        }
        for (Table table : FillOrder.of(ends)) {
            if (!without.contains(table.ref()) && !new TableFilling(scratch, table, ends).fill()) {
                unfilled.add(table.ref());
            }
        }
        return unfilled;
    }

    private static boolean holdsRows(ScratchDatabase scratch, Database model) throws SQLException {
        try (Statement statement = scratch.connection().createStatement()) {
            for (Table table : model.all(Table.class).toList()) {
                try (ResultSet row =
                        statement.executeQuery("SELECT EXISTS (SELECT 1 FROM " + Quote.qualified(table.ref()) + ")")) {
                    row.next();
                    if (row.getBoolean(1)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    @Override
    public Digest digest(ScratchDatabase scratch, Table table, List<String> columns) throws SQLException {
        return RowDigest.of(scratch, table, columns);
    }
}
