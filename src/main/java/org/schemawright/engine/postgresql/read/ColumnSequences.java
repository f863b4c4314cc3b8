package org.schemawright.engine.postgresql.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SequenceOptions;

/** The sequences behind identity columns, and those that columns own, by the place of the column. */
final class ColumnSequences {
    private record Counting(ObjectRef sequence, SequenceOptions options) {}

    private final Map<Address, Counting> byColumn = new HashMap<>();
    private final Map<Address, List<ObjectRef>> owned = new HashMap<>();

    void identity(Address column, ObjectRef sequence, SequenceOptions options) {
        byColumn.put(column, new Counting(sequence, options));
    }

    boolean knows(Address column) {
        return byColumn.containsKey(column);
    }

    void owned(Address column, ObjectRef sequence) {
        owned.computeIfAbsent(column, _ -> new ArrayList<>()).add(sequence);
    }

    List<ObjectRef> ownedBy(Address column) {
        return owned.getOrDefault(column, List.of());
    }

    ColumnValue.Identity of(Address column, boolean always) throws ChangedWhileReading {
        Counting counting = byColumn.get(column);
        if (counting == null) {
            throw new ChangedWhileReading("no sequence of an identity column");
        }
        return new ColumnValue.Identity(always, counting.sequence.schema(), counting.sequence.name(), counting.options);
    }
}
