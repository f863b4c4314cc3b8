package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.TreeMap;
import org.intellij.lang.annotations.Language;
import org.schemawright.model.Definition;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Traits;

/** Reads which schemas are in publications with all their tables. */
final class PublishedSchemaReader implements KindReader {
    private static final int FIRST = 15;

    @Language("SQL")
    private static final String SCHEMAS =
            """
            SELECT s.oid::pg_catalog.int8 AS id, p.pubname, s.pnnspid::pg_catalog.int8 AS schema
            FROM pg_catalog.pg_publication_namespace s JOIN pg_catalog.pg_publication p ON p.oid = s.pnpubid""";

    @Override
    public boolean exists(int major) {
        return major >= FIRST;
    }

    @Override
    public String query(int major) {
        return SCHEMAS;
    }

    @Override
    public void read(ResultSet row, Reading reading) throws SQLException {
        Optional<String> schema = reading.schema(row.getLong("schema"));
        if (schema.isPresent()) {
            ObjectRef ref = ObjectRef.of(Kind.PUBLICATION_MEMBER, row.getString("pubname"), schema.get());
            reading.put(
                    Address.of(CatalogTable.PUBLICATION_NAMESPACE, row.getLong("id")),
                    new Definition(ref, new TreeMap<>(), Traits.NONE));
        }
    }
}
