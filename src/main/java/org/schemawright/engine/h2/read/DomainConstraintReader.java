package org.schemawright.engine.h2.read;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.schemawright.engine.h2.Invented;
import org.schemawright.model.Constraint;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** The rules of domains. */
final class DomainConstraintReader {
    private static final String CONSTRAINTS = "SELECT CONSTRAINT_SCHEMA, CONSTRAINT_NAME, DOMAIN_SCHEMA, DOMAIN_NAME,"
            + " REMARKS FROM INFORMATION_SCHEMA.DOMAIN_CONSTRAINTS ORDER BY CONSTRAINT_SCHEMA, CONSTRAINT_NAME";

    private DomainConstraintReader() {}

    static void read(Catalog catalog, Map<ConstraintReader.Name, String> checks, Reading reading) throws SQLException {
        Set<ObjectRef> taken = new HashSet<>();
        catalog.each(CONSTRAINTS, row -> {
            var domain = ObjectRef.of(Kind.DOMAIN, row.getString("DOMAIN_SCHEMA"), row.getString("DOMAIN_NAME"));
            ConstraintReader.Name name = ConstraintReader.Name.of(row);
            String expression = checks.getOrDefault(name, "TRUE");
            String called = Invented.byTheEngine(name.name()) ? Invented.name(Invented.check(expression)) : name.name();
            ObjectRef ref = domain.part(Kind.DOMAIN_CONSTRAINT, called);
            for (int i = 2; !taken.add(ref); i++) {
                ref = domain.part(Kind.DOMAIN_CONSTRAINT, called + " #" + i);
            }
            reading.add(new Constraint.Check(
                    ref,
                    List.of(),
                    expression,
                    false,
                    Constraint.Settings.PLAIN,
                    SchemaReader.commented(Catalog.optional(row, "REMARKS"))));
            reading.need(ref, domain);
        });
    }
}
