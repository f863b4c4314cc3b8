package org.schemawright.engine.h2.rows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;

/** Tables in an order in which those that are referred to come first; circles are entered anywhere. */
final class FillOrder {
    private final Map<ObjectRef, Set<ObjectRef>> targets = new TreeMap<>();
    private final Set<ObjectRef> seen = new HashSet<>();
    private final List<ObjectRef> order = new ArrayList<>();

    private FillOrder() {}

    static List<Table> of(List<Database> ends) {
        Database model = ends.getFirst();
        var order = new FillOrder();
        ends.stream()
                .flatMap(database -> database.all(ForeignKey.class))
                .forEach(key -> order.targets
                        .computeIfAbsent(
                                new ObjectRef(Kind.TABLE, key.ref().path().subList(0, 2)), _ -> new TreeSet<>())
                        .add(key.target()));
        List<Table> tables = model.all(Table.class)
                .filter(table -> table.ref().kind() == Kind.TABLE)
                .toList();
        tables.forEach(table -> order.visit(table.ref()));
        return order.order.stream().flatMap(ref -> model.table(ref).stream()).toList();
    }

    private void visit(ObjectRef table) {
        if (seen.add(table)) {
            targets.getOrDefault(table, Set.of()).forEach(this::visit);
            order.add(table);
        }
    }
}
