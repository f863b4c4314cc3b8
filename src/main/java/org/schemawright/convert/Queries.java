package org.schemawright.convert;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.GroupByElement;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.OrderByElement;
import net.sf.jsqlparser.statement.select.ParenthesedFromItem;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.SelectItem;
import org.jspecify.annotations.Nullable;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** Says a query of one engine in another's words: selections, joins, groups and orders of tables and views. */
final class Queries {
    private final Tongues tongues;
    private final Names names;
    private final Expressions expressions;

    Queries(Tongues tongues, Names names) {
        this.tongues = tongues;
        this.names = names;
        this.expressions = new Expressions(tongues, names::folded, Map.of());
    }

    String text(PlainSelect select) {
        boolean known = select.getIntoTables() == null
                && select.getLateralViews() == null
                && select.getWithItemsList() == null
                && select.getWindowDefinitions() == null
                && select.getQualify() == null
                && select.getLimit() == null
                && select.getFetch() == null
                && select.getOffset() == null
                && select.getForMode() == null
                && (select.getDistinct() == null || select.getDistinct().getOnSelectItems() == null);
        if (!known) {
            throw new Untranslatable(Expressions.shortened(select.toString()));
        }
        var text = new StringBuilder(select.getDistinct() == null ? "SELECT " : "SELECT DISTINCT ");
        text.append(select.getSelectItems().stream().map(this::item).collect(Collectors.joining(", ")));
        if (select.getFromItem() != null) {
            text.append(" FROM ").append(from(select.getFromItem(), select.getJoins()));
        }
        clause(text, " WHERE ", select.getWhere());
        if (select.getGroupBy() != null) {
            text.append(" GROUP BY ").append(group(select.getGroupBy()));
        }
        clause(text, " HAVING ", select.getHaving());
        if (select.getOrderByElements() != null) {
            text.append(" ORDER BY ")
                    .append(select.getOrderByElements().stream()
                            .map(this::order)
                            .collect(Collectors.joining(", ")));
        }
        return text.toString();
    }

    private void clause(StringBuilder text, String word, @Nullable Expression expression) {
        if (expression != null) {
            text.append(word).append(expressions.text(expression));
        }
    }

    private String item(SelectItem<?> item) {
        String value = expressions.text(item.getExpression());
        return item.getAlias() == null
                ? value
                : value + " AS " + expressions.name(item.getAlias().getName());
    }

    private String from(FromItem item, @Nullable List<Join> joins) {
        var text = new StringBuilder(source(item));
        for (Join join : joins == null ? List.<Join>of() : joins) {
            text.append(join(join));
        }
        return text.toString();
    }

    private String source(FromItem item) {
        return switch (item) {
            case Table table -> table(table);
            case ParenthesedFromItem inner
            when inner.getAlias() == null -> "(" + from(inner.getFromItem(), inner.getJoins()) + ")";
            default -> throw new Untranslatable(Expressions.shortened(item.toString()));
        };
    }

    private String table(Table table) {
        String schema = table.getSchemaName() == null
                ? tongues.naming().defaultSchema()
                : expressions.plain(table.getSchemaName());
        List<String> path = List.of(schema, expressions.plain(table.getName()));
        ObjectRef there = List.of(Kind.TABLE, Kind.VIEW, Kind.MATERIALIZED_VIEW).stream()
                .map(kind -> new ObjectRef(kind, path))
                .filter(names::has)
                .findFirst()
                .map(names::ref)
                .orElseThrow(() -> new Untranslatable("what is not there, " + Expressions.shortened(table.toString())));
        String qualified = tongues.target().relation(there);
        if (table.getAlias() != null) {
            return qualified + " AS " + expressions.name(table.getAlias().getName());
        }
        // What named the table's columns by its old name goes on doing so.
        return qualified + " AS " + expressions.name(table.getName());
    }

    private String join(Join join) {
        boolean known = !join.isNatural()
                && !join.isSemi()
                && !join.isApply()
                && !join.isWindowJoin()
                && join.getUsingColumns().isEmpty()
                && join.getOnExpressions().size() <= 1;
        if (!known) {
            throw new Untranslatable(Expressions.shortened(join.toString()));
        }
        if (join.isSimple()) {
            return ", " + source(join.getFromItem());
        }
        String kind = join.isLeft()
                ? " LEFT JOIN "
                : join.isRight()
                        ? " RIGHT JOIN "
                        : join.isFull() ? " FULL JOIN " : join.isCross() ? " CROSS JOIN " : " JOIN ";
        String on = join.getOnExpressions().stream()
                .map(condition -> " ON " + expressions.text(condition))
                .collect(Collectors.joining());
        return kind + source(join.getFromItem()) + on;
    }

    private String group(GroupByElement group) {
        if (!group.getGroupingSets().isEmpty()) {
            throw new Untranslatable("grouping sets");
        }
        return group.getGroupByExpressionList().stream()
                .map(expression -> expressions.text((Expression) expression))
                .collect(Collectors.joining(", "));
    }

    private String order(OrderByElement order) {
        String nulls = order.getNullOrdering() == null
                ? ""
                : order.getNullOrdering() == OrderByElement.NullOrdering.NULLS_FIRST ? " NULLS FIRST" : " NULLS LAST";
        return expressions.text(order.getExpression()) + (order.isAsc() ? "" : " DESC") + nulls;
    }
}
