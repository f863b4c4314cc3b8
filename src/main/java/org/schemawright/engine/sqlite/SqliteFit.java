package org.schemawright.engine.sqlite;

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
import org.schemawright.model.Sequence;

/** Objects of other engines as far as SQLite can have them. */
final class SqliteFit {
    private SqliteFit() {}

    static Optional<Fitted> of(SchemaObject object) {
        return switch (object) {
            case Sequence _ -> Optional.empty();
            case Constraint constraint -> PlainConstraint.of(constraint, EnumSet.of(Beyond.DEFERRED_REFERENCES));
            case Index index -> Optional.of(index(index));
            default -> Optional.of(new Fitted(object, List.of()));
        };
    }

    private static Fitted index(Index index) {
        var lost = new ArrayList<String>();
        if (!index.include().isEmpty()) {
            lost.add("carries no columns along");
        }
        if (index.nullsNotDistinct()) {
            lost.add("takes any number of nulls");
        }
        List<Index.Key> keys = index.keys().stream()
                .map(key -> new Index.Key(
                        key.column(), key.expression(), key.collation(), Optional.empty(), key.descending(), false))
                .toList();
        return new Fitted(
                new Index(
                        index.ref(),
                        index.method(),
                        index.unique(),
                        false,
                        keys,
                        List.of(),
                        index.predicate(),
                        true,
                        new TreeMap<>(),
                        new TreeMap<>(),
                        index.traits()),
                lost);
    }
}
