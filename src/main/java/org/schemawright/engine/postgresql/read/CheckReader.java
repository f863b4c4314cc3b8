package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.schemawright.model.Constraint.Check;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Traits;

/** Reads the conditions on rows of tables and on values of domains. */
final class CheckReader implements KindReader {
    @Override
    public String query(int major) {
        return """
            SELECT %s,
                c.contypid::pg_catalog.int8, c.conkey::pg_catalog.text, c.connoinherit,
                pg_catalog.pg_get_expr(c.conbin, c.conrelid)
            FROM pg_catalog.pg_constraint c
            WHERE c.contype = 'c' AND c.oid >= 16384
                AND (c.conrelid = 0 OR {relation c.conrelid})\
            """.formatted(ConstraintSettings.columns(major));
    }

    @Override
    public void read(ResultSet row, Reading reading) throws SQLException {
        long table = row.getLong(2);
        boolean onTable = table != 0;
        Optional<ObjectRef> whole = reading.find(
                onTable ? Address.of(CatalogTable.CLASS, table) : Address.of(CatalogTable.TYPE, row.getLong(5)));
        if (whole.isEmpty()) {
            return;
        }
        Kind kind = onTable ? Kind.CHECK_CONSTRAINT : Kind.DOMAIN_CONSTRAINT;
        ObjectRef ref = whole.get().part(kind, reading.shared(row.getString(3)));
        String expression = row.getString(8);
        if (expression == null) {
            throw new ChangedWhileReading("no condition of " + ref.display());
        }
        List<String> columns = onTable ? ColumnNumbers.names(row.getString(6), table, reading) : List.of();
        reading.put(
                Address.of(CatalogTable.CONSTRAINT, row.getLong(1)),
                new Check(
                        ref,
                        columns,
                        expression,
                        onTable && row.getBoolean(7),
                        ConstraintSettings.read(row),
                        Traits.NONE));
    }
}
