package org.schemawright.convert;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import org.schemawright.engine.Capability;
import org.schemawright.engine.portable.Dialect.Rendered;
import org.schemawright.engine.portable.PortableType;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Domain;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SequenceOptions;
import org.schemawright.model.Table;
import org.schemawright.model.Traits;

/** The columns of one table. */
final class ColumnConversion {
    /** What is longer is not translated: the parser's time grows with it. */
    private static final int LONGEST = 20_000;

    /** What the rules of a domain call the value. */
    private static final String VALUE = "VALUE";

    private final Tongues tongues;
    private final Names names;
    private final TypeConversion types;
    private final Findings findings;
    private final SortedMap<ObjectRef, SequenceOptions> counters;

    ColumnConversion(Tongues tongues, Names names, TypeConversion types, Findings findings) {
        this.tongues = tongues;
        this.names = names;
        this.types = types;
        this.findings = findings;
        this.counters = tongues.source().counters(tongues.database());
    }

    boolean counts(Column column) {
        return counters.containsKey(column.ref());
    }

    /** @param key the columns of the table's primary key */
    Column column(Column column, Table table, List<String> key) {
        ObjectRef ref = names.ref(column.ref());
        PortableType meaning = types.meaning(column);
        Rendered rendered = types.rendered(meaning);
        rendered.traps().forEach(trap -> findings.trap(column.ref(), trap));
        column.collation()
                .ifPresent(collation -> findings.lost(column.ref(), "is not sorted by the collation " + collation));
        column.properties().keySet().stream()
                .filter(property -> !tongues.source().ownSettings().contains(property))
                .forEach(property -> findings.lost(column.ref(), "has no " + property));
        var bare = new Column(
                ref,
                rendered.type(),
                Optional.empty(),
                notNull(column, key),
                ColumnValue.NONE,
                true,
                new TreeMap<>(),
                traits(column.ref(), column.traits()));
        if (counts(column)) {
            return counting(column, bare, key.equals(List.of(column.name())));
        }
        return bare.withValue(value(column, table));
    }

    private Optional<Column.NotNull> notNull(Column column, List<String> key) {
        boolean refused = column.notNull().isPresent()
                || domain(column).filter(Domain::notNull).isPresent();
        boolean inKey = key.contains(column.name());
        if (inKey && !refused && !counts(column)) {
            findings.trap(column.ref(), "takes no null, as no part of a primary key does");
        }
        return refused || inKey ? Optional.of(Column.NotNull.PLAIN) : Optional.empty();
    }

    private Column counting(Column column, Column bare, boolean key) {
        SequenceOptions options = counters.getOrDefault(column.ref(), new SequenceOptions("", 1, 1, 1, 1, 1, false));
        return tongues.target().counting(bare, key, options).orElseGet(() -> {
            findings.lost(column.ref(), "does not count by itself: only a primary key of one column does there");
            return bare;
        });
    }

    private ColumnValue value(Column column, Table table) {
        return switch (column.value()) {
            case ColumnValue.None none -> domainDefault(column).orElse(none);
            case ColumnValue.Identity _ -> ColumnValue.NONE;
            case ColumnValue.Default(var expression) ->
                ofValue(expression, Optional.empty(), column.ref(), "the default")
                        .<ColumnValue>map(ColumnValue.Default::new)
                        .orElse(ColumnValue.NONE);
            case ColumnValue.Generated(var expression, var stored) ->
                expression(expression, table, column.ref(), "the computation")
                        .<ColumnValue>map(text -> new ColumnValue.Generated(text, stored))
                        .orElse(ColumnValue.NONE);
        };
    }

    private Optional<ColumnValue> domainDefault(Column column) {
        return domain(column)
                .flatMap(Domain::defaultExpression)
                .flatMap(text -> ofValue(text, Optional.empty(), column.ref(), "the default"))
                .map(ColumnValue.Default::new);
    }

    /** The domain that a column is of. */
    Optional<Domain> domain(Column column) {
        return tongues.source()
                .domain(column.type(), tongues.database())
                .flatMap(ref -> tongues.database().find(ref))
                .map(Domain.class::cast);
    }

    /**
     * An expression over one row of a table.
     *
     * @param what what it is, for the remark where it cannot be said in the target
     */
    Optional<String> expression(String expression, Table table, ObjectRef of, String what) {
        var known = new TreeMap<String, PortableType>();
        table.columns().forEach(column -> known.put(column.name(), types.meaning(column)));
        return expression(expression, new Expressions(tongues, name -> column(table, name), known), of, what);
    }

    /** What is no column of the table is a word that only the source understands. */
    private String column(Table table, String name) {
        if (!names.has(table.ref().part(Kind.COLUMN, name))) {
            throw new Untranslatable(name);
        }
        return names.column(table.ref(), name);
    }

    /** An expression that may not speak of columns, or only of one, as a value. */
    Optional<String> ofValue(String expression, Optional<Column> value, ObjectRef of, String what) {
        var known = new TreeMap<String, PortableType>();
        value.ifPresent(column -> known.put(tongues.naming().folded(VALUE), types.meaning(column)));
        var translated = new Expressions(
                tongues,
                name -> value.filter(_ -> tongues.naming().folded(VALUE).equals(name))
                        .map(column -> names.ref(column.ref()).last())
                        .orElseThrow(() -> new Untranslatable(name)),
                known);
        return expression(expression, translated, of, what);
    }

    private Optional<String> expression(String expression, Expressions translated, ObjectRef of, String what) {
        try {
            if (expression.length() > LONGEST) {
                throw new Untranslatable("an expression of more than " + LONGEST + " characters");
            }
            return Optional.of(translated.text(
                    CCJSqlParserUtil.parseExpression(tongues.source().common(expression), false)));
        } catch (Untranslatable e) {
            findings.lost(of, what + " is not there, since it holds " + e.getMessage());
        } catch (JSQLParserException e) {
            findings.lost(of, what + " is not there: " + Expressions.shortened(expression));
        }
        return Optional.empty();
    }

    Traits traits(ObjectRef of, Traits traits) {
        boolean comments = tongues.to().capabilities().contains(Capability.COMMENTS);
        if (traits.comment().isPresent() && !comments) {
            findings.lost(of, "has no comment");
        }
        if (traits.privileges().filter(granted -> !granted.isEmpty()).isPresent()) {
            findings.lost(of, "has no privileges");
        }
        return comments ? Traits.NONE.withComment(traits.comment()) : Traits.NONE;
    }
}
