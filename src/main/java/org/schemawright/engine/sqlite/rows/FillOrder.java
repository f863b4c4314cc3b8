package org.schemawright.engine.sqlite.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.schemawright.engine.sqlite.TableParts;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;

/** Tables that are referred to before those that refer to them; a circle is entered somewhere. */
final class FillOrder {
    private FillOrder() {}

    static List<TableParts> of(Database model) {
        Map<ObjectRef, TableParts> left = new LinkedHashMap<>();
        model.all(Table.class)
                .forEach(table -> TableParts.of(table.ref(), model).ifPresent(parts -> left.put(table.ref(), parts)));
        var order = new ArrayList<TableParts>();
        while (!left.isEmpty()) {
            TableParts next = left.values().stream()
                    .filter(table -> table.references().stream()
                            .noneMatch(key -> !key.target().equals(table.ref()) && left.containsKey(key.target())))
                    .findFirst()
                    .orElseGet(() -> left.values().iterator().next());
            left.remove(next.ref());
            order.add(next);
        }
        return order;
    }
}
