package org.schemawright.engine.h2;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.schemawright.engine.portable.Dialect.Fitted;
import org.schemawright.engine.portable.PlainConstraint;
import org.schemawright.engine.portable.PlainConstraint.Beyond;
import org.schemawright.model.Constraint;
import org.schemawright.model.Index;
import org.schemawright.model.SchemaObject;

/** Objects of other engines as far as H2 can have them. */
final class H2Fit {
    private H2Fit() {}

    static Optional<Fitted> of(SchemaObject object) {
        return switch (object) {
            case Constraint constraint -> PlainConstraint.of(constraint, EnumSet.of(Beyond.EQUAL_NULLS));
            case Index index -> index(index);
            default -> Optional.of(new Fitted(object, List.of()));
        };
    }

    /** An index of some rows or of an expression is none of H2's; a unique one of some rows would say too much. */
    private static Optional<Fitted> index(Index index) {
        if (index.predicate().isPresent()
                || index.keys().stream().anyMatch(key -> key.expression().isPresent())) {
            return Optional.empty();
        }
        var lost = new ArrayList<String>();
        if (!index.include().isEmpty() && !index.unique()) {
            lost.add("carries no columns along");
        }
        List<Index.Key> keys = index.keys().stream()
                .map(key -> new Index.Key(
                        key.column(), Optional.empty(), Optional.empty(), Optional.empty(), key.descending(), false))
                .toList();
        return Optional.of(new Fitted(
                new Index(
                        index.ref(),
                        "",
                        index.unique(),
                        index.nullsNotDistinct(),
                        keys,
                        index.unique() ? index.include() : List.of(),
                        Optional.empty(),
                        true,
                        new TreeMap<>(),
                        new TreeMap<>(),
                        index.traits()),
                lost));
    }
}
