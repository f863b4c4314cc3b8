package org.schemawright.app.inspect;

import java.util.HashSet;
import java.util.Set;

/** Which sections of the inspector are folded away; remembered from object to object. */
final class Sections {
    private final Set<String> closed = new HashSet<>();

    boolean isOpen(String id) {
        return !closed.contains(id);
    }

    void set(String id, boolean open) {
        if (open) {
            closed.remove(id);
        } else {
            closed.add(id);
        }
    }
}
