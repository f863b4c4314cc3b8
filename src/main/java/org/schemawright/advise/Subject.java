package org.schemawright.advise;

import java.util.List;
import org.schemawright.model.ObjectRef;

/** What a finding is about. */
public sealed interface Subject {
    /** Objects of a schema, the chief one first. */
    record Objects(List<ObjectRef> refs) implements Subject {
        public Objects {
            refs = List.copyOf(refs);
            if (refs.isEmpty()) {
                throw new IllegalArgumentException("a finding about nothing");
            }
        }
    }

    /** Columns of the one table that was looked at. */
    record Columns(List<String> names) implements Subject {
        public Columns {
            names = List.copyOf(names);
        }
    }

    static Subject of(ObjectRef... refs) {
        return new Objects(List.of(refs));
    }
}
