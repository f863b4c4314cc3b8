package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Privilege;
import org.schemawright.model.Schema;
import org.schemawright.model.Traits;

/**
 * Reads namespaces, first of all kinds: what lives in a schema that is not known here is the engine's own or temporary.
 * The schema that every new database has states nothing that a new database states by itself.
 */
final class SchemaReader implements KindReader {
    private static final String PUBLIC_COMMENT = "standard public schema";
    private static final List<Privilege> OWNER_RIGHTS =
            List.of(new Privilege(Privilege.OWNER, "CREATE", false), new Privilege(Privilege.OWNER, "USAGE", false));

    @Override
    public String query(int major) {
        return """
            SELECT n.oid::pg_catalog.int8 AS id, n.nspname, pg_catalog.pg_get_userbyid(n.nspowner) AS owner,
                n.nspacl::pg_catalog.text[] AS acl, n.oid < 16384 AS builtin,
                n.nspowner < 16384 AS engines_own
            FROM pg_catalog.pg_namespace n
            WHERE pg_catalog.left(n.nspname, 3) <> 'pg_' AND n.nspname <> 'information_schema'\
            """;
    }

    @Override
    public void read(ResultSet row, Reading reading) throws SQLException {
        Address address = Address.of(CatalogTable.NAMESPACE, row.getLong("id"));
        ObjectRef ref = ObjectRef.of(Kind.SCHEMA, row.getString("nspname"));
        reading.schema(address.oid(), ref.schema());
        if (reading.belongsToExtension(address)) {
            return;
        }
        Traits traits = reading.traits(row);
        if (row.getBoolean("builtin")) {
            reading.name(address, ref);
            reading.put(new Schema(ref, changed(traits, row.getBoolean("engines_own"), reading.comment(address))));
        } else {
            reading.put(address, new Schema(ref, traits));
        }
    }

    /** What of the traits is not as in a new database, of whichever version. */
    private static Traits changed(Traits traits, boolean engineOwns, Optional<String> comment) {
        return new Traits(
                traits.owner().filter(_ -> !engineOwns),
                comment.filter(text -> !text.equals(PUBLIC_COMMENT)),
                traits.privileges().filter(privileges -> !isNew(privileges)));
    }

    /** Everybody may use it; until version 14 everybody may also create in it. */
    private static boolean isNew(List<Privilege> privileges) {
        var others = privileges.stream()
                .filter(privilege -> !OWNER_RIGHTS.contains(privilege))
                .map(privilege -> privilege.grantable() ? "" : privilege.grantee() + privilege.right())
                .toList();
        return privileges.containsAll(OWNER_RIGHTS)
                && (others.equals(List.of("USAGE")) || others.equals(List.of("CREATE", "USAGE")));
    }
}
