package org.schemawright.engine.postgresql.write;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.Writing;
import org.schemawright.model.Column;
import org.schemawright.model.Constraint.Check;
import org.schemawright.model.Domain;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** A domain over another type. Its checks go with the old one and come to the new one. */
final class DomainSwap {
    private DomainSwap() {}

    static Alteration of(Domain before, Domain after, Writing writing) {
        var swap = new TypeSwap(before, new DomainWriter().create(after, writing), writing)
                .converting(column -> ColumnCast.of(column, now(column, writing), writing).using())
                .checkedBy(column -> {
                    var change = new ColumnTypeChange(column, now(column, writing), writing);
                    return CastCheck.ofDomain(change, ColumnCast.of(column, now(column, writing), writing));
                });
        Alteration.Swap alteration = swap.alteration();
        var takeDown = new HashSet<>(alteration.takeDown());
        takeDown.addAll(checks(before.ref(), writing));
        return new Alteration.Swap(alteration.drafts(), takeDown);
    }

    private static Column now(Column column, Writing writing) {
        return TableSite.of(column.ref(), writing).columnAfter(column.name()).orElse(column);
    }

    private static Set<ObjectRef> checks(ObjectRef domain, Writing writing) {
        return writing.before().all(Check.class)
                .map(Check::ref)
                .filter(ref -> ref.kind() == Kind.DOMAIN_CONSTRAINT)
                .filter(ref -> ref.path().subList(0, 2).equals(domain.path()))
                .collect(Collectors.toSet());
    }
}
