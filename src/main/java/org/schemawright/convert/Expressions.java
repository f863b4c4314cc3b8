package org.schemawright.convert;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.sf.jsqlparser.expression.AllValue;
import net.sf.jsqlparser.expression.ArrayConstructor;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.BooleanValue;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.DoubleValue;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.NullValue;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.TimeKeyExpression;
import net.sf.jsqlparser.expression.TrimFunction;
import net.sf.jsqlparser.expression.operators.arithmetic.Addition;
import net.sf.jsqlparser.expression.operators.arithmetic.Concat;
import net.sf.jsqlparser.expression.operators.arithmetic.Modulo;
import net.sf.jsqlparser.expression.operators.arithmetic.Multiplication;
import net.sf.jsqlparser.expression.operators.arithmetic.Subtraction;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.GreaterThan;
import net.sf.jsqlparser.expression.operators.relational.GreaterThanEquals;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsBooleanExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.LikeExpression;
import net.sf.jsqlparser.expression.operators.relational.MinorThan;
import net.sf.jsqlparser.expression.operators.relational.MinorThanEquals;
import net.sf.jsqlparser.expression.operators.relational.NotEqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.AllColumns;
import org.schemawright.engine.portable.PortableType;

/**
 * Says an expression of one engine in another's words: what both understand alike, and nothing else. Every name comes
 * out qualified as it was, and in quotes.
 */
final class Expressions {
    private static final Map<Class<?>, String> OPERATORS = Map.ofEntries(
            Map.entry(EqualsTo.class, " = "),
            Map.entry(NotEqualsTo.class, " <> "),
            Map.entry(GreaterThan.class, " > "),
            Map.entry(GreaterThanEquals.class, " >= "),
            Map.entry(MinorThan.class, " < "),
            Map.entry(MinorThanEquals.class, " <= "),
            Map.entry(AndExpression.class, " AND "),
            Map.entry(OrExpression.class, " OR "),
            Map.entry(Addition.class, " + "),
            Map.entry(Subtraction.class, " - "),
            Map.entry(Multiplication.class, " * "),
            Map.entry(Modulo.class, " % "),
            Map.entry(Concat.class, " || "));

    private final Tongues tongues;
    private final UnaryOperator<String> names;
    private final Map<String, PortableType> types;

    /**
     * @param names from a name of the source to that of the target, neither quoted
     * @param types of columns, by their names in the source, as far as they are known
     */
    Expressions(Tongues tongues, UnaryOperator<String> names, Map<String, PortableType> types) {
        this.tongues = tongues;
        this.names = names;
        this.types = types;
    }

