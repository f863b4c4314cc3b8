package org.schemawright.engine.sqlite.write;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.schemawright.engine.sqlite.TableParts;
import org.schemawright.model.Constraint;
import org.schemawright.model.Database;
import org.schemawright.model.Index;

/**
 * Whether a reference can be followed: SQLite lets one be stated to a table that is not there and to columns that are no
 * key, and refuses to check it.
 */
final class Soundness {
    private Soundness() {}

    /** The columns that the reference leads to, in its order; empty where it leads nowhere. */
    static Optional<List<String>> target(Constraint.ForeignKey reference, Database database) {
        return TableParts.of(reference.target(), database).flatMap(parent -> target(reference, parent));
    }

    private static Optional<List<String>> target(Constraint.ForeignKey reference, TableParts parent) {
        List<String> stated = reference.targetColumns();
        List<String> target = stated.isEmpty()
                ? parent.primaryKey().map(Constraint.PrimaryKey::columns).orElse(List.of())
                : stated;
        boolean fits = target.size() == reference.columns().size()
                && target.stream()
                        .allMatch(column -> parent.table().column(column).isPresent());
        return fits && (stated.isEmpty() || keys(parent).anyMatch(key -> key.equals(Set.copyOf(target))))
                ? Optional.of(target)
                : Optional.empty();
    }

    /** The sets of columns that are unique without a condition and by their own collations. */
    private static Stream<Set<String>> keys(TableParts parent) {
        Stream<Set<String>> constraints = parent.constraints().stream().flatMap(constraint -> switch (constraint) {
            case Constraint.PrimaryKey key -> Stream.of(Set.copyOf(key.columns()));
            case Constraint.Unique key -> Stream.of(Set.copyOf(key.columns()));
            case Constraint.Check _, Constraint.ForeignKey _, Constraint.Exclusion _ -> Stream.empty();
        });
        Stream<Set<String>> indexes = parent.indexes().stream()
                .filter(index -> index.unique() && index.predicate().isEmpty())
                .flatMap(index -> columns(index).stream());
        return Stream.concat(constraints, indexes);
    }

    private static Optional<Set<String>> columns(Index index) {
        var columns = new HashSet<String>();
        for (Index.Key key : index.keys()) {
            if (key.column().isEmpty() || key.collation().isPresent()) {
                return Optional.empty();
            }
            columns.add(key.column().get());
        }
        return Optional.of(columns);
    }
}
