package org.schemawright.engine.h2.read;

import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import org.schemawright.model.Definition;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** Synonyms of tables and views. */
final class SynonymReader {
    private static final String SYNONYMS = "SELECT SYNONYM_SCHEMA, SYNONYM_NAME, SYNONYM_FOR_SCHEMA, SYNONYM_FOR,"
            + " REMARKS FROM INFORMATION_SCHEMA.SYNONYMS";

    private SynonymReader() {}

    static void read(Catalog catalog, Reading reading) throws SQLException {
        catalog.each(SYNONYMS, row -> {
            var properties = new TreeMap<String, String>();
            properties.put("schema", Catalog.text(row, "SYNONYM_FOR_SCHEMA"));
            properties.put("name", Catalog.text(row, "SYNONYM_FOR"));
            var ref = ObjectRef.of(Kind.SYNONYM, row.getString("SYNONYM_SCHEMA"), row.getString("SYNONYM_NAME"));
            reading.add(new Definition(ref, properties, SchemaReader.commented(Catalog.optional(row, "REMARKS"))));
            for (Kind kind : List.of(Kind.TABLE, Kind.VIEW, Kind.MATERIALIZED_VIEW)) {
                var target =
                        ObjectRef.of(kind, Catalog.text(row, "SYNONYM_FOR_SCHEMA"), Catalog.text(row, "SYNONYM_FOR"));
                if (reading.find(target).isPresent()) {
                    reading.need(ref, target);
                }
            }
        });
    }
}
