package org.schemawright.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.schemawright.design.EditRefused.Reason;
import org.schemawright.engine.portable.Dialect;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Constraint;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Constraint.KeyIndex;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Database;
import org.schemawright.model.Index;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Policy;
import org.schemawright.model.Privilege;
import org.schemawright.model.Table;
import org.schemawright.model.Traits;

/** New things as the conventions have them: tables, columns, keys, references and junction tables. */
public final class Drafts {
    private static final KeyIndex PLAIN_INDEX = new KeyIndex(List.of(), false, new TreeMap<>());

    private Drafts() {}

    public static Table table(ObjectRef ref, List<Column> columns) {
        return new Table(
                ref,
                columns,
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                new TreeMap<>(),
                new TreeMap<>(),
                Traits.NONE);
    }

    public static Column column(ObjectRef table, String name, String type, boolean required) {
        return new Column(
                table.part(Kind.COLUMN, name),
                type,
                Optional.empty(),
                required ? Optional.of(Column.NotNull.PLAIN) : Optional.empty(),
                ColumnValue.NONE,
                true,
                new TreeMap<>(),
                Traits.NONE);
    }

    /** One more column at the end, with a name and a type to begin with. */
    public static Edit.AddColumn nextColumn(Table table) {
        int at = table.columns().size();
        String free =
                Names.free("column_" + (at + 1), taken -> table.column(taken).isPresent());
        return new Edit.AddColumn(column(table.ref(), free, "text", false), at);
    }

    public static PrimaryKey primaryKey(ObjectRef table, List<String> columns) {
        return new PrimaryKey(
                table.part(Kind.PRIMARY_KEY, table.last() + "_pkey"),
                columns,
                PLAIN_INDEX,
                Constraint.Settings.PLAIN,
                Traits.NONE);
    }

    /** A primary key whose name is free, and no longer than the engine takes. */
    public static PrimaryKey primaryKey(Database database, ObjectRef table, List<String> columns) {
        PrimaryKey plain = primaryKey(table, columns);
        return new PrimaryKey(
                Names.with(plain.ref(), Names.free(database, plain.ref())),
                columns,
                plain.index(),
                plain.settings(),
                plain.traits());
    }

    /** A rule that rows differ whose name is free, and no longer than the engine takes. */
    public static Constraint.Unique unique(Database database, ObjectRef table, List<String> columns) {
        Constraint.Unique plain = unique(table, columns);
        return new Constraint.Unique(
                Names.with(plain.ref(), Names.free(database, plain.ref())),
                columns,
                plain.nullsNotDistinct(),
                plain.index(),
                plain.settings(),
                plain.traits());
    }

    public static Constraint.Unique unique(ObjectRef table, List<String> columns) {
        return new Constraint.Unique(
                table.part(Kind.UNIQUE_CONSTRAINT, table.last() + "_" + String.join("_", columns) + "_key"),
                columns,
                false,
                PLAIN_INDEX,
                Constraint.Settings.PLAIN,
                Traits.NONE);
    }

    public static Constraint.Check check(ObjectRef table, String name, String expression) {
        return new Constraint.Check(
                table.part(Kind.CHECK_CONSTRAINT, name),
                List.of(),
                expression,
                false,
                Constraint.Settings.PLAIN,
                Traits.NONE);
    }

    /** A policy that keeps nothing from anybody, to begin with. */
    public static Policy policy(Database database, ObjectRef table) {
        ObjectRef wanted = table.part(Kind.POLICY, table.last() + "_policy");
        return new Policy(
                Names.with(wanted, Names.free(database, wanted)),
                true,
                "ALL",
                List.of(Privilege.PUBLIC),
                Optional.of("true"),
                Optional.empty(),
                Traits.NONE);
    }

    /** One more part of a table that is divided; what goes into it is the engine's word to begin with. */
    public static Table partition(Database database, Table whole, String bound) {
        ObjectRef wanted =
                ObjectRef.of(Kind.TABLE, whole.ref().schema(), whole.ref().last() + "_part");
        ObjectRef ref = Names.with(wanted, Names.free(database, wanted));
        return new Table(
                ref,
                whole.columns().stream().map(column -> inherited(ref, column)).toList(),
                whole.unlogged(),
                Optional.empty(),
                Optional.of(new Table.PartitionOf(whole.ref(), bound)),
                List.of(),
                Optional.empty(),
                new TreeMap<>(),
                new TreeMap<>(),
                Traits.NONE);
    }

    /** A counter stays with the whole. */
    private static Column inherited(ObjectRef part, Column column) {
        return new Column(
                part.part(Kind.COLUMN, column.name()),
                column.type(),
                column.collation(),
                column.notNull(),
                column.value() instanceof ColumnValue.Identity ? ColumnValue.NONE : column.value(),
                false,
                new TreeMap<>(),
                Traits.NONE);
    }

