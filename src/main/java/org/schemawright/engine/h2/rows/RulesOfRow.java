package org.schemawright.engine.h2.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.h2.DomainValue;
import org.schemawright.engine.h2.Quote;
import org.schemawright.engine.h2.SqlType;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Constraint;
import org.schemawright.model.Constraint.Check;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Database;
import org.schemawright.model.Domain;
import org.schemawright.model.Kind;
import org.schemawright.model.Table;

/** What the rows of a table have to keep at the other end of a migration, asked of each row before it is put in. */
final class RulesOfRow {
    private final Table table;
    private final List<String> conditions = new ArrayList<>();
    private final List<List<String>> keys = new ArrayList<>();
    private final Map<String, String> casts = new LinkedHashMap<>();

    RulesOfRow(Table table, List<Database> ends) {
        Database rules = ends.getLast();
        this.table = table;
        Optional<Table> later = rules.table(table.ref());
        if (ends.size() == 1 || later.isEmpty()) {
            return;
        }
        later.get().columns().stream()
                .filter(column ->
                        table.column(column.name()).isPresent() && !(column.value() instanceof ColumnValue.Generated))
                .forEach(column -> {
                    casts.put(
                            column.name(),
                            "CAST(%s AS " + SqlType.of(column.type(), rules).text() + ")");
                    ofDomain(column, column.type(), rules);
                });
        rules.all(Constraint.class)
                .filter(rule -> rule.ref().kind() != Kind.DOMAIN_CONSTRAINT
                        && rule.ref().path().subList(0, 2).equals(table.ref().path()))
                .forEach(this::add);
    }

    private void ofDomain(Column column, String type, Database rules) {
        Optional<Domain> domain = SqlType.domain(type, rules);
        domain.ifPresent(it -> {
            rules.all(Check.class)
                    .filter(check -> check.ref().kind() == Kind.DOMAIN_CONSTRAINT
                            && check.ref().whole(Kind.DOMAIN).equals(it.ref()))
                    .forEach(check -> conditions.add(DomainValue.in(check.expression(), Quote.name(column.name()))));
            ofDomain(column, SqlType.baseOf(it), rules);
        });
    }

    private void add(Constraint rule) {
        switch (rule) {
            case Check check -> conditions.add(check.expression());
            case Constraint.PrimaryKey key -> keys.add(key.columns());
            case Constraint.Unique key -> keys.add(key.columns());
            case ForeignKey _, Constraint.Exclusion _ -> {}
        }
    }

    /** A condition that cannot be asked of the row as it is counts as kept. */
    boolean allow(ScratchDatabase scratch, Map<String, String> values) throws SQLException {
        if (casts.isEmpty()) {
            return true;
        }
        var row = new ArrayList<String>();
        values.forEach((column, value) ->
                row.add(casts.getOrDefault(column, "%s").replace("%s", value) + " AS " + Quote.name(column)));
        if (row.isEmpty()) {
            return true;
        }
        String asked = "SELECT 1 FROM (SELECT " + String.join(", ", row) + ") "
                + Quote.name(table.ref().name());
        try (Statement statement = scratch.connection().createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(asked);
            for (String condition : conditions) {
                if (finds(statement, asked + " WHERE NOT (" + condition + ")")) {
                    return false;
                }
            }
            return keys.stream().noneMatch(key -> repeats(scratch, key, values));
        } catch (SQLException e) {
            return false;
        }
    }

    private boolean repeats(ScratchDatabase scratch, List<String> key, Map<String, String> values) {
        if (!values.keySet().containsAll(key)) {
            return false;
        }
        List<String> same = key.stream()
                .map(column -> casts.getOrDefault(column, "%s").replace("%s", Quote.name(column)) + " = "
                        + casts.getOrDefault(column, "%s").replace("%s", values.getOrDefault(column, "NULL")))
                .toList();
        try (Statement statement = scratch.connection().createStatement()) {
            return finds(
                    statement,
                    "SELECT 1 FROM " + Quote.qualified(table.ref()) + " WHERE " + String.join(" AND ", same));
        } catch (SQLException e) {
            return false;
        }
    }

    private static boolean finds(Statement statement, String query) {
        try (ResultSet found = statement.executeQuery(query)) {
            return found.next();
        } catch (SQLException e) {
            return false;
        }
    }
}
