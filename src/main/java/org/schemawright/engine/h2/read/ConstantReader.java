package org.schemawright.engine.h2.read;

import java.sql.SQLException;
import java.util.TreeMap;
import org.schemawright.model.Definition;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** Constants. */
final class ConstantReader {
    private static final String CONSTANTS =
            "SELECT CONSTANT_SCHEMA, CONSTANT_NAME, VALUE_DEFINITION, REMARKS" + " FROM INFORMATION_SCHEMA.CONSTANTS";

    private ConstantReader() {}

    static void read(Catalog catalog, Reading reading) throws SQLException {
        catalog.each(CONSTANTS, row -> {
            var properties = new TreeMap<String, String>();
            properties.put("value", Catalog.text(row, "VALUE_DEFINITION"));
            reading.add(new Definition(
                    ObjectRef.of(Kind.CONSTANT, row.getString("CONSTANT_SCHEMA"), row.getString("CONSTANT_NAME")),
                    properties,
                    SchemaReader.commented(Catalog.optional(row, "REMARKS"))));
        });
    }
}
