package org.schemawright.engine.postgresql.read;

import java.util.HashMap;
import java.util.Map;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SequenceOptions;

/** The sequences behind identity columns, by the place of the column. Handed from one reader to another. */
final class IdentitySequences {
    private record Counting(ObjectRef sequence, SequenceOptions options) {}

    private final Map<Address, Counting> byColumn = new HashMap<>();

    void add(Address column, ObjectRef sequence, SequenceOptions options) {
        byColumn.put(column, new Counting(sequence, options));
    }

    boolean knows(Address column) {
        return byColumn.containsKey(column);
    }

    ColumnValue.Identity of(Address column, boolean always) throws ChangedWhileReading {
        Counting counting = byColumn.get(column);
        if (counting == null) {
            throw new ChangedWhileReading("no sequence of an identity column");
        }
        return new ColumnValue.Identity(
                always, counting.sequence.schema(), counting.sequence.name(), counting.options);
    }
}
