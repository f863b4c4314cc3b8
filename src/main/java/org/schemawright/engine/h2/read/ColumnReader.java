package org.schemawright.engine.h2.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.TreeMap;
import org.schemawright.engine.h2.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SequenceOptions;

/**
 * Columns of tables and views. The sequence of an identity column has a name that the engine invents; here it is called
 * by the column.
 */
final class ColumnReader {
    private static final String COLUMNS =
            "SELECT TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME, COLUMN_DEFAULT, IS_NULLABLE, DOMAIN_SCHEMA, DOMAIN_NAME,"
                    + " IS_IDENTITY, IDENTITY_GENERATION, IDENTITY_START, IDENTITY_INCREMENT, IDENTITY_MINIMUM,"
                    + " IDENTITY_MAXIMUM, IDENTITY_CACHE, IDENTITY_CYCLE, IS_GENERATED, GENERATION_EXPRESSION,"
                    + " COLUMN_ON_UPDATE, IS_VISIBLE, DEFAULT_ON_NULL, REMARKS, " + TypeText.COLUMNS
                    + " FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA <> 'INFORMATION_SCHEMA'"
                    + " ORDER BY TABLE_SCHEMA, TABLE_NAME, ORDINAL_POSITION";

    private ColumnReader() {}

    static void read(Catalog catalog, TypeParts parts, Reading reading) throws SQLException {
        catalog.each(COLUMNS, row -> {
            var ref = ObjectRef.of(
                    Kind.COLUMN,
                    row.getString("TABLE_SCHEMA"),
                    row.getString("TABLE_NAME"),
                    row.getString("COLUMN_NAME"));
            Optional<ObjectRef> domain = domain(row);
            String type = domain.isPresent() ? Quote.qualified(domain.get()) : type(row, ref, parts);
            boolean notNull = "NO".equals(row.getString("IS_NULLABLE"));
            reading.column(new Column(
                    ref,
                    type,
                    Optional.empty(),
                    notNull ? Optional.of(Column.NotNull.PLAIN) : Optional.empty(),
                    value(row, ref),
                    true,
                    properties(row),
                    SchemaReader.commented(Catalog.optional(row, "REMARKS"))));
            domain.ifPresent(it -> reading.need(ref, it));
        });
    }

    private static String type(ResultSet row, ObjectRef column, TypeParts parts) throws SQLException {
        return TypeText.of(row, new TypeParts.Owner(column.schema(), column.name(), "TABLE"), parts);
    }

    private static Optional<ObjectRef> domain(ResultSet row) throws SQLException {
        Optional<String> schema = Catalog.optional(row, "DOMAIN_SCHEMA");
        Optional<String> name = Catalog.optional(row, "DOMAIN_NAME");
        return schema.flatMap(in -> name.map(it -> ObjectRef.of(Kind.DOMAIN, in, it)));
    }

    private static ColumnValue value(ResultSet row, ObjectRef column) throws SQLException {
        if (Catalog.yes(row, "IS_IDENTITY")) {
            return identity(row, column);
        }
        if ("ALWAYS".equals(row.getString("IS_GENERATED"))) {
            return new ColumnValue.Generated(Catalog.text(row, "GENERATION_EXPRESSION"), true);
        }
        return Catalog.optional(row, "COLUMN_DEFAULT")
                .<ColumnValue>map(ColumnValue.Default::new)
                .orElse(ColumnValue.NONE);
    }

    private static ColumnValue identity(ResultSet row, ObjectRef column) throws SQLException {
        var options = new SequenceOptions(
                Catalog.text(row, "DATA_TYPE"),
                row.getLong("IDENTITY_START"),
                row.getLong("IDENTITY_INCREMENT"),
                row.getLong("IDENTITY_MINIMUM"),
                row.getLong("IDENTITY_MAXIMUM"),
                SequenceReader.cache(row.getLong("IDENTITY_CACHE")),
                Catalog.yes(row, "IDENTITY_CYCLE"));
        String sequence = "identity of " + Quote.name(column.name()) + "." + Quote.name(column.last());
        boolean always = "ALWAYS".equals(row.getString("IDENTITY_GENERATION"));
        return new ColumnValue.Identity(always, column.schema(), sequence, options);
    }

    private static TreeMap<String, String> properties(ResultSet row) throws SQLException {
        var properties = new TreeMap<String, String>();
        Catalog.optional(row, "COLUMN_ON_UPDATE").ifPresent(it -> properties.put("on update", it));
        if (!row.getBoolean("IS_VISIBLE")) {
            properties.put("invisible", "yes");
        }
        if (row.getBoolean("DEFAULT_ON_NULL")) {
            properties.put("default on null", "yes");
        }
        return properties;
    }
}
