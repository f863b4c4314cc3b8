package org.schemawright.engine.postgresql.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Constraint;
import org.schemawright.model.Database;
import org.schemawright.model.Index;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;

/**
 * What a row of a table has to keep, as far as the model says.
 *
 * @param keys       the columns that a key, a unique index or an exclusion speaks of
 * @param notNulls   the columns that refuse nulls
 * @param conditions what else is asked of the columns
 */
record TableShape(
        Table table,
        List<Constraint.Check> checks,
        List<Constraint.ForeignKey> references,
        Set<String> keys,
        Set<String> notNulls,
        List<String> conditions) {

    static TableShape of(Table table, Database model) {
        var checks = new ArrayList<Constraint.Check>();
        var references = new ArrayList<Constraint.ForeignKey>();
        var keys = new HashSet<String>();
        var notNulls = new HashSet<String>();
        table.columns().stream()
                .filter(column -> column.notNull().isPresent())
                .map(Column::name)
                .forEach(notNulls::add);
        for (SchemaObject part : partsOfWhole(table, model)) {
            switch (part) {
                case Constraint.Check check -> checks.add(check);
                case Constraint.ForeignKey reference -> references.add(reference);
                case Constraint.Unique unique -> keys.addAll(unique.columns());
                case Constraint.PrimaryKey primary -> {
                    keys.addAll(primary.columns());
                    notNulls.addAll(primary.columns());
                }
                case Constraint.Exclusion exclusion ->
                    table.columns().stream()
                            .map(Column::name)
                            .filter(name -> exclusion.definition().contains(name))
                            .forEach(keys::add);
                case Index index
                when index.unique() ->
                    index.keys()
                            .forEach(key -> key.column()
                                    .ifPresentOrElse(
                                            keys::add,
                                            () -> table.columns().stream()
                                                    .map(Column::name)
                                                    .filter(key.expression().orElse("")::contains)
                                                    .forEach(keys::add)));
                default -> {}
            }
        }
        return new TableShape(table, checks, references, keys, notNulls, List.of());
    }

    /**
     * The same rows keep what another shape of the table asks too, as far as it has the columns.
     *
     * @param model    what is there: a reference to what is not is left open
     * @param readable whether the engine can be asked if a text is a value of a type, which it can since PostgreSQL 16
     */
    TableShape keeping(TableShape other, Database model, boolean readable) {
        Map<String, String> types = new HashMap<>();
        table.columns().forEach(column -> types.put(column.name(), column.type()));
        var allChecks = new LinkedHashSet<>(checks);
        other.checks.stream()
                .filter(check -> types.keySet().containsAll(check.columns()))
                .forEach(allChecks::add);
        var allReferences = new LinkedHashSet<>(references);
        other.references.stream()
                .filter(reference -> types.keySet().containsAll(reference.columns()))
                .filter(reference -> has(model, reference))
                .forEach(allReferences::add);
        var asked = new ArrayList<String>();
        other.references.stream()
                .filter(reference -> !has(model, reference))
                .flatMap(reference -> reference.columns().stream())
                .filter(types::containsKey)
                .forEach(column -> asked.add(Quote.name(column) + " IS NULL"));
        other.table.columns().stream()
                .filter(column -> readable && types.containsKey(column.name()))
                .filter(column -> !column.type().equals(types.get(column.name())))
                .map(column -> "pg_catalog.pg_input_is_valid(" + Quote.name(column.name()) + "::pg_catalog.text, "
                        + Quote.text(column.type()) + ")")
                .forEach(asked::add);
        return new TableShape(
                table,
                List.copyOf(allChecks),
                List.copyOf(allReferences),
                both(keys, other.keys, types.keySet()),
                both(notNulls, other.notNulls, types.keySet()),
                asked);
    }

    private static boolean has(Database model, Constraint.ForeignKey reference) {
        return model.table(reference.target())
                .filter(table ->
                        table.columns().stream().map(Column::name).toList().containsAll(reference.targetColumns()))
                .isPresent();
    }

    private static Set<String> both(Set<String> some, Set<String> others, Set<String> among) {
        var both = new HashSet<>(others);
        both.retainAll(among);
        both.addAll(some);
        return both;
    }

    /** A partition keeps what is stated on the tables that it is a part of, too. */
    private static List<SchemaObject> partsOfWhole(Table table, Database model) {
        List<SchemaObject> parts = parts(table.ref(), model);
        table.partitionOf()
                .flatMap(part -> model.table(part.parent()))
                .ifPresent(whole -> parts.addAll(partsOfWhole(whole, model)));
        return parts;
    }

    private static List<SchemaObject> parts(ObjectRef table, Database model) {
        var parts = new ArrayList<SchemaObject>();
        for (Kind kind : List.of(
                Kind.PRIMARY_KEY,
                Kind.UNIQUE_CONSTRAINT,
                Kind.CHECK_CONSTRAINT,
                Kind.EXCLUSION_CONSTRAINT,
                Kind.INDEX,
                Kind.FOREIGN_KEY)) {
            String after = table.name() + "\0";
            model.objects()
                    .subMap(ObjectRef.of(kind, table.schema(), table.name()), ObjectRef.of(kind, table.schema(), after))
                    .values()
                    .forEach(parts::add);
        }
        return parts;
    }

    /** The columns that a row is written with; the engine counts or computes the others. */
    List<Column> written() {
        Set<String> needed = new HashSet<>();
        references.forEach(reference -> needed.addAll(reference.columns()));
        checks.forEach(check -> needed.addAll(check.columns()));
        return table.columns().stream()
                .filter(column -> switch (column.value()) {
                    case ColumnValue.None _ -> true;
                    case ColumnValue.Generated _ -> false;
                    case ColumnValue.Identity _ -> false;
                    case ColumnValue.Default(String expression) ->
                        !expression.startsWith("nextval(") && !expression.startsWith("pg_catalog.nextval(")
                                || needed.contains(column.name());
                })
                .toList();
    }

    /** Whether the reference can be left open by a null. */
    boolean optional(Constraint.ForeignKey reference) {
        return reference.columns().stream().anyMatch(column -> !notNulls.contains(column));
    }
}
