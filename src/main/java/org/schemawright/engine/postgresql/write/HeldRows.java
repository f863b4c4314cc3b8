package org.schemawright.engine.postgresql.write;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue.Generated;
import org.schemawright.model.ColumnValue.Identity;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.PartitionAttachment;
import org.schemawright.model.Table;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;

/**
 * The rows of a partition that gets other bounds, held aside in a table of their own while it is detached, and then
 * given to the parent, which knows where each belongs.
 */
record HeldRows(ObjectRef attachment, Writing writing) {
    /** Where the new bounds let all its rows in, or it goes to another parent as it is, they stay where they are. */
    boolean areHeld() {
        Optional<Table.PartitionOf> was = site().before().flatMap(Table::partitionOf);
        Optional<Table.PartitionOf> is = site().after().flatMap(Table::partitionOf);
        if (was.isEmpty() || is.isEmpty() || !was.get().parent().equals(is.get().parent()) || isForeign()) {
            return false;
        }
        boolean rebuilt = TableChange.isRebuilt(TableSite.of(was.get().parent(), writing));
        return rebuilt
                || !was.equals(is)
                        && !PartitionBound.of(is.get().bound())
                                .covers(PartitionBound.of(was.get().bound()));
    }

    private boolean isForeign() {
        return site().isForeign();
    }

    private TableSite site() {
        return TableSite.of(attachment, writing);
    }

    private String aside() {
        return Quote.qualified(attachment.schema(), AsideName.of(attachment, writing));
    }

    List<Draft> hold() {
        var site = site();
        var parent = TableSite.of(
                site.before().flatMap(Table::partitionOf).orElseThrow().parent(), writing);
        return ForcedPolicies.around(
                List.of(
                        site.draft("CREATE TABLE " + aside() + " (LIKE " + site.name() + ")"),
                        site.draft("INSERT INTO " + aside() + " SELECT * FROM " + site.name(), Hazard.SCANS_TABLE),
                        site.draft("TRUNCATE TABLE " + site.name(), Hazard.BLOCKS_READS)),
                site,
                parent);
    }

    List<Draft> give() {
        ObjectRef parent = ((PartitionAttachment) part()).parent();
        var to = TableSite.of(parent, writing);
        Table before = site().before().orElseThrow();
        return List.of(
                to.draft(insert(to, before, aside()), Hazard.REWRITES_TABLE)
                        .checkedBy(new Routing(writing).homeless(attachment, parent, site())),
                Draft.of("DROP TABLE " + aside()));
    }

    private PartitionAttachment part() {
        Table.PartitionOf of = site().after().flatMap(Table::partitionOf).orElseThrow();
        return new PartitionAttachment(attachment, of.parent(), of.bound());
    }

    /** All columns that are there before and afterwards and are not computed. */
    static String insert(TableSite to, Table from, String source) {
        List<Column> common = to.after().orElseThrow().columns().stream()
                .filter(column -> !(column.value() instanceof Generated))
                .filter(column -> from.column(column.name()).isPresent())
                .toList();
        if (common.isEmpty()) {
            return asManyRows(to, source);
        }
        boolean counted = common.stream()
                .anyMatch(column -> column.value() instanceof Identity(boolean always, var _, var _, var _) && always);
        String names = common.stream().map(Column::name).map(Quote::name).collect(Collectors.joining(", "));
        String values = common.stream()
                .map(column -> value(from.column(column.name()).orElseThrow(), column, to.writing()))
                .collect(Collectors.joining(", "));
        return "INSERT INTO " + to.name() + " (" + names + ")" + (counted ? " OVERRIDING SYSTEM VALUE" : "")
                + " SELECT " + values + " FROM " + source;
    }

    /** Nothing of the rows stays but that they are there. */
    private static String asManyRows(TableSite to, String source) {
        return "DO " + Quote.dollar("""
            BEGIN
              FOR i IN 1..(SELECT pg_catalog.count(*) FROM %s) LOOP
                INSERT INTO %s DEFAULT VALUES;
              END LOOP;
            END
            """.formatted(source, to.name()));
    }

    private static String value(Column before, Column after, Writing writing) {
        if (before.type().equals(after.type())) {
            return TypeSwap.happensTo(before.type(), writing)
                    ? TypeSwap.throughText(before)
                    : Quote.name(before.name());
        }
        return ColumnCast.of(before, after, writing).using().orElse(Quote.name(before.name()));
    }

    /** Nothing may refer to the rows while the partition is away, or react to them while they are. */
    Set<ObjectRef> takeDown() {
        Set<ObjectRef> found = new HashSet<>(LeavingReferences.toWholes(site()));
        if (areHeld()) {
            found.addAll(users());
        }
        return found;
    }

    private Set<ObjectRef> users() {
        var tables = new HashSet<List<String>>();
        tables.add(site().path());
        site().before()
                .flatMap(Table::partitionOf)
                .ifPresent(of -> tables.add(of.parent().path()));
        return writing.before().objects().values().stream()
                .filter(object -> object instanceof ForeignKey key
                                && tables.contains(key.target().path())
                        || isReacting(object.ref().kind())
                                && tables.contains(object.ref().path().subList(0, 2)))
                .map(org.schemawright.model.SchemaObject::ref)
                .collect(Collectors.toSet());
    }

    private static boolean isReacting(Kind kind) {
        return kind == Kind.TRIGGER || kind == Kind.CONSTRAINT_TRIGGER || kind == Kind.RULE;
    }
}
