package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Constraint.Check;
import org.schemawright.model.Domain;
import org.schemawright.model.Kind;
import org.schemawright.model.SchemaObject;
import org.schemawright.plan.RowCheck;

/** Values that another type refuses. */
final class CastCheck {
    private CastCheck() {}

    static List<RowCheck> of(ColumnTypeChange change, ColumnCast cast, TableSite site) {
        var rows = new StoredRows(site);
        boolean same = change.before().type().equals(change.after().type());
        if (same || !rows.exist() || site.columnBefore(change.before().name()).isEmpty()) {
            return List.of();
        }
        return rows(change, cast, site);
    }

    /** For a column whose domain changes under its name. */
    static List<RowCheck> ofDomain(ColumnTypeChange change, ColumnCast cast) {
        return rows(change, cast, TableSite.of(change.after().ref(), change.writing()));
    }

    private static List<RowCheck> rows(ColumnTypeChange change, ColumnCast cast, TableSite site) {
        var rows = new StoredRows(site);
        return refused(Quote.name(change.before().name()), change, cast).stream()
                .map(condition -> new RowCheck(
                        change.after().ref(),
                        "values of " + change.after().ref() + " are no "
                                + change.after().type(),
                        "SELECT " + rows.shown(List.of(change.before().name()), "") + " FROM " + site.name() + " WHERE "
                                + condition))
                .toList();
    }

    /** A condition that finds the values which cannot become values of the new type. */
    static Optional<String> refused(String name, ColumnTypeChange change, ColumnCast cast) {
        Writing writing = change.writing();
        PgType from = cast.from();
        PgType to = cast.to();
        if (from.array() && to.array()) {
            return new ValueTest(from.element(), to.element(), writing)
                    .refused("element")
                    .map(test ->
                            "EXISTS (SELECT 1 FROM pg_catalog.unnest(" + name + ") AS element WHERE " + test + ")");
        }
        if (to.array()) {
            return new ValueTest(from, to.element(), writing).refused(name);
        }
        Optional<String> base = new ValueTest(from, to, writing).refused(name);
        return TypeNames.find(change.after().type(), writing.after())
                .filter(Domain.class::isInstance)
                .map(Domain.class::cast)
                .map(domain -> ofDomain(name, domain, base, change, cast))
                .orElse(base);
    }

    /** The domain's conditions are tried only on what its base type takes. */
    private static Optional<String> ofDomain(
            String name, Domain domain, Optional<String> base, ColumnTypeChange change, ColumnCast cast) {
        String target = PgType.of(domain.baseType()).unlimited();
        String value =
                cast.using().isEmpty() && cast.from().name().equals(cast.to().name())
                        ? name
                        : "(" + name + (cast.from().isString() ? "::text::" : "::") + target + ")";
        var broken = new ArrayList<String>();
        if (domain.notNull()) {
            broken.add(name + " IS NULL");
        }
        checks(domain, change.writing()).forEach(check -> broken.add("NOT (" + DomainValue.in(check, value) + ")"));
        if (broken.isEmpty() || cast.using().isPresent() && !cast.from().isString()) {
            return base;
        }
        String rules = String.join(" OR ", broken);
        return Optional.of(base.map(test -> "CASE WHEN " + test + " THEN true ELSE " + rules + " END")
                .orElse(rules));
    }

    /** Those that can be tried on the database of before. */
    private static List<String> checks(Domain domain, Writing writing) {
        return writing.after()
                .all(Check.class)
                .filter(check -> check.ref().kind() == Kind.DOMAIN_CONSTRAINT)
                .filter(check ->
                        check.ref().path().subList(0, 2).equals(domain.ref().path()))
                .filter(check ->
                        check.settings().validated() && check.settings().enforced())
                .filter(check ->
                        writing
                                .after()
                                .needs()
                                .getOrDefault(check.ref(), java.util.Collections.emptySortedSet())
                                .stream()
                                .filter(need -> need.kind() != Kind.DOMAIN && need.kind() != Kind.SCHEMA)
                                .allMatch(need -> stays(
                                        writing.before().find(need),
                                        writing.after().find(need))))
                .map(Check::expression)
                .toList();
    }

    private static boolean stays(Optional<SchemaObject> was, Optional<SchemaObject> is) {
        return was.isPresent() && was.equals(is);
    }
}
