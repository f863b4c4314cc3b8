package org.schemawright.engine.h2.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.schemawright.engine.h2.Quote;
import org.schemawright.model.Domain;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** Domains. What a column of the domain becomes on an update stands behind the base type. */
final class DomainReader {
    private static final String DOMAINS = "SELECT DOMAIN_SCHEMA, DOMAIN_NAME, DOMAIN_DEFAULT, DOMAIN_ON_UPDATE,"
            + " PARENT_DOMAIN_SCHEMA, PARENT_DOMAIN_NAME, REMARKS, " + TypeText.COLUMNS
            + " FROM INFORMATION_SCHEMA.DOMAINS WHERE DOMAIN_SCHEMA <> 'INFORMATION_SCHEMA'";

    private DomainReader() {}

    static void read(Catalog catalog, TypeParts parts, Reading reading) throws SQLException {
        catalog.each(DOMAINS, row -> {
            var ref = ObjectRef.of(Kind.DOMAIN, row.getString("DOMAIN_SCHEMA"), row.getString("DOMAIN_NAME"));
            Optional<ObjectRef> parent = parent(row);
            var owner = new TypeParts.Owner(ref.schema(), ref.name(), "DOMAIN");
            String type = parent.isPresent() ? Quote.qualified(parent.get()) : TypeText.of(row, owner, parts);
            String onUpdate = Catalog.optional(row, "DOMAIN_ON_UPDATE")
                    .map(expression -> "\nON UPDATE " + expression)
                    .orElse("");
            reading.add(new Domain(
                    ref,
                    type + onUpdate,
                    Optional.empty(),
                    Catalog.optional(row, "DOMAIN_DEFAULT"),
                    Optional.empty(),
                    false,
                    SchemaReader.commented(Catalog.optional(row, "REMARKS"))));
            parent.ifPresent(it -> reading.need(ref, it));
        });
    }

    private static Optional<ObjectRef> parent(ResultSet row) throws SQLException {
        Optional<String> schema = Catalog.optional(row, "PARENT_DOMAIN_SCHEMA");
        Optional<String> name = Catalog.optional(row, "PARENT_DOMAIN_NAME");
        return schema.flatMap(in -> name.map(it -> ObjectRef.of(Kind.DOMAIN, in, it)));
    }
}
