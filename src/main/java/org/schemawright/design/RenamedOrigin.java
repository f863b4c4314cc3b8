package org.schemawright.design;

import java.util.List;
import java.util.function.UnaryOperator;
import org.schemawright.change.Origin;
import org.schemawright.change.Origin.ColumnPair;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/**
 * Where data come from when something, perhaps another thing, has another name: scripts rename first, and so tables and
 * columns that are copied from have their new names by then.
 */
final class RenamedOrigin {
    private final ObjectRef before;
    private final ObjectRef after;
    private final UnaryOperator<ObjectRef> refs;
    private final NameInText text;

    RenamedOrigin(ObjectRef before, ObjectRef after, UnaryOperator<ObjectRef> refs) {
        this.before = before;
        this.after = after;
        this.refs = refs;
        this.text = new NameInText(before, after);
    }

    /** @param ref what has the origin, under its name until now */
    Origin of(ObjectRef ref, Origin origin) {
        ObjectRef table = ref.kind() == Kind.COLUMN ? ref.whole(Kind.TABLE) : ref;
        return switch (origin) {
            case Origin.RenamedFrom _, Origin.Fresh _ -> origin;
            case Origin.Computed(var expression, var back) ->
                new Origin.Computed(
                        own(table, expression),
                        back.stream()
                                .map(one -> new Origin.Back(one.column(), own(table, one.expression())))
                                .toList());
            case Origin.ProjectedFrom(var source, var pairs, var distinct) ->
                new Origin.ProjectedFrom(refs.apply(source), pairs(source, table, pairs), distinct);
            case Origin.MovedFrom(var source, var column, var match) ->
                new Origin.MovedFrom(refs.apply(source), name(source, column), pairs(source, table, match));
            case Origin.ElementsOf(
                    var source,
                    var column,
                    var list,
                    var owner,
                    var element,
                    var position,
                    var reading) ->
                new Origin.ElementsOf(
                        refs.apply(source),
                        name(source, column),
                        list,
                        pairs(source, table, owner),
                        name(table, element),
                        position.map(one -> name(table, one)),
                        reading);
            case Origin.ListOf(var source, var element, var position, var list, var match) ->
                new Origin.ListOf(
                        refs.apply(source),
                        name(source, element),
                        position.map(one -> name(source, one)),
                        list,
                        pairs(source, table, match));
        };
    }

    private List<ColumnPair> pairs(ObjectRef source, ObjectRef target, List<ColumnPair> pairs) {
        return pairs.stream()
                .map(pair -> new ColumnPair(name(source, pair.source()), name(target, pair.target())))
                .toList();
    }

    private String name(ObjectRef table, String column) {
        return before.equals(table.part(Kind.COLUMN, column)) ? after.last() : column;
    }

    private String own(ObjectRef table, String expression) {
        boolean columnOf =
                before.kind() == Kind.COLUMN && before.whole(Kind.TABLE).equals(table);
        return columnOf
                ? text.column(expression)
                : before.kind() == Kind.COLUMN ? expression : text.qualified(expression);
    }
}
