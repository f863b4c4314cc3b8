package org.schemawright.engine.portable;

import java.util.List;
import org.schemawright.model.Column;
import org.schemawright.model.ObjectRef;

/**
 * That rows of a table which agree in some columns agree in others, to be kept true by the engine itself.
 *
 * @param name what the engine's objects are called, or begin with
 * @param key  the table's primary key; empty where it has none
 */
public record KeptDependency(
        String name, ObjectRef table, List<Column> determinant, List<Column> dependent, List<String> key) {
    public KeptDependency {
        determinant = List.copyOf(determinant);
        dependent = List.copyOf(dependent);
        key = List.copyOf(key);
    }

    /** What whoever breaks it is told. */
    public String message() {
        return name + ": rows that agree in " + names(determinant) + " have to agree in " + names(dependent);
    }

    private static String names(List<Column> columns) {
        return String.join(", ", columns.stream().map(Column::name).toList());
    }
}
