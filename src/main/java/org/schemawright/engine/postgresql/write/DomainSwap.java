package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.Writing;
import org.schemawright.model.Column;
import org.schemawright.model.Constraint.Check;
import org.schemawright.model.Domain;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** A domain over another type. Checks that stay as they are come with it from the start. */
final class DomainSwap {
    private DomainSwap() {}

    static boolean isSwap(Domain before, Domain after) {
        return !before.baseType().equals(after.baseType())
                || !before.collation().equals(after.collation());
    }

    static Alteration of(Domain before, Domain after, Writing writing) {
        return swap(before, after, writing).alteration();
    }

    static TypeSwap swap(Domain before, Domain after, Writing writing) {
        var creation = new ArrayList<>(new DomainWriter().create(after, writing));
        stayingChecks(before.ref(), writing).forEach(check -> creation.addAll(CheckWriter.onNewDomain(check, writing)));
        return new TypeSwap(before, creation, writing)
                .converting(column ->
                        ColumnCast.of(column, now(column, writing), writing).using())
                .checkedBy(column -> {
                    var change = new ColumnTypeChange(column, now(column, writing), writing);
                    return CastCheck.ofDomain(change, ColumnCast.of(column, now(column, writing), writing));
                });
    }

    private static Column now(Column column, Writing writing) {
        return TableSite.of(column.ref(), writing).columnAfter(column.name()).orElse(column);
    }

    /** The others have their turn before and after. */
    static List<Check> stayingChecks(ObjectRef domain, Writing writing) {
        return writing.before()
                .all(Check.class)
                .filter(check -> check.ref().kind() == Kind.DOMAIN_CONSTRAINT)
                .filter(check -> check.ref().whole(Kind.DOMAIN).equals(domain))
                .filter(check ->
                        writing.after().find(check.ref()).filter(check::equals).isPresent())
                .toList();
    }
}
