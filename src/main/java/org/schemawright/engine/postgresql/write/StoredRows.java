package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Definition;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;

/**
 * The rows of a table that stands before the migration, seen as what they will be: an expression over the stored row
 * for the value that a column will have, where one can be given that cannot fail.
 */
record StoredRows(TableSite site) {
    /** Constants of the engine's own types, as the engine renders them. */
    private static final Pattern CONSTANT = Pattern.compile(
            "(-?[0-9]+(\\.[0-9]+)?|'([^'\\\\]|'')*'|\\(?'?-[0-9.]+'?\\)?|true|false|NULL)(::[a-z ]+(\\([0-9,"
                    + " ]+\\))?(\\[\\])*)?");

    /** The columns of the primary key before, by which a person finds the row. */
    List<String> keys() {
        return site.writing()
                .before()
                .parts(new ObjectRef(Kind.TABLE, site.path()), Kind.PRIMARY_KEY)
                .findFirst()
                .map(PrimaryKey.class::cast)
                .map(PrimaryKey::columns)
                .orElse(List.of());
    }

    /** What shows a row: its key, and the columns at fault as far as they are stored. */
    String shown(List<String> columns, String alias) {
        var names = new ArrayList<>(keys());
        columns.stream()
                .filter(column -> site.columnBefore(column).isPresent())
                .filter(column -> !names.contains(column))
                .forEach(names::add);
        if (names.isEmpty()) {
            return alias + "ctid";
        }
        return String.join(
                ", ", names.stream().map(name -> alias + Quote.name(name)).toList());
    }

    /** The table alone, unless its rows are in its partitions. */
    String own() {
        return site.before().flatMap(Table::partitioning).isPresent() ? site.name() : "ONLY " + site.name();
    }

    /** Whether there may be rows at all. */
    boolean exist() {
        return site.before().filter(table -> table.ref().kind() == Kind.TABLE).isPresent();
    }

    Optional<String> value(String column, String alias) {
        Optional<Column> was = site.columnBefore(column);
        Optional<Column> is = site.columnAfter(column);
        if (is.isEmpty()) {
            return Optional.empty();
        }
        return was.isPresent() ? changed(was.get(), is.get(), alias) : added(is.get());
    }

    private Optional<String> changed(Column was, Column is, String alias) {
        boolean computed = was.value() instanceof ColumnValue.Generated || is.value() instanceof ColumnValue.Generated;
        if (computed && !was.value().equals(is.value())) {
            return Optional.empty();
        }
        String name = alias + Quote.name(was.name());
        if (BlurringCollation.comes(was, is, site.writing().after())) {
            return compared(name + "::" + is.type(), is.collation().orElseThrow());
        }
        if (was.type().equals(is.type())) {
            return Optional.of(name);
        }
        return ColumnCast.neverFails(was.type(), is.type())
                ? Optional.of(name + "::" + is.type())
                : new ConvertedValue(was, is, site.writing()).of(name);
    }

    /** As it will be compared, if the collation is there already. */
    private Optional<String> compared(String value, String collation) {
        Optional<Definition> known =
                BlurringCollation.find(collation, site.writing().before());
        return known.isPresent()
                        && known.equals(
                                BlurringCollation.find(collation, site.writing().after()))
                ? Optional.of(value + " COLLATE " + collation)
                : Optional.empty();
    }

    private static Optional<String> added(Column is) {
        return switch (is.value()) {
            case ColumnValue.None _ -> Optional.of("NULL");
            case ColumnValue.Default(var expression) ->
                CONSTANT.matcher(expression).matches() ? Optional.of(expression) : Optional.empty();
            case ColumnValue.Identity _, ColumnValue.Generated _ -> Optional.empty();
        };
    }

    /** Whether everything that a condition uses beside columns is there before, and the same. */
    boolean understand(ObjectRef condition) {
        return unknown(condition).findAny().isEmpty();
    }

    /** What a condition uses that is not there before, or not the same. */
    Stream<ObjectRef> unknown(ObjectRef condition) {
        var writing = site.writing();
        return writing.after().needs().getOrDefault(condition, Collections.emptySortedSet()).stream()
                .filter(need -> need.kind() != Kind.COLUMN && need.kind() != Kind.TABLE && need.kind() != Kind.SCHEMA)
                .filter(need ->
                        !same(writing.before().find(need), writing.after().find(need)));
    }

    /** Whether all columns that something uses are stored as they will be. */
    boolean stayColumns(ObjectRef user) {
        return site.writing().after().needs().getOrDefault(user, Collections.emptySortedSet()).stream()
                .filter(need -> need.kind() == Kind.COLUMN)
                .allMatch(column -> value(column.last(), "")
                        .filter(Quote.name(column.last())::equals)
                        .isPresent());
    }

    private static boolean same(Optional<SchemaObject> was, Optional<SchemaObject> is) {
        return was.isPresent() && was.equals(is);
    }
}
