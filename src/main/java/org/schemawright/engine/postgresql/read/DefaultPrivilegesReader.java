package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.intellij.lang.annotations.Language;
import org.schemawright.model.Definition;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Privilege;
import org.schemawright.model.Traits;

/**
 * Reads what new objects of a role are granted. The path is the role ("" for whoever owns what states no owner), the
 * schema ("" for all of them) and the kind of object in the engine's plural.
 */
final class DefaultPrivilegesReader implements KindReader {
    @Language("SQL")
    private static final String DEFAULTS = """
        SELECT d.oid::pg_catalog.int8 AS id, d.defaclnamespace::pg_catalog.int8 AS schema,
            pg_catalog.pg_get_userbyid(d.defaclrole) AS owner,
            CASE d.defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES' WHEN 'f' THEN 'FUNCTIONS'
                WHEN 'T' THEN 'TYPES' WHEN 'n' THEN 'SCHEMAS' ELSE 'LARGE OBJECTS' END AS objects,
            d.defaclacl::pg_catalog.text[] AS acl
        FROM pg_catalog.pg_default_acl d\
        """;

    @Override
    public String query(int major) {
        return DEFAULTS;
    }

    @Override
    public void read(ResultSet row, Reading reading) throws SQLException {
        long schema = row.getLong("schema");
        Optional<String> name = schema == 0 ? Optional.of("") : reading.schema(schema);
        Traits stated = reading.traits(row);
        Optional<List<Privilege>> privileges = stated.privileges();
        if (name.isPresent()) {
            ObjectRef ref = ObjectRef.of(
                    Kind.DEFAULT_PRIVILEGES, stated.owner().orElse(""), name.get(), row.getString("objects"));
            reading.put(
                    Address.of(CatalogTable.DEFAULT_ACL, row.getLong("id")),
                    new Definition(ref, new TreeMap<>(), Traits.NONE.withPrivileges(privileges)));
        }
    }
}
