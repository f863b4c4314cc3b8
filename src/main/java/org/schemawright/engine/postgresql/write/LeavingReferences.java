package org.schemawright.engine.postgresql.write;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.plan.RowCheck;

/** Rows that refer to rows of a partition which is detached: PostgreSQL refuses to let it go. */
final class LeavingReferences {
    private LeavingReferences() {}

    static List<RowCheck> of(TableSite part) {
        boolean comesBack = part.after().isPresent() && above(part.before()).equals(above(part.after()));
        if (part.after().isEmpty() || comesBack) {
            return List.of();
        }
        Set<ObjectRef> wholes = wholes(part);
        return part.writing()
                .before()
                .all(ForeignKey.class)
                .filter(key -> wholes.contains(key.target()) && key.settings().enforced())
                .filter(key -> part.writing()
                        .after()
                        .find(key.ref())
                        .filter(key::equals)
                        .isPresent())
                .map(key -> check(key, part))
                .toList();
    }

    /** To the tables that it is a part of: these keep their rows only as long as nothing refers to them. */
    static Set<ObjectRef> toWholes(TableSite part) {
        Set<ObjectRef> wholes = wholes(part);
        return part.writing()
                .before()
                .all(ForeignKey.class)
                .filter(key -> wholes.contains(key.target()))
                .map(ForeignKey::ref)
                .collect(Collectors.toSet());
    }

    /** Whether rows are referred to as those of a table or of what that is a part of. */
    static boolean areTo(ObjectRef whole, Writing writing) {
        var wholes = new HashSet<ObjectRef>();
        Optional<ObjectRef> next = Optional.of(whole);
        while (next.isPresent() && wholes.add(next.get())) {
            next = above(writing.before().table(next.get()));
        }
        return writing.before().all(ForeignKey.class).anyMatch(key -> wholes.contains(key.target()));
    }

    private static Set<ObjectRef> wholes(TableSite part) {
        var wholes = new HashSet<ObjectRef>();
        Optional<ObjectRef> above = above(part.before());
        while (above.isPresent() && wholes.add(above.get())) {
            above = above(part.writing().before().table(above.get()));
        }
        return wholes;
    }

    private static Optional<ObjectRef> above(Optional<Table> table) {
        return table.flatMap(Table::partitionOf).map(Table.PartitionOf::parent);
    }

    private static RowCheck check(ForeignKey key, TableSite part) {
        var rows = new StoredRows(TableSite.of(key.ref(), part.writing()));
        String pairs = IntStream.range(0, key.columns().size())
                .mapToObj(i -> "other." + Quote.name(key.targetColumns().get(i)) + (isPeriod(key, i) ? " && " : " = ")
                        + "one." + Quote.name(key.columns().get(i)))
                .collect(Collectors.joining(" AND "));
        return new RowCheck(
                part.before().orElseThrow().ref(),
                "rows refer by " + key.ref() + " to rows of a partition that is detached",
                "SELECT " + rows.shown(key.columns(), "one.") + " FROM " + rows.own()
                        + " AS one WHERE EXISTS (SELECT 1 FROM " + part.name() + " AS other WHERE " + pairs + ")");
    }

    private static boolean isPeriod(ForeignKey key, int column) {
        return key.period() && column == key.columns().size() - 1;
    }
}
