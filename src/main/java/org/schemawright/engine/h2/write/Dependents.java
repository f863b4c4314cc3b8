package org.schemawright.engine.h2.write;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.schemawright.engine.Writing;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** What of the start needs a thing. */
final class Dependents {
    private Dependents() {}

    static Set<ObjectRef> of(ObjectRef needed, Writing writing) {
        return writing.before().needs().entrySet().stream()
                .filter(entry -> entry.getValue().contains(needed))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * What has to be away while the values of a column change: rules that the engine would not look at again, and
     * queries. Keys and indexes are built anew by the engine itself, and columns computed anew.
     */
    static Set<ObjectRef> onValues(ObjectRef column, Writing writing) {
        Set<ObjectRef> all = of(column, writing);
        all.removeIf(ref -> ref.kind() == Kind.COLUMN
                || ref.kind() == Kind.PRIMARY_KEY
                || ref.kind() == Kind.UNIQUE_CONSTRAINT
                || ref.kind() == Kind.INDEX);
        return all;
    }
}
