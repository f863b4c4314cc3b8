package org.schemawright.engine.h2.read;

import java.sql.SQLException;
import java.util.Optional;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Schema;
import org.schemawright.model.Traits;

/** Schemas. */
final class SchemaReader {
    private static final String SCHEMAS = "SELECT SCHEMA_NAME, REMARKS FROM INFORMATION_SCHEMA.SCHEMATA"
            + " WHERE SCHEMA_NAME <> 'INFORMATION_SCHEMA'";

    private SchemaReader() {}

    static void read(Catalog catalog, Reading reading) throws SQLException {
        catalog.each(SCHEMAS, row -> {
            var ref = ObjectRef.of(Kind.SCHEMA, row.getString("SCHEMA_NAME"));
            reading.add(new Schema(ref, commented(Catalog.optional(row, "REMARKS"))));
        });
    }

    static Traits commented(Optional<String> remarks) {
        return Traits.NONE.withComment(remarks.filter(text -> !text.isEmpty()));
    }
}
