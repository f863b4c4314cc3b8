package org.schemawright.engine.toy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.schemawright.engine.LoadReport;
import org.schemawright.engine.RefusedStatement;
import org.schemawright.engine.Scratch;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.engine.ScriptStatement;
import org.schemawright.model.EngineVersion;

/** Boxes in memory. */
final class ToyScratch implements Scratch {
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Override
    public EngineVersion version() {
        return new EngineVersion("toy", ToyEngine.MAJOR);
    }

    @Override
    public ScratchDatabase create() throws ScratchProblem {
        try {
            return new Box(DriverManager.getConnection("jdbc:h2:mem:toy" + NEXT.incrementAndGet()));
        } catch (SQLException e) {
            throw new ScratchProblem("no box could be made", e);
        }
    }

    @Override
    public void close() {
        // Every box is closed by whoever opened it.
    }

    private final class Box implements ScratchDatabase {
        private final Connection connection;

        private Box(Connection connection) {
            this.connection = connection;
        }

        @Override
        public String owner() {
            return "";
        }

        @Override
        public Connection connection() {
            return connection;
        }

        @Override
        public Connection catalog() {
            return connection;
        }

        @Override
        public LoadReport load(List<ScriptStatement> statements) throws RefusedStatement {
            for (ScriptStatement statement : statements) {
                try {
                    run(statement.sql());
                } catch (SQLException e) {
                    throw new RefusedStatement(statement, e.getSQLState(), String.valueOf(e.getMessage()));
                }
            }
            return new LoadReport(statements.size(), List.of(), List.of(), List.of());
        }

        @Override
        public void uncheckedBodies() {
            // A toy has no routines.
        }

        @Override
        public void run(String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        @Override
        public void empty() throws SQLException {
            for (String line : lines("SCRIPT NODATA")) {
                if (line.startsWith("CREATE") && line.contains(" TABLE ")) {
                    run("TRUNCATE TABLE " + line.replaceAll("(?s).*TABLE (\\S+)\\(.*", "$1"));
                }
            }
        }

        @Override
        public ScratchDatabase copy() throws ScratchProblem {
            ScratchDatabase copy = create();
            try {
                for (String line : lines("SCRIPT NOSETTINGS")) {
                    if (line.startsWith("CREATE MEMORY TABLE") || line.startsWith("INSERT")) {
                        copy.run(line);
                    }
                }
                return copy;
            } catch (SQLException e) {
                copy.close();
                throw new ScratchProblem("the box could not be copied", e);
            }
        }

        private List<String> lines(String script) throws SQLException {
            var lines = new ArrayList<String>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(script)) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
            return lines;
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
