package org.schemawright.engine.toy;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.TestRows;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;

/** Two rows a list. */
final class ToyRows implements TestRows {
    @Override
    public List<ObjectRef> fill(ScratchDatabase scratch, Database model) throws SQLException {
        return fillKeeping(scratch, model, model, Set.of());
    }

    @Override
    public List<ObjectRef> fillKeeping(ScratchDatabase scratch, Database model, Database rules, Set<ObjectRef> without)
            throws SQLException {
        for (Table table : model.all(Table.class).toList()) {
            for (int row = 1; row <= 2 && !without.contains(table.ref()); row++) {
                String value = "'" + row + "'";
                scratch.run("INSERT INTO " + ToyWriter.name(table.ref())
                        + table.columns().stream().map(_ -> value).collect(Collectors.joining(", ", " VALUES (", ")")));
            }
        }
        return List.of();
    }

    @Override
    public Digest digest(ScratchDatabase scratch, Table table, List<String> columns) throws SQLException {
        String all = columns.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
        try (Statement statement = scratch.connection().createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*), coalesce(sum(ORA_HASH(CONCAT_WS('|', '', "
                        + all + "))), 0) FROM " + ToyWriter.name(table.ref()))) {
            row.next();
            return new Digest(row.getLong(1), new BigDecimal(row.getString(2)));
        }
    }
}
