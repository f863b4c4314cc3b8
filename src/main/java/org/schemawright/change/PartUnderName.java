package org.schemawright.change;

import java.util.Optional;
import org.schemawright.model.Constraint.Check;
import org.schemawright.model.Constraint.Exclusion;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Constraint.Unique;
import org.schemawright.model.Index;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;

/** A constraint or index of a table as it reads under another name, or on another table, with nothing else changed. */
public final class PartUnderName {
    private PartUnderName() {}

    /** @return empty for what is neither a constraint nor an index */
    public static Optional<SchemaObject> of(SchemaObject object, ObjectRef ref) {
        return switch (object) {
            case PrimaryKey(var _, var columns, var index, var settings, var traits) ->
                Optional.of(new PrimaryKey(ref, columns, index, settings, traits));
            case Unique(var _, var columns, var nulls, var index, var settings, var traits) ->
                Optional.of(new Unique(ref, columns, nulls, index, settings, traits));
            case Check(var _, var columns, var expression, var noInherit, var settings, var traits) ->
                Optional.of(new Check(ref, columns, expression, noInherit, settings, traits));
            case Exclusion(var _, var definition, var clustered, var settings, var traits) ->
                Optional.of(new Exclusion(ref, definition, clustered, settings, traits));
            case ForeignKey key ->
                Optional.of(new ForeignKey(
                        ref,
                        key.columns(),
                        key.target(),
                        key.targetColumns(),
                        key.match(),
                        key.onUpdate(),
                        key.onDelete(),
                        key.setColumns(),
                        key.period(),
                        key.settings(),
                        key.traits()));
            case Index index ->
                Optional.of(new Index(
                        ref,
                        index.method(),
                        index.unique(),
                        index.nullsNotDistinct(),
                        index.keys(),
                        index.include(),
                        index.predicate(),
                        index.valid(),
                        index.options(),
                        index.properties(),
                        index.traits()));
            default -> Optional.empty();
        };
    }
}
