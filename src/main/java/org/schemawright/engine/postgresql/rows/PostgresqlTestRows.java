package org.schemawright.engine.postgresql.rows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.TestRows;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;

/** Fills tables in one transaction in which every reference is checked at once. Triggers fire as they do in use. */
public final class PostgresqlTestRows implements TestRows {
    private static final int SMALL_SCHEMA = 50;
    private static final int LARGE_SCHEMA = 400;
    private static final int STATEMENTS = 1500;

    @Override
    public List<ObjectRef> fill(ScratchDatabase scratch, Database model) throws SQLException {
        return fill(scratch.connection(), FillOrder.of(model, shape -> shape), model);
    }

    @Override
    public List<ObjectRef> fillKeeping(ScratchDatabase scratch, Database model, Database rules, Set<ObjectRef> without)
            throws SQLException {
        Connection connection = scratch.connection();
        boolean readable = connection.getMetaData().getDatabaseMajorVersion() >= 16;
        List<TableShape> tables = FillOrder.of(
                model,
                shape -> rules.table(shape.table().ref())
                        .map(table -> shape.keeping(TableShape.of(table, rules), model, readable))
                        .orElse(shape));
        List<TableShape> filled = tables.stream()
                .filter(shape -> !without.contains(shape.table().ref()))
                .toList();
        return fill(connection, filled, model);
    }

    private static List<ObjectRef> fill(Connection connection, List<TableShape> tables, Database model)
            throws SQLException {
        connection.setAutoCommit(false);
        try {
            List<Table> forced =
                    model.all(Table.class).filter(ForcedPolicies::applyTo).toList();
            ForcedPolicies.lift(connection, forced);
            var unfilled = tables.isEmpty() || holdsRows(connection, tables)
                    ? List.<ObjectRef>of()
                    : made(connection, tables, model);
            ForcedPolicies.restore(connection, forced);
            connection.commit();
            return unfilled;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static List<ObjectRef> made(Connection connection, List<TableShape> tables, Database model)
            throws SQLException {
        try (Statement settings = connection.createStatement()) {
            settings.execute("SET LOCAL statement_timeout = '2s'; SET CONSTRAINTS ALL IMMEDIATE");
        }
        int wanted = tables.size() <= SMALL_SCHEMA ? 20 : tables.size() <= LARGE_SCHEMA ? 8 : 3;
        var filling =
                new TableFilling(connection, new TypeValues(connection, model), wanted, STATEMENTS + 2 * tables.size());
        var unfilled = new ArrayList<ObjectRef>();
        for (TableShape shape : tables) {
            if (filling.fill(shape) == 0) {
                unfilled.add(shape.table().ref());
            }
        }
        return unfilled;
    }

    private static boolean holdsRows(Connection connection, List<TableShape> tables) throws SQLException {
        String any = tables.stream()
                .map(shape ->
                        "SELECT 1 FROM ONLY " + Quote.qualified(shape.table().ref()))
                .collect(Collectors.joining(" UNION ALL ", "SELECT EXISTS (", ")"));
        try (Statement statement = TypeValues.unescaped(connection);
                ResultSet row = statement.executeQuery(any)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    @Override
    public Digest digest(ScratchDatabase scratch, Table table, List<String> columns) throws SQLException {
        String row = columns.stream().map(column -> "t." + Quote.name(column)).collect(Collectors.joining(", "));
        String query = "SELECT pg_catalog.count(*), COALESCE(pg_catalog.sum("
                + "pg_catalog.hashtextextended(ROW(" + row + ")::pg_catalog.text, 0)), 0) FROM "
                + (table.partitioning().isPresent() ? "" : "ONLY ") + Quote.qualified(table.ref()) + " AS t";
        Connection connection = scratch.connection();
        List<Table> forced = ForcedPolicies.applyTo(table) ? List.of(table) : List.of();
        try (Statement statement = TypeValues.unescaped(connection)) {
            ForcedPolicies.lift(connection, forced);
            try (ResultSet sums = statement.executeQuery(query)) {
                sums.next();
                return new Digest(sums.getLong(1), sums.getBigDecimal(2));
            }
        } finally {
            ForcedPolicies.restore(connection, forced);
        }
    }
}
