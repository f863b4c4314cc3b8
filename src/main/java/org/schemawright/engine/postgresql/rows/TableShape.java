package org.schemawright.engine.postgresql.rows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
 * @param keys     the columns that a key, a unique index or an exclusion speaks of
 * @param notNulls the columns that refuse nulls
 */
record TableShape(
        Table table,
        List<Constraint.Check> checks,
        List<Constraint.ForeignKey> references,
        Set<String> keys,
        Set<String> notNulls) {

    static TableShape of(Table table, Database model) {
        var checks = new ArrayList<Constraint.Check>();
        var references = new ArrayList<Constraint.ForeignKey>();
        var keys = new HashSet<String>();
        var notNulls = new HashSet<String>();
        table.columns().stream().filter(column -> column.notNull().isPresent()).map(Column::name).forEach(notNulls::add);
        for (SchemaObject part : parts(table.ref(), model)) {
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
                case Index index when index.unique() ->
                    index.keys().forEach(key -> key.column().ifPresentOrElse(
                            keys::add,
                            () -> table.columns().stream()
                                    .map(Column::name)
                                    .filter(key.expression().orElse("")::contains)
                                    .forEach(keys::add)));
                default -> {}
            }
        }
        return new TableShape(table, checks, references, keys, notNulls);
    }

    private static List<SchemaObject> parts(ObjectRef table, Database model) {
        var parts = new ArrayList<SchemaObject>();
        for (Kind kind : List.of(
                Kind.PRIMARY_KEY, Kind.UNIQUE_CONSTRAINT, Kind.CHECK_CONSTRAINT, Kind.EXCLUSION_CONSTRAINT,
                Kind.INDEX, Kind.FOREIGN_KEY)) {
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
