package org.schemawright.engine.postgresql.write;

import java.util.Set;
import java.util.stream.Collectors;
import org.schemawright.engine.Writing;
import org.schemawright.model.ObjectRef;

/** Everything that cannot be without a column. */
record ColumnUsers(ObjectRef column, Writing writing) {
    Set<ObjectRef> all() {
        return writing.before().needs().entrySet().stream()
                .filter(entry -> entry.getValue().contains(column))
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
