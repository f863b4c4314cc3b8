package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Domain;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** Reads domains, without their checks. From version 17 on, NOT NULL has a name. */
final class DomainReader implements KindReader {
    @Override
    public String query(int major) {
        return """
            SELECT t.oid::pg_catalog.int8 AS id, t.typnamespace::pg_catalog.int8 AS schema, t.typname,
                pg_catalog.format_type(t.typbasetype, t.typtypmod) AS base,
                cn.nspname AS collation_schema, co.collname,
                pg_catalog.pg_get_expr(t.typdefaultbin, 0) AS default_expression, t.typnotnull, %s AS not_null_name,
                pg_catalog.pg_get_userbyid(t.typowner) AS owner, t.typacl::pg_catalog.text[] AS acl
            FROM pg_catalog.pg_type t
                JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype
                LEFT JOIN pg_catalog.pg_collation co
                    ON co.oid = t.typcollation AND t.typcollation <> b.typcollation
                LEFT JOIN pg_catalog.pg_namespace cn ON cn.oid = co.collnamespace
                %s
            WHERE t.typtype = 'd' AND t.oid >= 16384\
            """.formatted(
                major >= 17 ? "nn.conname" : "NULL::pg_catalog.text",
                major >= 17 ? "LEFT JOIN pg_catalog.pg_constraint nn ON nn.contypid = t.oid AND nn.contype = 'n'" : "");
    }

    @Override
    public void read(ResultSet row, Reading reading) throws SQLException {
        Address address = Address.of(CatalogTable.TYPE, row.getLong("id"));
        Optional<String> schema = reading.schema(row.getLong("schema"));
        if (schema.isEmpty() || reading.belongsToExtension(address)) {
            return;
        }
        ObjectRef ref = ObjectRef.of(Kind.DOMAIN, schema.get(), row.getString("typname"));
        String collation = row.getString("collname");
        reading.put(
                address,
                new Domain(
                        ref,
                        row.getString("base"),
                        collation == null
                                ? Optional.empty()
                                : Optional.of(Quote.qualified(row.getString("collation_schema"), collation)),
                        Optional.ofNullable(row.getString("default_expression")),
                        Optional.ofNullable(row.getString("not_null_name"))
                                .filter(name -> !NotNulls.isChosenForDomain(name, ref.name())),
                        row.getBoolean("typnotnull"),
                        reading.traits(row)));
    }
}
