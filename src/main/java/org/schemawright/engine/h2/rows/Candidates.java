package org.schemawright.engine.h2.rows;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.schemawright.engine.h2.Quote;
import org.schemawright.engine.h2.SqlType;
import org.schemawright.model.Column;
import org.schemawright.model.Constraint.Check;
import org.schemawright.model.Database;
import org.schemawright.model.Domain;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** Values that a column may take, as expressions, those that the conditions on it speak of among them. */
final class Candidates {
    private static final String NULL = "NULL";
    private static final String ARRAY = " ARRAY";

    private final List<Database> ends;
    private final Database model;
    private final Database rules;

    Candidates(List<Database> ends) {
        this.ends = ends;
        this.model = ends.getFirst();
        this.rules = ends.getLast();
    }

    List<String> of(Column column) {
        SqlType own = SqlType.of(column.type(), model);
        Optional<Column> later =
                rules.table(column.ref().whole(Kind.TABLE)).flatMap(table -> table.column(column.name()));
        SqlType other = later.map(it -> SqlType.of(it.type(), rules)).orElse(own);
        Set<String> values = new LinkedHashSet<>();
        texts(own, other).forEach(text -> values.add(TypeValues.literal(text, own)));
        conditions(column)
                .flatMap(condition -> MinedTexts.of(condition).stream())
                .forEach(text -> values.add(TypeValues.literal(text, own)));
        values.addAll(expressions(own.text(), own));
        boolean required = column.notNull().isPresent()
                || later.filter(it -> it.notNull().isPresent()).isPresent();
        if (!required) {
            values.add(NULL);
        }
        return values.isEmpty() ? List.of(NULL) : List.copyOf(values);
    }

    /** Texts that both types take, as far as can be told; the engine has the last word. */
    private static List<String> texts(SqlType own, SqlType other) {
        List<String> mine = TypeValues.texts(own);
        List<String> theirs = TypeValues.texts(other);
        if (own.text().equals(other.text()) || theirs.isEmpty()) {
            return mine;
        }
        if (mine.isEmpty()) {
            return List.of();
        }
        var both = new ArrayList<String>();
        if (own.family().isText()) {
            both.addAll(theirs);
        } else if (other.family().isText()) {
            both.addAll(mine);
        } else {
            mine.stream().filter(theirs::contains).forEach(both::add);
            both.addAll(mine);
        }
        both.addAll(theirs);
        return both;
    }

    private static List<String> expressions(String type, SqlType parsed) {
        int array = type.lastIndexOf(ARRAY);
        if (array > 0 && type.substring(array + ARRAY.length()).matches("(\\[[0-9]+])?")) {
            String element = type.substring(0, array);
            return simple(element).stream().map(value -> "ARRAY[" + value + "]").toList();
        }
        return TypeValues.expressions(parsed);
    }

    private static List<String> simple(String type) {
        SqlType parsed = SqlType.of(type, EMPTY);
        var values = new ArrayList<String>();
        TypeValues.texts(parsed).forEach(text -> values.add(TypeValues.literal(text, parsed)));
        values.addAll(expressions(type, parsed));
        return values;
    }

    private static final Database EMPTY = new Database(
            new org.schemawright.model.EngineVersion("h2", 2),
            new java.util.TreeMap<>(),
            new java.util.TreeMap<>(),
            Set.of());

    private Stream<String> conditions(Column column) {
        return ends.stream().flatMap(database -> {
            Stream<String> ofTable = database.all(Check.class)
                    .filter(check -> check.ref().kind() == Kind.CHECK_CONSTRAINT
                            && check.ref()
                                    .path()
                                    .subList(0, 2)
                                    .equals(column.ref().path().subList(0, 2))
                            && check.columns().contains(column.name()))
                    .map(Check::expression);
            Stream<String> ofDomain = database.table(column.ref().whole(Kind.TABLE))
                    .flatMap(table -> table.column(column.name()))
                    .map(it -> rulesOf(it.type(), database))
                    .orElse(Stream.of());
            return Stream.concat(ofTable, ofDomain);
        });
    }

    private static Stream<String> rulesOf(String type, Database database) {
        Optional<Domain> domain = SqlType.domain(type, database);
        if (domain.isEmpty()) {
            return Stream.of();
        }
        ObjectRef ref = domain.get().ref();
        Stream<String> own = database.all(Check.class)
                .filter(check -> check.ref().kind() == Kind.DOMAIN_CONSTRAINT
                        && check.ref().whole(Kind.DOMAIN).equals(ref))
                .map(Check::expression);
        return Stream.concat(own, rulesOf(SqlType.baseOf(domain.get()), database));
    }

    /** Values that stand in the rows of another table, the n-th of them first. */
    static String referred(String column, ObjectRef target, int row) {
        return "(SELECT " + Quote.name(column) + " FROM " + Quote.qualified(target) + " ORDER BY _ROWID_ OFFSET " + row
                + " ROWS FETCH NEXT 1 ROW ONLY)";
    }
}