    /** An index with the usual name. */
    public static Index index(Database database, Dialect dialect, ObjectRef table, List<String> columns) {
        ObjectRef wanted = table.part(Kind.INDEX, table.last() + "_" + String.join("_", columns) + "_idx");
        return index(Names.with(wanted, Names.free(database, wanted)), dialect, columns);
    }

    /** An index of the kind that its engine takes where nothing more is asked for. */
    public static Index index(ObjectRef ref, Dialect dialect, List<String> columns) {
        return new Index(
                ref,
                dialect.indexMethod(),
                false,
                false,
                columns.stream()
                        .map(column -> new Index.Key(
                                Optional.of(column),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                dialect.indexesNullsFirst()))
                        .toList(),
                List.of(),
                Optional.empty(),
                true,
                new TreeMap<>(),
                new TreeMap<>(),
                Traits.NONE);
    }

    public static ForeignKey reference(
            Database database, ObjectRef from, List<String> columns, ObjectRef to, List<String> targetColumns) {
        ObjectRef wanted = from.part(Kind.FOREIGN_KEY, from.last() + "_" + String.join("_", columns) + "_fkey");
        return new ForeignKey(
                Names.with(wanted, Names.free(database, wanted)),
                columns,
                to,
                targetColumns,
                "SIMPLE",
                "NO ACTION",
                "NO ACTION",
                List.of(),
                false,
                Constraint.Settings.PLAIN,
                Traits.NONE);
    }

    /**
     * A reference from one table to the key of another, with the columns that it needs: {@code customer_id} for the
     * {@code id} of {@code customer}.
     */
    public static Edit reference(Database database, ObjectRef from, ObjectRef to) throws EditRefused {
        PrimaryKey key = key(database, to);
        Table source = database.table(from).orElseThrow(() -> new EditRefused(Reason.UNKNOWN, from.display()));
        Table target = database.table(to).orElseThrow(() -> new EditRefused(Reason.UNKNOWN, to.display()));
        var edits = new ArrayList<Edit>();
        var columns = new ArrayList<String>();
        for (String name : key.columns()) {
            String wanted = from.equals(to) ? "parent_" + name : referencing(to, name);
            String free = Names.free(wanted, taken -> source.column(taken).isPresent() || columns.contains(taken));
            columns.add(free);
            Column of = target.column(name).orElseThrow();
            edits.add(new Edit.AddColumn(
                    column(from, free, of.type(), true), source.columns().size() + columns.size()));
        }
        edits.add(new Edit.Add(reference(database, from, columns, to, key.columns())));
        return new Edit.Several(Edit.Purpose.NEW_REFERENCE, edits);
    }

    /** A table between two others, with a reference to each and the two together as its key. */
    public static Edit junction(Database database, ObjectRef one, ObjectRef other, String diagram, Point at)
            throws EditRefused {
        ObjectRef wanted = ObjectRef.of(Kind.TABLE, one.schema(), one.last() + "_" + other.last());
        ObjectRef ref = Names.with(wanted, Names.free(database, wanted));
        var columns = new ArrayList<Column>();
        var edits = new ArrayList<Edit>();
        for (ObjectRef side : List.of(one, other)) {
            PrimaryKey key = key(database, side);
            Table table = database.table(side).orElseThrow(() -> new EditRefused(Reason.UNKNOWN, side.display()));
            var names = new ArrayList<String>();
            for (String name : key.columns()) {
                String free = Names.free(
                        referencing(side, name),
                        taken -> columns.stream()
                                .anyMatch(column -> column.name().equals(taken)));
                names.add(free);
                columns.add(column(ref, free, table.column(name).orElseThrow().type(), true));
            }
            edits.add(new Edit.Add(reference(database, ref, names, side, key.columns())));
        }
        var all = new ArrayList<Edit>();
        all.add(new Edit.Add(table(ref, columns)));
        all.add(new Edit.Add(primaryKey(ref, columns.stream().map(Column::name).toList())));
        all.addAll(edits);
        var points = new TreeMap<ObjectRef, Point>();
        points.put(ref, at);
        all.add(new Edit.Place(diagram, points));
        return new Edit.Several(Edit.Purpose.NEW_JUNCTION, all);
    }

    static PrimaryKey key(Database database, ObjectRef table) throws EditRefused {
        return SchemaFacts.of(database)
                .of(table)
                .primaryKey()
                .orElseThrow(() -> new EditRefused(Reason.NO_KEY, table.display()));
    }

    /** A key column that has its table's name in it already keeps it. */
    static String referencing(ObjectRef table, String column) {
        return column.startsWith(table.last()) ? column : table.last() + "_" + column;
    }
}