    String text(Expression expression) {
        return switch (expression) {
            case LongValue number -> number.getStringValue();
            case DoubleValue number -> number.toString();
            case StringValue text
            when text.getPrefix() == null ->
                tongues.target().literal(PortableType.Text.UNLIMITED, text.getNotExcapedValue());
            case NullValue _ -> "NULL";
            case BooleanValue truth -> tongues.target().truth(truth.getValue());
            case TimeKeyExpression key -> timeKey(key);
            case Column column -> column(column);
            case CastExpression cast -> cast(cast);
            case SignedExpression signed
            when signed.getSign() != '~' -> signed.getSign() + text(signed.getExpression());
            case NotExpression not -> "NOT " + text(not.getExpression());
            case ParenthesedExpressionList<?> list -> "(" + list(list) + ")";
            case ArrayConstructor _ -> throw new Untranslatable("an array");
            case IsNullExpression test -> text(test.getLeftExpression()) + (test.isNot() ? " IS NOT NULL" : " IS NULL");
            case IsBooleanExpression test -> isTruth(test);
            case Between between ->
                text(between.getLeftExpression()) + (between.isNot() ? " NOT BETWEEN " : " BETWEEN ")
                        + text(between.getBetweenExpressionStart()) + " AND "
                        + text(between.getBetweenExpressionEnd());
            case InExpression in -> in(in);
            case LikeExpression like -> like(like);
            case CaseExpression cases -> cases(cases);
            case TrimFunction trim -> trim(trim);
            case Function function -> function(function);
            case AllColumns _ -> "*";
            case AllValue _ -> throw new Untranslatable("ALL");
            case BinaryExpression binary -> binary(binary);
            default -> throw new Untranslatable(shortened(expression.toString()));
        };
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    /** A written name as the source's catalog has it. */
    String plain(String written) {
        return written.startsWith("\"")
                ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
                : tongues.naming().folded(written);
    }

    /** A written name as it is to be written in the target. */
    String name(String written) {
        return tongues.target().quoted(names.apply(plain(written)));
    }

    private String timeKey(TimeKeyExpression key) {
        String word = key.getStringValue().toUpperCase(Locale.ROOT).replace("()", "");
        return switch (word) {
            case "CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME" -> word;
            default -> throw new Untranslatable(key.getStringValue());
        };
    }

    private String column(Column column) {
        if (column.getArrayConstructor() != null) {
            throw new Untranslatable(shortened(column.toString()));
        }
        String name = name(column.getColumnName());
        return column.getTable() == null ? name : name(column.getTable().getName()) + "." + name;
    }

    private String cast(CastExpression cast) {
        PortableType type = tongues.meaning(cast.getColDataType().toString().replace(" (", "("));
        Expression operand = bare(cast.getLeftExpression());
        boolean number = operand instanceof LongValue || operand instanceof DoubleValue;
        if (operand instanceof NullValue
                || number && (type instanceof PortableType.Whole || type instanceof PortableType.Exact)) {
            return text(operand);
        }
        if (operand instanceof StringValue text) {
            return tongues.target().literal(type, text.getNotExcapedValue());
        }
        boolean textAlready = type instanceof PortableType.Text(var length, var _)
                && length.isEmpty()
                && operand instanceof Column column
                && types.get(plain(column.getColumnName())) instanceof PortableType known
                && (known instanceof PortableType.Text || known instanceof PortableType.Labels);
        if (textAlready) {
            return text(operand);
        }
        return tongues.target()
                .cast(type, text(cast.getLeftExpression()))
                .orElseThrow(() -> new Untranslatable(shortened(cast.toString())));
    }

    private static Expression bare(Expression expression) {
        return expression instanceof ParenthesedExpressionList<?> list && list.size() == 1
                ? bare(list.getFirst())
                : expression;
    }

    private String list(List<? extends Expression> list) {
        return list.stream().map(this::text).collect(Collectors.joining(", "));
    }

    private String isTruth(IsBooleanExpression test) {
        String value = text(test.getLeftExpression());
        String wanted = tongues.target().truth(test.isTrue());
        return test.isNot()
                ? "(" + value + " <> " + wanted + " OR " + value + " IS NULL)"
                : "(" + value + " = " + wanted + " AND " + value + " IS NOT NULL)";
    }

    private String in(InExpression in) {
        if (in.getRightExpression() instanceof ExpressionList<?> values) {
            return text(in.getLeftExpression()) + (in.isNot() ? " NOT IN (" : " IN (") + list(values) + ")";
        }
        throw new Untranslatable("a query within an expression");
    }

    private String like(LikeExpression like) {
        if (like.getLikeKeyWord() != LikeExpression.KeyWord.LIKE || like.getEscape() != null) {
            throw new Untranslatable(shortened(like.toString()));
        }
        return text(like.getLeftExpression())
                + (like.isNot() ? " NOT LIKE " : " LIKE ")
                + text(like.getRightExpression());
    }

    private String cases(CaseExpression cases) {
        var text = new StringBuilder("CASE");
        Optional.ofNullable(cases.getSwitchExpression())
                .ifPresent(value -> text.append(' ').append(text(value)));
        cases.getWhenClauses()
                .forEach(when -> text.append(" WHEN ")
                        .append(text(when.getWhenExpression()))
                        .append(" THEN ")
                        .append(text(when.getThenExpression())));
        Optional.ofNullable(cases.getElseExpression())
                .ifPresent(otherwise -> text.append(" ELSE ").append(text(otherwise)));
        return text.append(" END").toString();
    }

    private String trim(TrimFunction trim) {
        TrimFunction.TrimSpecification side = trim.getTrimSpecification();
        if (side != null && side != TrimFunction.TrimSpecification.BOTH || !trim.isUsingFromKeyword()) {
            throw new Untranslatable(shortened(trim.toString()));
        }
        Expression from = trim.getFromExpression();
        if (from != null && trim.getExpression() != null) {
            throw new Untranslatable(shortened(trim.toString()));
        }
        return tongues.function("trim") + "(" + text(from == null ? trim.getExpression() : from) + ")";
    }

    private String function(Function function) {
        boolean plain = function.getKeep() == null
                && function.getOrderByElements() == null
                && function.getNamedParameters() == null
                && function.getAttribute() == null
                && function.getKeywordArguments() == null;
        String name = plain(function.getMultipartName().getLast()).toLowerCase(Locale.ROOT);
        if (!plain || function.getMultipartName().size() > 2) {
            throw new Untranslatable(shortened(function.toString()));
        }
        if (tongues.isNow(name)) {
            return "CURRENT_TIMESTAMP";
        }
        List<? extends Expression> arguments =
                function.getParameters() == null ? List.of() : List.copyOf(function.getParameters());
        return tongues.function(name) + (function.isDistinct() ? "(DISTINCT " : "(") + list(arguments) + ")";
    }

    private String binary(BinaryExpression binary) {
        String operator = OPERATORS.get(binary.getClass());
        if (operator == null) {
            throw new Untranslatable(shortened(binary.toString()));
        }
        if (binary instanceof EqualsTo && bare(binary.getRightExpression()) instanceof Function any && isAny(any)) {
            return text(binary.getLeftExpression()) + " IN (" + elements(any) + ")";
        }
        return text(binary.getLeftExpression()) + operator + text(binary.getRightExpression());
    }

    private static boolean isAny(Function function) {
        return function.getName().equalsIgnoreCase("any") && function.getParameters() != null;
    }

    /** {@code ANY (ARRAY[…])}, with casts around it. */
    private String elements(Function any) {
        Expression argument = bare(any.getParameters().getFirst());
        while (argument instanceof CastExpression cast) {
            argument = bare(cast.getLeftExpression());
        }
        if (argument instanceof ArrayConstructor array) {
            return list(array.getExpressions());
        }
        throw new Untranslatable("ANY of something other than a list");
    }
}
