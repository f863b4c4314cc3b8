package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.schemawright.engine.postgresql.Quote;

/** Reads the names of all operator classes, the engine's own included, for the reader of indexes. */
final class OperatorClassNames implements KindReader {
    private final OperatorClasses classes;

    OperatorClassNames(OperatorClasses classes) {
        this.classes = classes;
    }

    @Override
    public String query(int major) {
        return """
                SELECT o.oid::pg_catalog.int8, n.nspname, o.opcname, m.amname, o.opcdefault,
                    pg_catalog.format_type(o.opcintype, NULL)
                FROM pg_catalog.pg_opclass o
                    JOIN pg_catalog.pg_namespace n ON n.oid = o.opcnamespace
                    JOIN pg_catalog.pg_am m ON m.oid = o.opcmethod""";
    }

    @Override
    public void read(ResultSet row, Reading reading) throws SQLException {
        classes.add(
                row.getLong(1),
                Quote.qualified(row.getString(2), row.getString(3)),
                row.getString(4),
                row.getBoolean(5),
                row.getString(6));
    }
}
