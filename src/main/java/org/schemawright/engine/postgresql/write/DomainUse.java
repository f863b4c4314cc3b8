package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue.Generated;
import org.schemawright.model.Domain;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.model.View;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;

/**
 * The engine does not look for a domain's values inside of arrays and row types and refuses a new rule where there are
 * any. So such columns are arrays of the type below, or texts, while the rule comes.
 */
record DomainUse(Domain domain, Writing writing) {
    /** Of a domain that stands; a new one has no values yet. */
    private static Optional<DomainUse> of(ObjectRef domain, Writing writing) {
        return writing.before()
                .find(domain)
                .flatMap(_ -> writing.after().find(domain))
                .map(known -> new DomainUse((Domain) known, writing));
    }

    static List<Draft> around(Draft rule, ObjectRef domain, Writing writing) {
        // All tables with values of it are read, under a lock that keeps writers out.
        return of(domain, writing)
                .map(use -> use.around(rule.with(Hazard.SCANS_TABLE, Hazard.BLOCKS_WRITES)))
                .orElse(List.of(rule));
    }

    /** What stands on such columns, and what keeps such values that it computes. */
    static Set<ObjectRef> inTheWay(ObjectRef domain, Writing writing) {
        return of(domain, writing).map(DomainUse::inTheWay).orElse(Set.of());
    }

    private List<Draft> around(Draft rule) {
        List<Column> columns = columns()
                .filter(column -> !(column.value() instanceof Generated))
                .toList();
        var drafts = new ArrayList<Draft>();
        columns.forEach(column -> drafts.add(retype(column, meanwhile(column))));
        drafts.add(rule);
        columns.forEach(column -> drafts.add(retype(column, column.type())));
        return drafts;
    }

    private Set<ObjectRef> inTheWay() {
        var found = new LinkedHashSet<ObjectRef>();
        columns().forEach(column -> {
            if (column.value() instanceof Generated) {
                found.add(column.ref());
            } else if (isArrayOfIt(column)) {
                var cast = new ColumnCast(PgType.of(column.type()), PgType.of(meanwhile(column)), Optional.of(""));
                found.addAll(new ColumnDependents(column, column, cast, writing).takeDown());
            } else {
                found.addAll(TextDependents.of(column, writing));
            }
        });
        writing.before()
                .all(View.class)
                .filter(view -> view.materialized().isPresent())
                .filter(view -> view.columns().stream().anyMatch(column -> isWithin(column.type())))
                .forEach(view -> found.add(view.ref()));
        return found;
    }

    private boolean isArrayOfIt(Column column) {
        return TypeNames.isArray(column.type()) && TypeColumns.names(column.type(), domain.ref(), writing.before());
    }

    private String meanwhile(Column column) {
        return isArrayOfIt(column) ? domain.baseType() + "[]" : TypeSwap.text(column);
    }

    private Draft retype(Column column, String type) {
        String using = isArrayOfIt(column) ? "" : " USING " + Quote.name(column.name()) + "::" + type;
        return TableSite.of(column.ref(), writing)
                .alterColumn(column.name(), "TYPE " + type + using, Hazard.REWRITES_TABLE);
    }

    /** Those that have such values before and keep their type; heirs' follow their parents'. */
    private Stream<Column> columns() {
        return writing.before()
                .all(Table.class)
                .filter(table -> table.ref().kind() == Kind.TABLE)
                .flatMap(table -> table.columns().stream()
                        .filter(column -> !TypeColumns.isInherited(column, table, writing.before())))
                .filter(column -> isWithin(column.type()))
                .filter(column -> TableSite.of(column.ref(), writing)
                        .columnAfter(column.name())
                        .filter(is -> is.type().equals(column.type()))
                        .isPresent());
    }

    /** Whether values of the domain lie inside of values of the type, as elements or fields. */
    private boolean isWithin(String type) {
        boolean has = new ValuesWithin(domain.ref(), Optional::of, writing.before())
                .in("", type)
                .isPresent();
        if (!has || TypeNames.isArray(type)) {
            return has;
        }
        SchemaObject known = TypeNames.find(type, writing.before()).orElseThrow();
        return !known.ref().equals(domain.ref()) && (!(known instanceof Domain over) || isWithin(over.baseType()));
    }
}
