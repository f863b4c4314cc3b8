package org.schemawright.engine.sqlite;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.schemawright.change.ListShape;
import org.schemawright.engine.portable.Dialect;
import org.schemawright.engine.portable.ElementRows;
import org.schemawright.engine.portable.KeptDependency;
import org.schemawright.engine.portable.PortableFunction;
import org.schemawright.engine.portable.PortableType;
import org.schemawright.engine.portable.RowScript;
import org.schemawright.engine.portable.Triggers;
import org.schemawright.engine.sqlite.write.Guards;
import org.schemawright.engine.sqlite.write.Lists;
import org.schemawright.model.Column;
import org.schemawright.model.Constraint;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.SequenceOptions;
import org.schemawright.model.Table;

/** What SQLite's types, counters and expressions mean to other engines. */
final class SqliteDialect implements Dialect {
    @Override
    public PortableType meaning(String type, Database database) {
        return SqliteTypes.meaning(type);
    }

    @Override
    public Rendered type(PortableType wanted) {
        return SqliteTypes.rendered(wanted);
    }

    /** A whole number that alone is the primary key is the rowid, which counts. */
    @Override
    public SortedMap<ObjectRef, SequenceOptions> counters(Database database) {
        var counters = new TreeMap<ObjectRef, SequenceOptions>();
        database.all(Constraint.PrimaryKey.class)
                .filter(key ->
                        key.columns().size() == 1 && !key.index().options().containsKey(Terms.ASIDE))
                .forEach(key -> database.table(Terms.table(key.ref().name()))
                        .filter(table -> !Terms.withoutRowid(table))
                        .flatMap(table -> table.column(key.columns().getFirst()))
                        .filter(column -> column.type().equalsIgnoreCase("INTEGER"))
                        .ifPresent(column -> counters.put(
                                column.ref(), new SequenceOptions("INTEGER", 1, 1, 1, Long.MAX_VALUE, 1, false))));
        return counters;
    }

    @Override
    public Optional<Column> counting(Column column, boolean key, SequenceOptions options) {
        return key && column.type().equals("INTEGER") ? Optional.of(column) : Optional.empty();
    }

    @Override
    public Optional<Fitted> fit(SchemaObject object) {
        return SqliteFit.of(object);
    }

    @Override
    public Set<String> ownSettings() {
        return Set.of(Terms.STRICT, Terms.WITHOUT_ROWID);
    }

    @Override
    public boolean namesEnumerations() {
        return false;
    }

    /** No key says where its nulls go, and the model keeps none of it. */
    @Override
    public boolean indexesNullsFirst(boolean descending) {
        return false;
    }

    @Override
    public Optional<Triggers> triggers() {
        return Optional.of(new SqliteTriggers());
    }

    @Override
    public boolean indexesNullsFirst() {
        return false;
    }

    @Override
    public boolean keepsRows(Table table) {
        return !Terms.virtual(table);
    }

    @Override
    public List<String> guard(KeptDependency kept) {
        return Guards.of(kept);
    }

    @Override
    public Optional<ElementRows> elements(ListShape list, String value) {
        return Lists.elements(list, value);
    }

    @Override
    public String indexMethod() {
        return "btree";
    }

    @Override
    public boolean constraintNamesInSchema() {
        return false;
    }

    @Override
    public boolean named(ObjectRef constraint, Database database) {
        return database.find(constraint)
                .filter(Constraint.class::isInstance)
                .flatMap(found -> ConstraintNames.written(
                        (Constraint) found, database.objects().keySet()))
                .isPresent();
    }

    /** A cast to anything but a number or a text takes whatever number the text begins with. */
    @Override
    public Optional<String> cast(PortableType type, String operand) {
        String word = switch (type) {
            case PortableType.Whole _ -> "INTEGER";
            case PortableType.Exact _ -> "NUMERIC";
            case PortableType.Approximate _ -> "REAL";
            case PortableType.Text(var length, var _) when length.isEmpty() -> "TEXT";
            default -> "";
        };
        return word.isEmpty() ? Optional.empty() : Optional.of("CAST(" + operand + " AS " + word + ")");
    }

    @Override
    public Map<PortableFunction, List<String>> functions() {
        Map<PortableFunction, List<String>> functions = PortableFunction.usual();
        functions
                .keySet()
                .removeAll(List.of(
                        PortableFunction.NOW,
                        PortableFunction.GREATEST,
                        PortableFunction.LEAST,
                        PortableFunction.RANDOM_UUID));
        functions.put(PortableFunction.COALESCE, List.of("coalesce", "ifnull"));
        return functions;
    }

    @Override
    public Words words() {
        return new Words("CREATE TEMPORARY TABLE", "INSERT OR ROLLBACK INTO");
    }

    @Override
    public Frame copying() {
        return new Frame(List.of("BEGIN", "PRAGMA defer_foreign_keys = ON"), List.of("COMMIT"));
    }

    @Override
    public Optional<String> countingFrom(ObjectRef column, long next) {
        return Optional.empty();
    }

    @Override
    public String truth(boolean value) {
        return value ? "1" : "0";
    }

    @Override
    public String quoted(String name) {
        return Quote.name(name);
    }

    @Override
    public String relation(ObjectRef relation) {
        return Quote.relation(relation);
    }

    @Override
    public String literal(PortableType type, String text) {
        return switch (type) {
            case PortableType.Whole _, PortableType.Exact _, PortableType.Approximate _ ->
                RowScript.isNumber(text) ? text : Quote.text(text);
            case PortableType.Truth _ -> truth(RowScript.isTrue(text));
            case PortableType.Bytes _ -> "X" + Quote.text(text.toUpperCase(Locale.ROOT));
            default -> Quote.text(text);
        };
    }

    @Override
    public String readable(PortableType type, String quotedColumn) {
        return type instanceof PortableType.Bytes
                ? "CASE WHEN " + quotedColumn + " IS NOT NULL THEN hex(" + quotedColumn + ") END"
                : "CAST(" + quotedColumn + " AS TEXT)";
    }
}
