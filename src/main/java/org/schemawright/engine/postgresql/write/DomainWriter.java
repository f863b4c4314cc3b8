package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Domain;
import org.schemawright.plan.Draft;

/** Domains, without their checks. */
final class DomainWriter implements KindWriter<Domain> {
    @Override
    public List<Draft> create(Domain domain, Writing writing) {
        var words = new StringBuilder("CREATE DOMAIN " + Quote.qualified(domain.ref()) + " AS " + domain.baseType());
        domain.collation().ifPresent(collation -> words.append(" COLLATE ").append(collation));
        domain.defaultExpression()
                .ifPresent(expression -> words.append(" DEFAULT ").append(expression));
        if (domain.notNull()) {
            domain.notNullName().ifPresent(name -> words.append(" CONSTRAINT ").append(Quote.name(name)));
            words.append(" NOT NULL");
        }
        var drafts = new ArrayList<Draft>();
        drafts.add(Draft.of(words.toString()));
        drafts.addAll(TraitWriter.created(domain, writing));
        return drafts;
    }

    @Override
    public List<Draft> drop(Domain domain, Writing writing) {
        return List.of(Draft.of("DROP DOMAIN " + Quote.qualified(domain.ref())));
    }

    @Override
    public Alteration alter(Domain before, Domain after, Writing writing) {
        if (DomainSwap.isSwap(before, after)) {
            return DomainSwap.of(before, after, writing);
        }
        String alter = "ALTER DOMAIN " + Quote.qualified(after.ref());
        var drafts = new ArrayList<Draft>();
        if (!before.defaultExpression().equals(after.defaultExpression())) {
            drafts.add(Draft.of(alter
                    + after.defaultExpression().map(" SET DEFAULT "::concat).orElse(" DROP DEFAULT")));
        }
        drafts.addAll(notNull(before, after, alter, writing));
        drafts.addAll(TraitWriter.altered(before, after, writing));
        boolean refuses = !before.notNull() && after.notNull();
        return new Alteration.InPlace(drafts, refuses ? DomainUse.inTheWay(after.ref(), writing) : Set.of());
    }

    @Override
    public List<Draft> settle(Domain before, Domain after, Writing writing) {
        return DomainSwap.isSwap(before, after)
                ? DomainSwap.swap(before, after, writing).settle()
                : List.of();
    }

    private static List<Draft> notNull(Domain before, Domain after, String alter, Writing writing) {
        if (before.notNull() && !after.notNull()) {
            return List.of(Draft.of(alter + " DROP NOT NULL"));
        }
        if (!before.notNull() && after.notNull()) {
            String action = after.notNullName()
                    .map(name -> " ADD CONSTRAINT " + Quote.name(name) + " NOT NULL")
                    .orElse(" SET NOT NULL");
            return DomainUse.around(
                    Draft.of(alter + action).checkedBy(DomainNulls.of(after, writing)), after.ref(), writing);
        }
        return before.notNullName().equals(after.notNullName())
                ? List.of()
                : List.of(Draft.of(alter + " RENAME CONSTRAINT " + name(before) + " TO " + name(after)));
    }

    private static String name(Domain domain) {
        return Quote.name(
                domain.notNullName().orElseGet(() -> ChosenName.of(domain.ref().name(), "not_null")));
    }
}
