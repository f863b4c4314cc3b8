package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.intellij.lang.annotations.Language;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Policy;
import org.schemawright.model.Traits;

/** Reads row security policies. Everybody is the role without a name among a policy's roles. */
final class PolicyReader implements KindReader {
    @Language("SQL")
    private static final String POLICIES = """
        SELECT p.oid::pg_catalog.int8 AS id, c.relnamespace::pg_catalog.int8 AS schema, c.relname, p.polname,
            p.polpermissive, p.polcmd,
            ARRAY(SELECT CASE WHEN r.id = 0 THEN '' ELSE pg_catalog.pg_get_userbyid(r.id) END
                FROM pg_catalog.unnest(p.polroles) r(id) ORDER BY 1)::pg_catalog.text[] AS roles,
            pg_catalog.pg_get_expr(p.polqual, p.polrelid) AS using,
            pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) AS with_check
        FROM pg_catalog.pg_policy p JOIN pg_catalog.pg_class c ON c.oid = p.polrelid
        WHERE {relation c.oid}\
        """;

    @Override
    public String query(int major) {
        return POLICIES;
    }

    @Override
    public void read(ResultSet row, Reading reading) throws SQLException {
        Address address = Address.of(CatalogTable.POLICY, row.getLong("id"));
        Optional<String> schema = reading.schema(row.getLong("schema"));
        if (schema.isEmpty() || reading.belongsToExtension(address)) {
            return;
        }
        ObjectRef ref = ObjectRef.of(Kind.POLICY, schema.get(), row.getString("relname"), row.getString("polname"));
        String command = switch (row.getString("polcmd")) {
            case "r" -> "SELECT";
            case "a" -> "INSERT";
            case "w" -> "UPDATE";
            case "d" -> "DELETE";
            default -> "ALL";
        };
        reading.put(
                address,
                new Policy(
                        ref,
                        row.getBoolean("polpermissive"),
                        command,
                        Reading.texts(row, "roles"),
                        Optional.ofNullable(row.getString("using")),
                        Optional.ofNullable(row.getString("with_check")),
                        Traits.NONE));
    }
}
