package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.Definition;
import org.schemawright.model.Domain;
import org.schemawright.model.Index;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;

/**
 * A collation is made anew beside the old one, columns and domains move over, and the old one goes. An index moves with
 * its column unless it names the collation itself; what else uses the collation is taken down meanwhile.
 */
final class CollationSwap {
    private final Definition before;
    private final List<Draft> creation;
    private final Writing writing;

    CollationSwap(Definition before, List<Draft> creation, Writing writing) {
        this.before = before;
        this.creation = creation;
        this.writing = writing;
    }

    Alteration alteration() {
        List<Column> columns = columns();
        List<Domain> domains = domains();
        if (columns.isEmpty() && domains.isEmpty()) {
            return new Alteration.Replace("a collation cannot be changed");
        }
        String aside = AsideName.of(before.ref(), writing);
        var drafts = new ArrayList<Draft>();
        var takeDown = new LinkedHashSet<>(others());
        drafts.add(Draft.of("ALTER " + Designation.of(before) + " RENAME TO " + Quote.name(aside)));
        drafts.addAll(creation);
        for (Column column : columns) {
            drafts.add(move(column));
            takeDown.addAll(readers(column));
        }
        for (Domain domain : domains) {
            if (DomainSwap.of(domain, domain, writing) instanceof Alteration.Swap swap) {
                drafts.addAll(swap.drafts());
                takeDown.addAll(swap.takeDown());
            }
        }
        drafts.add(Draft.of("DROP COLLATION " + Quote.qualified(before.ref().schema(), aside)));
        return new Alteration.Swap(drafts, takeDown);
    }

    private Draft move(Column column) {
        Draft moved = TableSite.of(column.ref(), writing)
                .alterColumn(
                        column.name(),
                        "TYPE " + column.type() + " COLLATE " + Quote.qualified(before.ref()),
                        Hazard.REWRITES_TABLE);
        boolean blurs = !BlurringCollation.isBlurring(before)
                && BlurringCollation.find(Quote.qualified(before.ref()), writing.after())
                        .isPresent();
        return blurs ? moved.with(Hazard.MAY_FAIL_ON_ROWS) : moved;
    }

    private Set<ObjectRef> readers(Column column) {
        var cast = new ColumnCast(PgType.of(column.type()), PgType.of(column.type()), Optional.empty());
        return new ColumnDependents(column, column, cast, writing).takeDown();
    }

    private List<Column> columns() {
        return writing.before()
                .all(Table.class)
                .flatMap(table -> table.columns().stream()
                        .filter(column -> !TypeColumns.isInherited(column, table, writing.before())))
                .filter(this::stays)
                .toList();
    }

    private boolean stays(Column column) {
        return isThis(column.collation())
                && TableSite.of(column.ref(), writing)
                        .columnAfter(column.name())
                        .filter(after -> isThis(after.collation()))
                        .isPresent();
    }

    private List<Domain> domains() {
        return writing.before()
                .all(Domain.class)
                .filter(domain -> isThis(domain.collation()))
                .filter(domain -> writing.after().find(domain.ref()).isPresent())
                .toList();
    }

    private boolean isThis(Optional<String> collation) {
        return collation.filter(Quote.qualified(before.ref())::equals).isPresent();
    }

    /** Whatever names the collation and is neither moved nor moves with what is. */
    private Set<ObjectRef> others() {
        var found = new LinkedHashSet<ObjectRef>();
        writing.before().needs().forEach((ref, needs) -> {
            if (needs.contains(before.ref()) && !moves(ref, needs)) {
                found.add(ref);
            }
        });
        return found;
    }

    private boolean moves(ObjectRef ref, SortedSet<ObjectRef> needs) {
        return switch (ref.kind()) {
            case COLUMN, TABLE, FOREIGN_TABLE, DOMAIN, SCHEMA -> true;
            case PRIMARY_KEY, UNIQUE_CONSTRAINT, FOREIGN_KEY ->
                needs.stream().anyMatch(need -> need.kind() == Kind.COLUMN);
            case INDEX ->
                writing.before().find(ref).filter(this::followsColumns).isPresent();
            default -> false;
        };
    }

    private boolean followsColumns(org.schemawright.model.SchemaObject object) {
        return object instanceof Index index
                && index.predicate().isEmpty()
                && index.keys().stream()
                        .allMatch(key ->
                                key.collation().isEmpty() && key.expression().isEmpty());
    }
}
