package org.schemawright.engine.h2.read;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Privilege;
import org.schemawright.model.SchemaObject;

/** Rights on tables, views and schemas. What a role or user may do everywhere is outside the schema. */
final class PrivilegeReader {
    private static final String RIGHTS =
            "SELECT GRANTEE, RIGHTS, TABLE_SCHEMA, TABLE_NAME FROM INFORMATION_SCHEMA.RIGHTS"
                    + " WHERE TABLE_SCHEMA IS NOT NULL AND RIGHTS IS NOT NULL";
    private static final List<Kind> RELATIONS = List.of(Kind.TABLE, Kind.VIEW, Kind.MATERIALIZED_VIEW);

    private PrivilegeReader() {}

    /** @param ownerless the user whose rights are no statement */
    static void read(Catalog catalog, String ownerless, Reading reading) throws SQLException {
        Map<ObjectRef, List<Privilege>> privileges = new HashMap<>();
        catalog.each(RIGHTS, row -> {
            String grantee = Catalog.text(row, "GRANTEE");
            Optional<ObjectRef> on = on(Catalog.text(row, "TABLE_SCHEMA"), Catalog.text(row, "TABLE_NAME"), reading);
            if (on.isPresent() && !grantee.equals(ownerless)) {
                for (String right : Catalog.text(row, "RIGHTS").split(", ")) {
                    privileges
                            .computeIfAbsent(on.get(), _ -> new ArrayList<>())
                            .add(new Privilege(grantee.equals("PUBLIC") ? Privilege.PUBLIC : grantee, right, false));
                }
            }
        });
        privileges.forEach((ref, all) -> reading.find(ref)
                .ifPresent(
                        object -> reading.add(with(object, all.stream().sorted().toList()))));
    }

    private static SchemaObject with(SchemaObject object, List<Privilege> privileges) {
        return object.withTraits(object.traits().withPrivileges(Optional.of(privileges)));
    }

    private static Optional<ObjectRef> on(String schema, String table, Reading reading) {
        if (table.isEmpty()) {
            return Optional.of(ObjectRef.of(Kind.SCHEMA, schema));
        }
        return RELATIONS.stream()
                .map(kind -> ObjectRef.of(kind, schema, table))
                .filter(ref -> reading.find(ref).isPresent())
                .findFirst();
    }
}
