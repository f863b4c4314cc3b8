package org.schemawright.engine.postgresql.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.schemawright.model.Constraint;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;

/** Referenced tables before the referencing ones; a cycle is entered where a null lets it be. */
final class FillOrder {
    private final Map<ObjectRef, List<ObjectRef>> partitions = new HashMap<>();

    private FillOrder(Database model) {
        model.all(Table.class)
                .forEach(table -> table.partitionOf()
                        .ifPresent(part -> partitions
                                .computeIfAbsent(part.parent(), parent -> new ArrayList<>())
                                .add(table.ref())));
    }

    /** All tables that hold rows themselves, each with what it asks of its rows. */
    static List<TableShape> of(Database model, UnaryOperator<TableShape> asked) {
        var order = new FillOrder(model);
        Set<TableShape> left = new LinkedHashSet<>();
        model.all(Table.class)
                .filter(table -> table.partitioning().isEmpty())
                .filter(table -> table.ref().kind() == Kind.TABLE)
                .map(table -> asked.apply(TableShape.of(table, model)))
                .forEach(left::add);
        return order.sorted(left);
    }

    private List<TableShape> sorted(Set<TableShape> left) {
        var sorted = new ArrayList<TableShape>();
        Set<ObjectRef> waiting = new HashSet<>();
        left.forEach(shape -> waiting.add(shape.table().ref()));
        while (!left.isEmpty()) {
            TableShape next = first(left, waiting, (shape, reference) -> true)
                    .orElseGet(() -> first(left, waiting, (shape, reference) -> !shape.optional(reference))
                            .orElseGet(() -> left.iterator().next()));
            left.remove(next);
            waiting.remove(next.table().ref());
            sorted.add(next);
        }
        return sorted;
    }

    private Optional<TableShape> first(
            Set<TableShape> left, Set<ObjectRef> waiting, BiPredicate<TableShape, Constraint.ForeignKey> counts) {
        return left.stream()
                .filter(shape -> shape.references().stream()
                        .filter(reference -> counts.test(shape, reference))
                        .noneMatch(reference -> waits(shape, reference.target(), waiting)))
                .findFirst();
    }

    private boolean waits(TableShape shape, ObjectRef target, Set<ObjectRef> waiting) {
        return !target.equals(shape.table().ref())
                && (waiting.contains(target)
                        || partitions.getOrDefault(target, List.of()).stream()
                                .anyMatch(part -> waits(shape, part, waiting)));
    }
}
