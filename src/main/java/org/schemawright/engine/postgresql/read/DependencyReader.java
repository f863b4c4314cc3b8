package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;

/**
 * Reads what cannot be without what, after everything has its name. What is internal to something (the row type of a
 * table, the index of a key, the sequence of an identity column, the rule that makes a view) goes by the name of that.
 */
final class DependencyReader implements KindReader {
    private record Dependency(Address dependent, Address needed, char sort) {}

    private final List<Dependency> unresolved = new ArrayList<>();

    /** Nothing stands on the engine's own triggers and on the tables for long values. */
    @Override
    public String query(int major) {
        return """
            SELECT classid::pg_catalog.int8, objid::pg_catalog.int8, objsubid,
                refclassid::pg_catalog.int8, refobjid::pg_catalog.int8, refobjsubid, deptype
            FROM pg_catalog.pg_depend
            WHERE (objid >= 16384 OR refobjid >= 16384)
                AND (classid <> 1259 OR {relation objid})
                AND (refclassid <> 1259 OR refobjid < 16384 OR {relation refobjid})
                AND NOT (deptype = 'i' AND (classid = 2620 AND refclassid = 2606
                    OR classid = 1259 AND refclassid = 1259 AND refobjsubid = 0))\
            """;
    }

    @Override
    public void read(ResultSet row, Reading reading) throws SQLException {
        Optional<CatalogTable> dependentTable = CatalogTable.of(row.getLong(1));
        Optional<CatalogTable> neededTable = CatalogTable.of(row.getLong(4));
        if (dependentTable.isEmpty() || neededTable.isEmpty()) {
            return;
        }
        var dependency = new Dependency(
                new Address(dependentTable.get(), row.getLong(2), row.getInt(3)),
                new Address(neededTable.get(), row.getLong(5), row.getInt(6)),
                row.getString(7).charAt(0));
        if (!resolve(dependency, reading)) {
            unresolved.add(dependency);
        }
    }

    @Override
    public void finish(Reading reading) {
        nameMembers(reading);
        while (nameInternals(reading)) {
            // what is internal to something internal needs another round
        }
        for (Dependency dependency : unresolved) {
            resolve(dependency, reading);
        }
        for (var object : reading.objects()) {
            if (object instanceof Table table) {
                attach(table, reading);
            }
        }
    }

    private static boolean resolve(Dependency dependency, Reading reading) {
        Optional<ObjectRef> dependent = find(dependency.dependent, reading);
        Optional<ObjectRef> needed = find(dependency.needed, reading);
        boolean known = dependent.isPresent() && needed.isPresent();
        if (known) {
            add(dependent.get(), needed.get(), reading);
        }
        return known;
    }

    private void nameMembers(Reading reading) {
        for (Dependency dependency : unresolved) {
            if (dependency.sort == 'e' || isLooseMember(dependency)) {
                reading.find(dependency.needed).ifPresent(whole -> reading.name(dependency.dependent, whole));
            }
        }
    }

    /** What is in an operator family without belonging to a class goes when its operator goes, so it is no internal of it. */
    private static boolean isLooseMember(Dependency dependency) {
        CatalogTable table = dependency.dependent.table();
        return dependency.needed.table() == CatalogTable.OPERATOR_FAMILY
                && (table == CatalogTable.AM_OPERATOR || table == CatalogTable.AM_FUNCTION);
    }

    private boolean nameInternals(Reading reading) {
        boolean found = false;
        for (Dependency dependency : unresolved) {
            if (dependency.sort == 'i' && reading.find(dependency.dependent).isEmpty()) {
                Optional<ObjectRef> owner = find(dependency.needed, reading);
                owner.ifPresent(ref -> reading.name(dependency.dependent, ref));
                found |= owner.isPresent();
            }
        }
        return found;
    }

    /** A part that has no name of its own goes by that of the whole. */
    private static Optional<ObjectRef> find(Address address, Reading reading) {
        Optional<ObjectRef> exact = reading.find(address);
        return exact.isPresent() || address.column() == 0
                ? exact
                : reading.find(Address.of(address.table(), address.oid()));
    }

    /** That a sequence is owned by a column is an object of its own. */
    private static void add(ObjectRef dependent, ObjectRef needed, Reading reading) {
        if (dependent.equals(needed)
                || dependent.kind() == Kind.SEQUENCE && needed.kind() == Kind.COLUMN
                || isPartOf(dependent, needed)
                || isParent(dependent, needed, reading)) {
            return;
        }
        reading.need(dependent, needed);
    }

    /** A part needs its table, and the schema of that, as a matter of course. */
    private static boolean isPartOf(ObjectRef part, ObjectRef whole) {
        return switch (whole.kind()) {
            case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW ->
                part.path().size() == whole.path().size() + 1
                        && part.path().subList(0, whole.path().size()).equals(whole.path())
                        && part.kind() != Kind.ROUTINE
                        && part.kind() != Kind.AGGREGATE;
            case SCHEMA -> part.kind() == Kind.COLUMN;
            default -> false;
        };
    }

    private static boolean isParent(ObjectRef child, ObjectRef parent, Reading reading) {
        if (parent.kind() != Kind.TABLE || child.kind() != Kind.TABLE && child.kind() != Kind.FOREIGN_TABLE) {
            return false;
        }
        return reading.object(child)
                .filter(Table.class::isInstance)
                .flatMap(object -> ((Table) object).partitionOf())
                .filter(partition -> partition.parent().equals(parent))
                .isPresent();
    }

    /** That a table is a part of another is a thing of its own, which needs both. */
    private static void attach(Table table, Reading reading) {
        table.partitionOf().ifPresent(partition -> {
            ObjectRef attachment = table.ref().withKind(Kind.PARTITION_ATTACHMENT);
            reading.need(attachment, table.ref());
            reading.need(attachment, partition.parent());
        });
    }
}
