package org.schemawright.engine.h2.scratch;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.schemawright.engine.LoadReport;
import org.schemawright.engine.RefusedStatement;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.engine.ScriptStatement;
import org.schemawright.engine.h2.Quote;
import org.schemawright.engine.h2.files.Door;

/**
 * A database in memory with two accounts: an administrator, which reads the catalog, and a user who may change every
 * schema and nothing else, which runs whatever is foreign. That user is refused files, aliases, triggers, linked tables,
 * scripts and settings of the database by the engine itself.
 */
final class FencedDatabase implements ScratchDatabase {
    /** How long a statement may take. */
    private static final Duration STATEMENT_LIMIT = Duration.ofSeconds(60);

    private static final String ADMINISTRATOR = "SCHEMAWRIGHT_ADMINISTRATOR";
    private static final String OWNER = "SCHEMAWRIGHT";
    private static final Set<String> MODES = Set.of(
            "REGULAR",
            "STRICT",
            "LEGACY",
            "DB2",
            "DERBY",
            "MARIADB",
            "MSSQLSERVER",
            "HSQLDB",
            "MYSQL",
            "ORACLE",
            "POSTGRESQL");
    private static final int PASSWORD_BYTES = 16;

    private final Connection administrator;
    private final Connection user;
    private final Oversight oversight = new Oversight(STATEMENT_LIMIT);

    private FencedDatabase(Connection administrator, Connection user) {
        this.administrator = administrator;
        this.user = user;
    }

    static FencedDatabase create() throws SQLException {
        String url = "jdbc:h2:mem:schemawright_" + UUID.randomUUID();
        String password = password();
        Connection administrator =
                Door.open(url + ";DB_CLOSE_DELAY=-1", ADMINISTRATOR, password().toCharArray());
        try (Statement statement = administrator.createStatement()) {
            statement.execute("CREATE USER " + OWNER + " PASSWORD " + Quote.text(password));
            statement.execute("GRANT ALTER ANY SCHEMA TO " + OWNER);
        }
        return new FencedDatabase(administrator, Door.open(url, OWNER, password.toCharArray()));
    }

    private static String password() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String owner() {
        return OWNER;
    }

    @Override
    public Connection connection() {
        return user;
    }

    @Override
    public Connection catalog() {
        return administrator;
    }

    @Override
    public LoadReport load(List<ScriptStatement> statements) throws RefusedStatement {
        return new ScriptRun(this).load(statements);
    }

    @Override
    public void uncheckedBodies() {
        // There are no routines here.
    }

    @Override
    public void run(String sql) throws SQLException {
        StandIns.prepare(sql, administrator);
        try (Statement statement = user.createStatement()) {
            statement.setEscapeProcessing(false);
            oversight.run(statement, sql);
        }
    }

    /** For statements that hold nothing foreign but a quoted name. */
    void administer(String sql) throws SQLException {
        try (Statement statement = administrator.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Scripts may be written for another compatibility mode; it holds until the end of the script. */
    void mode(String setting, String value) throws SQLException {
        boolean known = setting.equalsIgnoreCase("MODE")
                ? MODES.contains(value.toUpperCase(Locale.ROOT))
                : value.equalsIgnoreCase("TRUE") || value.equalsIgnoreCase("FALSE");
        if (!known) {
            throw new SQLException("there is no such " + setting.toUpperCase(Locale.ROOT), "42000");
        }
        administer("SET " + setting + " " + value);
    }

    void usualMode() {
        try {
            administer("SET MODE REGULAR");
            administer("SET IGNORECASE FALSE");
            run("SET SCHEMA_SEARCH_PATH PUBLIC");
            run("SET SCHEMA PUBLIC");
        } catch (SQLException e) {
            throw new IllegalStateException("the scratch database does not take its own settings", e);
        }
    }

    @Override
    public void empty() throws SQLException {
        List<String> tables = tables();
        administer("SET REFERENTIAL_INTEGRITY FALSE");
        try {
            for (String table : tables) {
                run("DELETE FROM " + table);
            }
        } finally {
            administer("SET REFERENTIAL_INTEGRITY TRUE");
        }
    }

    private List<String> tables() throws SQLException {
        var tables = new ArrayList<String>();
        try (Statement statement = administrator.createStatement();
                ResultSet rows = statement.executeQuery("SELECT TABLE_SCHEMA, TABLE_NAME FROM INFORMATION_SCHEMA.TABLES"
                        + " WHERE TABLE_TYPE = 'BASE TABLE' AND TABLE_SCHEMA <> 'INFORMATION_SCHEMA'")) {
            while (rows.next()) {
                tables.add(Quote.qualified(rows.getString(1), rows.getString(2)));
            }
        }
        return tables;
    }

    @Override
    public ScratchDatabase copy() throws ScratchProblem {
        FencedDatabase copy;
        try {
            copy = create();
        } catch (SQLException e) {
            throw new ScratchProblem("A database in memory could not be made: " + e.getMessage(), e);
        }
        try {
            Copying.copy(administrator, copy);
            return copy;
        } catch (SQLException e) {
            copy.close();
            throw new ScratchProblem("A scratch database could not be copied: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        oversight.close();
        try (administrator;
                user;
                Statement statement = administrator.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException e) {
            // A database in memory is gone with its last connection.
            return;
        }
    }
}
