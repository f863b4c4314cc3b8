package org.schemawright.engine.postgresql.rows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.CompositeType;
import org.schemawright.model.Constraint;
import org.schemawright.model.Database;
import org.schemawright.model.Domain;
import org.schemawright.model.EnumType;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.RangeType;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;

/** Different expressions for the values of a type, each with its cast. */
final class TypeValues {
    private static final int DEEPEST = 5;
    private static final List<String> GUESSES = List.of("1", "a", "1.0", "{}", "[1]", "(1,1)", "a=>1");

    private final Connection connection;
    private final Database model;
    private final Map<String, SchemaObject> types = new HashMap<>();
    private final Map<String, List<String>> known = new HashMap<>();

    TypeValues(Connection connection, Database model) {
        this.connection = connection;
        this.model = model;
        Stream.of(EnumType.class, Domain.class, CompositeType.class, RangeType.class)
                .flatMap(model::all)
                .forEach(type -> types.put(Quote.qualified(type.ref()), type));
    }

    /** What a query names to see the rows that a reference to a table can choose among; those of heirs are not. */
    String rowsOf(ObjectRef table) {
        boolean divided = model.table(table).flatMap(Table::partitioning).isPresent();
        return (divided ? "" : "ONLY ") + Quote.qualified(table);
    }

    /** Empty where no value is known. */
    List<String> of(String type) throws SQLException {
        return of(type, List.of(), 0);
    }

    /** First what the conditions speak of. */
    List<String> of(String type, List<String> conditions) throws SQLException {
        return conditions.isEmpty() ? of(type) : of(type, conditions, 0);
    }

    /** Whether the type itself is a domain without nulls. */
    boolean refusesNull(String type) {
        return types.get(type) instanceof Domain domain && (domain.notNull() || refusesNull(domain.baseType()));
    }

    private List<String> of(String type, List<String> conditions, int depth) throws SQLException {
        if (depth > DEEPEST) {
            return List.of();
        }
        List<String> values = known.get(type);
        if (values == null || !conditions.isEmpty()) {
            values = made(type, conditions, depth);
            if (conditions.isEmpty()) {
                known.put(type, values);
            }
        }
        return values;
    }

    private List<String> made(String type, List<String> conditions, int depth) throws SQLException {
        RenderedType rendered = RenderedType.of(type);
        if (rendered.array()) {
            return arrays(of(type.substring(0, type.length() - 2), conditions, depth + 1), type);
        }
        SchemaObject own = types.get(type);
        if (own instanceof EnumType labels) {
            return labels.values().stream().map(label -> cast(label, type)).toList();
        } else if (own instanceof Domain domain) {
            return ofDomain(domain, type, conditions, depth);
        } else if (own instanceof CompositeType composite) {
            return rows(composite, type, depth);
        } else if (own instanceof RangeType range) {
            return ranges(of(range.subtype(), List.of(), depth + 1), type);
        }
        List<String> texts = Stream.concat(
                        MinedTexts.of(conditions, rendered).stream(), BuiltInTexts.of(rendered).stream())
                .distinct()
                .toList();
        List<String> values = texts.stream().map(text -> cast(text, type)).toList();
        return values.isEmpty() ? guessed(type) : values;
    }

    private static String cast(String text, String type) {
        return Quote.text(text) + "::" + type;
    }

    private static List<String> arrays(List<String> elements, String type) {
        var arrays = new ArrayList<String>();
        arrays.add("'{}'::" + type);
        for (int i = 0; i < elements.size(); i++) {
            String second = elements.get((i * 7 + 3) % elements.size());
            arrays.add("ARRAY[" + elements.get(i) + ", " + second + "]::" + type);
        }
        return arrays;
    }

    private List<String> rows(CompositeType composite, String type, int depth) throws SQLException {
        var fields = new ArrayList<List<String>>();
        for (CompositeType.Attribute attribute : composite.attributes()) {
            List<String> values = of(attribute.type(), List.of(), depth + 1);
            fields.add(values.isEmpty() ? List.of("NULL") : values);
        }
        int different = fields.stream().mapToInt(List::size).max().orElse(1);
        return IntStream.range(0, different)
                .mapToObj(i -> fields.stream()
                        .map(values -> values.get(i % values.size()))
                        .collect(Collectors.joining(", ", "ROW(", ")::" + type)))
                .toList();
    }

    private static List<String> ranges(List<String> bounds, String type) {
        var ranges = new ArrayList<String>();
        ranges.add("'empty'::" + type);
        bounds.forEach(bound -> ranges.add(type + "(" + bound + ", NULL)"));
        return ranges;
    }

    private List<String> ofDomain(Domain domain, String type, List<String> conditions, int depth) throws SQLException {
        List<String> checks = model.all(Constraint.Check.class)
                .filter(check -> check.ref().kind() == Kind.DOMAIN_CONSTRAINT)
                .filter(check ->
                        check.ref().path().subList(0, 2).equals(domain.ref().path()))
                .map(Constraint.Check::expression)
                .toList();
        List<String> all = Stream.concat(checks.stream(), conditions.stream()).toList();
        List<String> base = of(domain.baseType(), all, depth + 1);
        List<String> kept = checks.isEmpty() ? base : keeping(checks, "value", base);
        return kept.stream().map(value -> "(" + value + ")::" + type).toList();
    }

    /**
     * The values for which all the conditions hold, which call the value so; all where the engine cannot tell. The
     * conditions of a domain call it VALUE, which is a column's name here.
     */
    List<String> keeping(List<String> checks, String column, List<String> values) throws SQLException {
        if (values.isEmpty()) {
            return values;
        }
        String candidates = IntStream.range(0, values.size())
                .mapToObj(i -> "(" + i + ", " + values.get(i) + ")")
                .collect(Collectors.joining(", "));
        String conditions =
                checks.stream().map(check -> "(" + check + ") IS NOT FALSE").collect(Collectors.joining(" AND "));
        String query = "SELECT candidate_number FROM (VALUES " + candidates + ") AS candidates (candidate_number, "
                + Quote.name(column) + ") WHERE " + conditions;
        Savepoint before = connection.setSavepoint();
        try (Statement statement = unescaped(connection);
                ResultSet rows = statement.executeQuery(query)) {
            var kept = new ArrayList<String>();
            while (rows.next()) {
                kept.add(values.get(rows.getInt(1)));
            }
            return kept;
        } catch (SQLException e) {
            connection.rollback(before);
            return values;
        }
    }

    /** For the types of extensions. */
    private List<String> guessed(String type) throws SQLException {
        var right = new ArrayList<String>();
        for (String guess : GUESSES) {
            Savepoint before = connection.setSavepoint();
            try (Statement statement = unescaped(connection)) {
                statement.execute("SELECT " + cast(guess, type));
                right.add(cast(guess, type));
            } catch (SQLException e) {
                connection.rollback(before);
            }
        }
        return right;
    }

    static Statement unescaped(Connection connection) throws SQLException {
        Statement statement = connection.createStatement();
        statement.setEscapeProcessing(false);
        return statement;
    }
}
