package org.schemawright.engine.h2.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.schemawright.engine.CatalogReader;
import org.schemawright.engine.CatalogReading;
import org.schemawright.model.ObjectRef;

/** Reads a whole schema by one query a view of the information schema. */
public final class H2Reader implements CatalogReader {
    private static final String SCHEMAS =
            "SELECT S.SCHEMA_NAME, COUNT(T.TABLE_NAME) AS TABLES FROM INFORMATION_SCHEMA.SCHEMATA S"
                    + " LEFT JOIN INFORMATION_SCHEMA.TABLES T ON T.TABLE_SCHEMA = S.SCHEMA_NAME"
                    + " WHERE S.SCHEMA_NAME <> 'INFORMATION_SCHEMA' GROUP BY S.SCHEMA_NAME";

    @Override
    public SortedMap<String, Integer> schemas(Connection connection) throws SQLException {
        var schemas = new TreeMap<String, Integer>();
        new Catalog(connection).each(SCHEMAS, row -> schemas.put(row.getString("SCHEMA_NAME"), row.getInt("TABLES")));
        return schemas;
    }

    @Override
    public CatalogReading read(Connection connection, String ownerless) throws SQLException {
        var catalog = new Catalog(connection);
        var reading = new Reading();
        TypeParts parts = TypeParts.read(catalog);
        SchemaReader.read(catalog, reading);
        DomainReader.read(catalog, parts, reading);
        SequenceReader.read(catalog, reading);
        ConstantReader.read(catalog, reading);
        ColumnReader.read(catalog, parts, reading);
        TableReader.read(catalog, reading);
        Set<ObjectRef> indexes = IndexReader.read(catalog, reading);
        Map<ConstraintReader.Name, String> checks = ConstraintReader.checks(catalog);
        ConstraintReader.read(catalog, checks, indexes, reading);
        DomainConstraintReader.read(catalog, checks, reading);
        SynonymReader.read(catalog, reading);
        PrivilegeReader.read(catalog, ownerless, reading);
        // A scratch database, whose owner is ours, holds no code.
        if (ownerless.isEmpty()) {
            CodeReader.read(catalog, reading);
        }
        NeedReader.read(reading);
        return new CatalogReading(reading.database(), reading.unseen());
    }
}
