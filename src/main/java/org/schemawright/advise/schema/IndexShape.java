package org.schemawright.advise.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.schemawright.advise.Facts;
import org.schemawright.design.TableFacts;
import org.schemawright.model.Index;
import org.schemawright.model.ObjectRef;

/**
 * What an index finds and forbids, whatever it is called: two of the same shape on one table do the same work.
 *
 * @param order     what it is ordered by, from first to last, the first ascending
 * @param predicate of which rows; empty for all
 * @param options   what else tells it from others
 */
record IndexShape(
        ObjectRef ref,
        Guard guard,
        String method,
        List<Index.Key> order,
        Set<String> include,
        String predicate,
        boolean nullsNotDistinct) {

    /** What it is there for beside finding rows, the weakest first. */
    enum Guard {
        NONE,
        UNIQUE_INDEX,
        UNIQUE_CONSTRAINT,
        PRIMARY_KEY
    }

    /** Of all keys and valid indexes of a table that are its own. */
    static List<IndexShape> of(Facts facts, ObjectRef table) {
        var shapes = new ArrayList<IndexShape>();
        TableFacts on = facts.of(table);
        String usual = facts.dialect().indexMethod();
        boolean nullsFirst = facts.dialect().indexesNullsFirst();
        on.primaryKey()
                .filter(key -> key.settings().local() && !key.index().overlaps())
                .ifPresent(key -> shapes.add(new IndexShape(
                        key.ref(),
                        Guard.PRIMARY_KEY,
                        usual,
                        plain(key.columns(), nullsFirst),
                        Set.copyOf(key.index().include()),
                        "",
                        false)));
        on.uniques().stream()
                .filter(key -> key.settings().local() && !key.index().overlaps())
                .forEach(key -> shapes.add(new IndexShape(
                        key.ref(),
                        Guard.UNIQUE_CONSTRAINT,
                        usual,
                        plain(key.columns(), nullsFirst),
                        Set.copyOf(key.index().include()),
                        "",
                        key.nullsNotDistinct())));
        on.indexes().stream()
                .filter(index -> index.valid() && !index.properties().containsKey("parent"))
                .forEach(index -> shapes.add(of(index, usual)));
        return shapes;
    }

    private static IndexShape of(Index index, String usual) {
        boolean turned = index.method().equals(usual)
                && !index.keys().isEmpty()
                && index.keys().getFirst().descending();
        return new IndexShape(
                index.ref(),
                index.unique() ? Guard.UNIQUE_INDEX : Guard.NONE,
                index.method(),
                turned ? index.keys().stream().map(IndexShape::turned).toList() : index.keys(),
                Set.copyOf(index.include()),
                index.predicate().orElse(""),
                index.nullsNotDistinct());
    }

    /** An index is read from its end as well as from its beginning. */
    private static Index.Key turned(Index.Key key) {
        return new Index.Key(
                key.column(),
                key.expression(),
                key.collation(),
                key.operatorClass(),
                !key.descending(),
                !key.nullsFirst());
    }

    private static List<Index.Key> plain(List<String> columns, boolean nullsFirst) {
        return columns.stream()
                .map(column -> new Index.Key(
                        Optional.of(column), Optional.empty(), Optional.empty(), Optional.empty(), false, nullsFirst))
                .toList();
    }

    /** Whether the other one finds whatever this one finds, and forbids whatever this one forbids. */
    boolean isDoneBy(IndexShape other) {
        return method.equals(other.method)
                && predicate.equals(other.predicate)
                && order.equals(other.order)
                && other.include.containsAll(include)
                && (guard == Guard.NONE
                        || other.guard != Guard.NONE
                                && (nullsNotDistinct == other.nullsNotDistinct || other.guard == Guard.PRIMARY_KEY));
    }

    /** Whether the other one begins with all that this one is ordered by, and goes on. */
    boolean isBeginningOf(IndexShape other) {
        return guard == Guard.NONE
                && method.equals(other.method)
                && predicate.equals(other.predicate)
                && order.size() < other.order.size()
                && order.equals(other.order.subList(0, order.size()))
                && other.covers(include);
    }

    private boolean covers(Set<String> columns) {
        Set<String> carried = new HashSet<>(include);
        order.forEach(key -> key.column().ifPresent(carried::add));
        return carried.containsAll(columns);
    }

    /** For people. */
    String shown() {
        return order.stream()
                .map(key -> key.column().or(key::expression).orElse("?") + (key.descending() ? " DESC" : ""))
                .collect(Collectors.joining(", "));
    }
}
