package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.CompositeType;
import org.schemawright.model.CompositeType.Attribute;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** Reads row types that are not a table's, one attribute a row. */
final class CompositeReader implements KindReader {
    @Override
    public String query(int major) {
        return """
            SELECT t.oid::pg_catalog.int8 AS id, c.oid::pg_catalog.int8 AS relation,
                t.typnamespace::pg_catalog.int8 AS schema, t.typname,
                a.attnum, a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod) AS type,
                cn.nspname AS collation_schema, co.collname,
                pg_catalog.pg_get_userbyid(t.typowner) AS owner, t.typacl::pg_catalog.text[] AS acl
            FROM pg_catalog.pg_class c
                JOIN pg_catalog.pg_type t ON t.typrelid = c.oid
                LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                LEFT JOIN pg_catalog.pg_type at ON at.oid = a.atttypid
                LEFT JOIN pg_catalog.pg_collation co
                    ON co.oid = a.attcollation AND a.attcollation <> at.typcollation
                LEFT JOIN pg_catalog.pg_namespace cn ON cn.oid = co.collnamespace
            WHERE c.relkind = 'c' AND c.oid >= 16384
            ORDER BY c.oid, a.attnum\
            """;
    }

    @Override
    public void read(ResultSet row, Reading reading) throws SQLException {
        Address address = Address.of(CatalogTable.TYPE, row.getLong("id"));
        Optional<String> schema = reading.schema(row.getLong("schema"));
        if (schema.isEmpty() || reading.belongsToExtension(address)) {
            return;
        }
        ObjectRef ref = ObjectRef.of(Kind.COMPOSITE_TYPE, schema.get(), row.getString("typname"));
        Address relation = Address.of(CatalogTable.CLASS, row.getLong("relation"));
        reading.name(relation, ref);
        List<Attribute> attributes = new ArrayList<>(attributesSoFar(ref, reading));
        if (row.getString("attname") != null) {
            attributes.add(attribute(row, relation, reading));
        }
        reading.put(address, new CompositeType(ref, attributes, reading.traits(row)));
    }

    private static List<Attribute> attributesSoFar(ObjectRef ref, Reading reading) {
        return reading.object(ref)
                .map(type -> ((CompositeType) type).attributes())
                .orElse(List.of());
    }

    private static Attribute attribute(ResultSet row, Address relation, Reading reading) throws SQLException {
        String collation = row.getString("collname");
        return new Attribute(
                row.getString("attname"),
                row.getString("type"),
                collation == null
                        ? Optional.empty()
                        : Optional.of(Quote.qualified(row.getString("collation_schema"), collation)),
                reading.comment(new Address(CatalogTable.CLASS, relation.oid(), row.getInt("attnum"))));
    }
}
