package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.model.Table.PartitionOf;
import org.schemawright.plan.RowCheck;

/** Which rows have a place in which partitions afterwards, as conditions on rows of before. */
record Routing(Writing writing) {
    /** Rows of a table that stands and shall become a partition, but do not belong there. */
    List<RowCheck> strangers(ObjectRef attachment, ObjectRef parent, String bound) {
        var child = TableSite.of(attachment, writing);
        return condition(parent, bound, child)
                .filter(_ -> new StoredRows(child).exist())
                .map(belongs -> check(
                        attachment,
                        "rows of " + attachment.display() + " lie outside of the bounds that it shall have",
                        child,
                        "(" + belongs + ") IS NOT TRUE"))
                .stream()
                .toList();
    }

    /** Rows that the default partition holds and that belong in a new one. */
    List<RowCheck> claimed(ObjectRef attachment, ObjectRef parent, String bound) {
        return partitions(parent).stream()
                .filter(it -> PartitionBound.of(bound(it)) instanceof PartitionBound.Rest)
                .map(it -> TableSite.of(it.ref(), writing))
                .filter(rest -> rest.before()
                        .flatMap(Table::partitionOf)
                        .equals(rest.after().flatMap(Table::partitionOf)))
                .flatMap(rest -> condition(parent, bound, rest)
                        .map(belongs -> check(
                                attachment,
                                "rows in the default partition belong in " + attachment.display(),
                                rest,
                                belongs))
                        .stream())
                .toList();
    }

    /** Rows of a table for which no partition of the parent is there afterwards. */
    List<RowCheck> homeless(ObjectRef subject, ObjectRef parent, TableSite rows) {
        return placed(parent, rows)
                .filter(_ -> new StoredRows(rows).exist())
                .filter(place -> !place.equals("true"))
                .map(place -> check(
                        subject, "no partition of " + parent + " takes some rows", rows, "(" + place + ") IS NOT TRUE"))
                .stream()
                .toList();
    }

    private static RowCheck check(ObjectRef subject, String what, TableSite site, String condition) {
        var rows = new StoredRows(site);
        List<String> columns = site.after().or(site::before).orElseThrow().columns().stream()
                .filter(column -> condition.contains(Quote.name(column.name())))
                .map(org.schemawright.model.Column::name)
                .toList();
        return new RowCheck(
                subject, what, "SELECT " + rows.shown(columns, "") + " FROM " + site.name() + " WHERE " + condition);
    }

    private Optional<String> placed(ObjectRef parent, TableSite rows) {
        var places = new ArrayList<String>();
        for (Table part : partitions(parent)) {
            Optional<String> here = condition(parent, bound(part), rows);
            if (here.isEmpty()) {
                return Optional.empty();
            }
            Optional<String> within = part.partitioning().isPresent() ? placed(part.ref(), rows) : Optional.of("true");
            if (within.isEmpty()) {
                return Optional.empty();
            }
            places.add(and(here.get(), within.get()));
        }
        return Optional.of(places.contains("true") ? "true" : places.isEmpty() ? "false" : String.join(" OR ", places));
    }

    private static String and(String one, String other) {
        if (other.equals("true")) {
            return one.equals("true") ? one : "(" + one + ")";
        }
        return "(" + one + ") AND (" + other + ")";
    }

    private List<Table> partitions(ObjectRef parent) {
        return writing.after()
                .all(Table.class)
                .filter(table -> table.partitionOf()
                        .filter(of -> of.parent().equals(parent))
                        .isPresent())
                .toList();
    }

    private static String bound(Table part) {
        return part.partitionOf().map(PartitionOf::bound).orElse("DEFAULT");
    }

    /** Empty where the key is more than columns that stay as they are, or hashed otherwise than before. */
    private Optional<String> condition(ObjectRef parent, String bound, TableSite rows) {
        PartitionBound parsed = PartitionBound.of(bound);
        if (parsed instanceof PartitionBound.Rest) {
            return Optional.of("true");
        }
        Optional<String> key = key(parent, true);
        if (parsed instanceof PartitionBound.Hash && !key.equals(key(parent, false))) {
            return Optional.empty();
        }
        var values = new ArrayList<String>();
        for (String part : key.map(it -> Clause.split(Clause.inner(it, 0))).orElse(List.of())) {
            String term = Clause.term(part);
            Optional<String> value = rows.after().or(rows::before).stream()
                    .flatMap(table -> table.columns().stream())
                    .filter(column -> Quote.name(column.name()).equals(term)
                            || column.name().equals(term))
                    .findFirst()
                    .flatMap(column -> new StoredRows(rows).value(column.name(), ""));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        String hashed = Quote.text(Quote.qualified(parent)) + "::pg_catalog.regclass";
        return values.isEmpty() ? Optional.empty() : Optional.of(parsed.condition(values, hashed));
    }

    private Optional<String> key(ObjectRef parent, boolean afterwards) {
        return (afterwards ? writing.after() : writing.before())
                .table(parent)
                .flatMap(Table::partitioning)
                .map(Table.Partitioning::key);
    }
}
