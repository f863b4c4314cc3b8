package org.schemawright.engine.h2.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.h2.Quote;
import org.schemawright.engine.h2.SqlType;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Constraint;
import org.schemawright.model.Domain;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.plan.Draft;

/**
 * Domains. When the default of one changes, the engine gives the old one to the columns that had none of their own, from
 * which it is taken again. One that stands on another type is made anew beside the old one, and the columns move over.
 */
final class DomainWriter implements KindWriter<Domain> {
    private static final String ASIDE = "SCHEMAWRIGHT_OLD ";

    @Override
    public List<Draft> create(Domain domain, Writing writing) {
        var drafts = new ArrayList<Draft>();
        drafts.add(statement(domain));
        drafts.addAll(TraitWriter.created(domain, designation(domain.ref())));
        return drafts;
    }

    private static Draft statement(Domain domain) {
        String value = domain.defaultExpression().map(it -> " DEFAULT " + it).orElse("");
        return Draft.of("CREATE " + designation(domain.ref()) + " AS " + SqlType.baseOf(domain) + value
                + SqlType.onUpdateOf(domain).replaceFirst("^\n", " "));
    }

    @Override
    public List<Draft> drop(Domain domain, Writing writing) {
        return List.of(Draft.of("DROP " + designation(domain.ref()) + " RESTRICT"));
    }

    @Override
    public Alteration alter(Domain before, Domain after, Writing writing) {
        if (isSwapped(after.ref(), writing)) {
            return swap(before, after, writing);
        }
        var drafts = new ArrayList<Draft>();
        if (!before.defaultExpression().equals(after.defaultExpression())) {
            drafts.add(alter(
                    after,
                    after.defaultExpression().map(it -> "SET DEFAULT " + it).orElse("DROP DEFAULT")));
            columns(after.ref(), writing)
                    .filter(column -> !(column.value() instanceof ColumnValue.Default))
                    .forEach(column -> drafts.add(alterColumn(column, "DROP DEFAULT")));
            domains(after.ref(), writing)
                    .filter(domain -> domain.defaultExpression().isEmpty())
                    .forEach(domain -> drafts.add(alter(domain, "DROP DEFAULT")));
        }
        String was = SqlType.onUpdateOf(before);
        String is = SqlType.onUpdateOf(after);
        if (!was.equals(is)) {
            drafts.add(alter(after, is.isEmpty() ? "DROP ON UPDATE" : "SET " + is.strip()));
            columns(after.ref(), writing)
                    .filter(column -> !column.properties().containsKey("on update"))
                    .forEach(column -> drafts.add(alterColumn(column, "DROP ON UPDATE")));
            domains(after.ref(), writing)
                    .filter(domain -> SqlType.onUpdateOf(domain).isEmpty())
                    .forEach(domain -> drafts.add(alter(domain, "DROP ON UPDATE")));
        }
        drafts.addAll(TraitWriter.altered(before, after, designation(after.ref())));
        return new Alteration.InPlace(drafts, Set.of());
    }

    /** Whether the domain, or one that it stands on, has another type. */
    private static boolean isSwapped(ObjectRef ref, Writing writing) {
        Optional<Domain> was = writing.before().find(ref).map(Domain.class::cast);
        Optional<Domain> is = writing.after().find(ref).map(Domain.class::cast);
        return was.isPresent()
                && is.isPresent()
                && (!SqlType.baseOf(was.get()).equals(SqlType.baseOf(is.get()))
                        || SqlType.domain(SqlType.baseOf(is.get()), writing.after())
                                .filter(under -> isSwapped(under.ref(), writing))
                                .isPresent());
    }

    private static Alteration swap(Domain before, Domain after, Writing writing) {
        var drafts = new ArrayList<Draft>();
        Set<ObjectRef> takeDown = new TreeSet<>();
        drafts.add(Draft.of("ALTER " + designation(before.ref()) + " RENAME TO " + Quote.name(aside(before.ref()))));
        drafts.add(statement(after));
        drafts.addAll(TraitWriter.created(after, designation(after.ref())));
        columns(after.ref(), writing).forEach(column -> {
            Column was = columnBefore(column, writing).orElse(column);
            var change = new ColumnTypeChange(was, column, writing);
            drafts.addAll(change.drafts(alterColumn(column, change.words())));
            takeDown.addAll(Dependents.onValues(column.ref(), writing));
            takeDown.addAll(SynonymWriter.of(column.ref(), writing));
        });
        writing.before()
                .all(Constraint.Check.class)
                .map(Constraint::ref)
                .filter(rule -> rule.kind() == Kind.DOMAIN_CONSTRAINT
                        && rule.whole(Kind.DOMAIN).equals(after.ref()))
                .forEach(takeDown::add);
        Set<ObjectRef> over = domains(after.ref(), writing).map(Domain::ref).collect(Collectors.toSet());
        return new Alteration.Swap(drafts, takeDown, over);
    }

    private static String aside(ObjectRef domain) {
        return ASIDE + domain.name();
    }

    @Override
    public List<Draft> settle(Domain before, Domain after, Writing writing) {
        boolean last = SqlType.domain(SqlType.baseOf(after), writing.after())
                .filter(under -> isSwapped(under.ref(), writing))
                .isEmpty();
        return isSwapped(after.ref(), writing) && last ? dropped(before.ref(), writing) : List.of();
    }

    /** Those that stand on it go first. */
    private static List<Draft> dropped(ObjectRef domain, Writing writing) {
        var drafts = new ArrayList<Draft>();
        domains(domain, writing).forEach(over -> drafts.addAll(dropped(over.ref(), writing)));
        drafts.add(Draft.of("DROP DOMAIN " + Quote.qualified(domain.schema(), aside(domain))));
        return drafts;
    }

    /** The columns that are of the domain at both ends. */
    private static java.util.stream.Stream<Column> columns(ObjectRef domain, Writing writing) {
        String type = Quote.qualified(domain);
        return writing.after()
                .all(Table.class)
                .flatMap(table -> table.columns().stream())
                .filter(column -> column.type().equals(type))
                .filter(column -> columnBefore(column, writing)
                        .filter(was -> was.type().equals(type))
                        .isPresent());
    }

    private static Optional<Column> columnBefore(Column column, Writing writing) {
        return writing.before().table(column.ref().whole(Kind.TABLE)).flatMap(table -> table.column(column.name()));
    }

    /** The domains that stand on this one at both ends. */
    private static java.util.stream.Stream<Domain> domains(ObjectRef domain, Writing writing) {
        String type = Quote.qualified(domain);
        return writing.after()
                .all(Domain.class)
                .filter(over -> SqlType.baseOf(over).equals(type))
                .filter(over -> writing.before().find(over.ref()).isPresent());
    }

    private static Draft alter(Domain domain, String change) {
        return Draft.of("ALTER " + designation(domain.ref()) + " " + change);
    }

    private static Draft alterColumn(Column column, String change) {
        return Draft.of("ALTER TABLE " + Quote.qualified(column.ref()) + " ALTER COLUMN " + Quote.name(column.name())
                + " " + change);
    }

    private static String designation(ObjectRef domain) {
        return "DOMAIN " + Quote.qualified(domain);
    }
}
