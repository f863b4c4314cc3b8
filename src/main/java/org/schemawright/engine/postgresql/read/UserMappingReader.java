package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.TreeMap;
import org.intellij.lang.annotations.Language;
import org.schemawright.model.Definition;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Privilege;
import org.schemawright.model.Traits;

/** Reads user mappings, from the view that everybody may read. Everybody's mapping is that of the role without a name. */
final class UserMappingReader implements KindReader {
    @Language("SQL")
    private static final String MAPPINGS = """
        SELECT m.umid::pg_catalog.int8 AS id, m.srvname, m.umuser = 0 AS everybody, m.usename, m.umoptions AS options
        FROM pg_catalog.pg_user_mappings m\
        """;

    @Override
    public String query(int major) {
        return MAPPINGS;
    }

    @Override
    public void read(ResultSet row, Reading reading) throws SQLException {
        var properties = new TreeMap<String, String>();
        ForeignOptions.add(Kind.USER_MAPPING, Reading.texts(row, "options"), properties);
        String role = row.getBoolean("everybody") ? Privilege.PUBLIC : reading.role(row.getString("usename"));
        ObjectRef ref = ObjectRef.of(Kind.USER_MAPPING, row.getString("srvname"), role);
        reading.put(
                Address.of(CatalogTable.USER_MAPPING, row.getLong("id")), new Definition(ref, properties, Traits.NONE));
    }
}
