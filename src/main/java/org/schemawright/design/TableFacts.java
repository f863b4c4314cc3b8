package org.schemawright.design;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.schemawright.model.Constraint;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Constraint.Unique;
import org.schemawright.model.Index;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;

/**
 * All that stands on one table.
 *
 * @param references the table's own foreign keys
 * @param referrers  the foreign keys of other tables, and its own, that lead to it
 * @param others     triggers, policies, rules and whatever else has the table's name before its own
 */
public record TableFacts(
        List<Constraint> constraints,
        List<Index> indexes,
        List<ForeignKey> references,
        List<ForeignKey> referrers,
        List<SchemaObject> others) {
    public static final TableFacts NONE = new TableFacts(List.of(), List.of(), List.of(), List.of(), List.of());

    public TableFacts {
        constraints = List.copyOf(constraints);
        indexes = List.copyOf(indexes);
        references = List.copyOf(references);
        referrers = List.copyOf(referrers);
        others = List.copyOf(others);
    }

    public Optional<PrimaryKey> primaryKey() {
        return constraints.stream()
                .filter(PrimaryKey.class::isInstance)
                .map(PrimaryKey.class::cast)
                .findFirst();
    }

    public List<Unique> uniques() {
        return constraints.stream()
                .filter(Unique.class::isInstance)
                .map(Unique.class::cast)
                .toList();
    }

    public Set<String> keyColumns() {
        return primaryKey().map(key -> Set.copyOf(key.columns())).orElse(Set.of());
    }

    public Set<String> referencingColumns() {
        return references.stream().flatMap(key -> key.columns().stream()).collect(Collectors.toSet());
    }

    /** Whether no two rows have the same values in these columns. */
    public boolean isUnique(List<String> columns) {
        var wanted = Set.copyOf(columns);
        return Stream.concat(
                                primaryKey().stream().map(PrimaryKey::columns),
                                uniques().stream().map(Unique::columns))
                        .anyMatch(key -> wanted.containsAll(key))
                || indexes.stream()
                        .filter(index -> index.unique() && index.predicate().isEmpty())
                        .anyMatch(index -> index.keys().stream()
                                .allMatch(key ->
                                        key.column().map(wanted::contains).orElse(false)));
    }

    /** Everything of the table's own, references to it aside. */
    public Stream<ObjectRef> own() {
        return Stream.of(constraints, indexes, references, others)
                .flatMap(List::stream)
                .map(SchemaObject::ref);
    }
}
