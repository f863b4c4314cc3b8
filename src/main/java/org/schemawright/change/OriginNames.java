package org.schemawright.change;

import java.util.List;
import org.schemawright.change.Origin.ColumnPair;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** Other names for what origins speak of; whose origin it is goes by the name that it has until then. */
public interface OriginNames {
    /** What a table is called that data come from. */
    ObjectRef table(ObjectRef table);

    /** What a column of a table is called. */
    String column(ObjectRef table, String column);

    /** How an expression over the columns of a table reads. */
    default String expression(ObjectRef table, String expression) {
        return expression;
    }

    /** The same origin under these names. A rename is one of names themselves, and stays. */
    default Origin in(ObjectRef ref, Origin origin) {
        ObjectRef own = ref.kind() == Kind.COLUMN ? ref.whole(Kind.TABLE) : ref;
        return switch (origin) {
            case Origin.RenamedFrom _, Origin.Fresh _ -> origin;
            case Origin.Computed(var expression, var back) ->
                new Origin.Computed(
                        expression(own, expression),
                        back.stream()
                                .map(one -> new Origin.Back(one.column(), expression(own, one.expression())))
                                .toList());
            case Origin.ProjectedFrom(var source, var pairs, var distinct) ->
                new Origin.ProjectedFrom(table(source), pairs(source, own, pairs), distinct);
            case Origin.MovedFrom(var source, var column, var match) ->
                new Origin.MovedFrom(table(source), column(source, column), pairs(source, own, match));
            case Origin.ElementsOf(
                    var source,
                    var column,
                    var list,
                    var owner,
                    var element,
                    var position,
                    var reading) ->
                new Origin.ElementsOf(
                        table(source),
                        column(source, column),
                        list,
                        pairs(source, own, owner),
                        column(own, element),
                        position.map(one -> column(own, one)),
                        reading);
            case Origin.ListOf(var source, var element, var position, var list, var match) ->
                new Origin.ListOf(
                        table(source),
                        column(source, element),
                        position.map(one -> column(source, one)),
                        list,
                        pairs(source, own, match));
        };
    }

    private List<ColumnPair> pairs(ObjectRef source, ObjectRef target, List<ColumnPair> pairs) {
        return pairs.stream()
                .map(pair -> new ColumnPair(column(source, pair.source()), column(target, pair.target())))
                .toList();
    }
}
