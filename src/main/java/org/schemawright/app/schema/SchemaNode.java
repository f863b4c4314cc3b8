package org.schemawright.app.schema;

import java.util.Optional;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/**
 * One line of the tree.
 *
 * @param ref   the object; absent for a heading
 * @param label as it is shown
 * @param faded what stands behind it in grey: a type, a count
 */
record SchemaNode(Optional<ObjectRef> ref, Kind kind, String label, String faded) {
    static SchemaNode of(ObjectRef ref, String label, String faded) {
        return new SchemaNode(Optional.of(ref), ref.kind(), label, faded);
    }

    @Override
    public String toString() {
        return faded.isEmpty() ? label : label + " " + faded;
    }
}
