package org.schemawright.planner;

import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.schemawright.change.Parts;
import org.schemawright.engine.Writing;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;

/** What is there before and after, every part by its own name. */
final class Ends {
    private final SortedMap<ObjectRef, SchemaObject> before;
    private final SortedMap<ObjectRef, SchemaObject> after;
    private final Wholes wholesBefore;
    private final Wholes wholesAfter;

    Ends(Writing writing) {
        before = Parts.of(writing.before());
        after = Parts.of(writing.after());
        wholesBefore = new Wholes(before.keySet());
        wholesAfter = new Wholes(after.keySet());
    }

    Wholes wholesBefore() {
        return wholesBefore;
    }

    Wholes wholesAfter() {
        return wholesAfter;
    }

    boolean wasThere(ObjectRef ref) {
        return before.containsKey(ref);
    }

    boolean willBeThere(ObjectRef ref) {
        return after.containsKey(ref);
    }

    SchemaObject was(ObjectRef ref) {
        return present(before.get(ref), ref);
    }

    SchemaObject willBe(ObjectRef ref) {
        return present(after.get(ref), ref);
    }

    /** The table whose part it is or was; empty for what is none of a table's. */
    Optional<ObjectRef> table(ObjectRef part) {
        return wholesAfter.of(part).or(() -> wholesBefore.of(part)).filter(whole -> whole.kind() == Kind.TABLE);
    }

    private static SchemaObject present(@Nullable SchemaObject object, ObjectRef ref) {
        if (object == null) {
            throw new IllegalStateException(ref + " is not in the database");
        }
        return object;
    }
}
