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

    private final List<Dependency> dependencies = new ArrayList<>();

    @Override
    public String query(int major) {
        return """
                SELECT classid::pg_catalog.int8, objid::pg_catalog.int8, objsubid,
                    refclassid::pg_catalog.int8, refobjid::pg_catalog.int8, refobjsubid, deptype
                FROM pg_catalog.pg_depend
                WHERE objid >= 16384 OR refobjid >= 16384""";
    }

    @Override
    public void read(ResultSet row, Reading reading) throws SQLException {
        Optional<CatalogTable> dependent = CatalogTable.of(row.getLong(1));
        Optional<CatalogTable> needed = CatalogTable.of(row.getLong(4));
        if (dependent.isPresent() && needed.isPresent()) {
            dependencies.add(new Dependency(
                    new Address(dependent.get(), row.getLong(2), row.getInt(3)),
                    new Address(needed.get(), row.getLong(5), row.getInt(6)),
                    row.getString(7).charAt(0)));
        }
    }

    @Override
    public void finish(Reading reading) {
        nameMembers(reading);
        while (nameInternals(reading)) {
            // what is internal to something internal needs another round
        }
        for (Dependency dependency : dependencies) {
            Optional<ObjectRef> dependent = find(dependency.dependent, reading);
            Optional<ObjectRef> needed = find(dependency.needed, reading);
            if (dependent.isPresent() && needed.isPresent()) {
                add(dependent.get(), needed.get(), reading);
            }
        }
        for (var object : reading.objects().values()) {
            if (object instanceof Table table) {
                attach(table, reading);
            }
        }
    }

    private void nameMembers(Reading reading) {
        for (Dependency dependency : dependencies) {
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
        for (Dependency dependency : dependencies) {
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
                || isPartOf(dependent, needed) || isParent(dependent, needed, reading)) {
            return;
        }
        reading.need(dependent, needed);
    }

    /** A part needs its table, and the schema of that, as a matter of course. */
    private static boolean isPartOf(ObjectRef part, ObjectRef whole) {
        return switch (whole.kind()) {
            case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW -> part.path().size() == whole.path().size() + 1
                    && part.path().subList(0, whole.path().size()).equals(whole.path())
                    && part.kind() != Kind.ROUTINE
                    && part.kind() != Kind.AGGREGATE;
            case SCHEMA -> part.kind() == Kind.COLUMN;
            default -> false;
        };
    }

    private static boolean isParent(ObjectRef child, ObjectRef parent, Reading reading) {
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
