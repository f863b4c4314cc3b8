package org.schemawright.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.schemawright.connect.Surroundings;
import org.schemawright.engine.postgresql.server.ConfiguredServer;
import org.schemawright.engine.postgresql.server.Login;
import org.schemawright.engine.postgresql.server.ServerProcess;
import org.schemawright.workspace.TestBench;
import org.schemawright.workspace.Workbench;

/** A server in use, into which the role ann gets with the password hunter2. */
public final class LiveServer implements AutoCloseable {
    private final ServerProcess server;
    private final Connection superuser;
    private final int port;

    public LiveServer(int major) throws Exception {
        this(ServerProcess.start(major));
    }

    /** @param settings lines of its configuration, for what it only takes when it starts */
    public static LiveServer configured(int major, String settings) throws Exception {
        return new LiveServer(ConfiguredServer.start(major, settings));
    }

    private LiveServer(ServerProcess started) throws Exception {
        server = started;
        superuser = server.connect(server.superuser(), "template1", Login.Protocol.TEXT);
        port = URI.create(superuser.getMetaData().getURL().substring("jdbc:".length()))
                .getPort();
        // The one that comes along is shared by all servers and cannot be written, as the default way of copying would.
        execute(superuser, "ALTER DATABASE template0 RENAME TO template9");
        execute(superuser, "CREATE DATABASE template0 TEMPLATE template1 IS_TEMPLATE true");
        execute(superuser, "CREATE ROLE ann LOGIN CREATEDB PASSWORD 'hunter2'");
        try (Statement statement = superuser.createStatement();
                ResultSet file = statement.executeQuery("SHOW hba_file")) {
            file.next();
            Files.writeString(
                    Path.of(file.getString(1)),
                    "\nhost all all 127.0.0.1/32 scram-sha-256\n",
                    StandardOpenOption.APPEND);
        }
        execute(superuser, "SELECT pg_reload_conf()");
    }

    /** A workbench of ann's, who has no settings of her own. */
    public static Workbench bench() {
        var around = new Surroundings(
                Map.of("PGPASSWORD", "hunter2"), Path.of("/nonexistent"), "ann", Surroundings.FileSystemKind.POSIX);
        return TestBench.in(around);
    }

    /** From now on ann may do everything, as those do who restore dumps. */
    public void admitAll() throws SQLException {
        execute(superuser, "ALTER ROLE ann SUPERUSER");
    }

    /** A role that nobody can log in as, unless it is there. */
    public void role(String name) throws SQLException {
        String quoted = '"' + name.replace("\"", "\"\"") + '"';
        execute(
                superuser,
                "DO $do$ BEGIN CREATE ROLE " + quoted + "; EXCEPTION WHEN duplicate_object THEN NULL; END $do$");
    }

    /** A role that owns nothing any more. */
    public void dropRole(String name) throws SQLException {
        execute(superuser, "DROP ROLE \"" + name.replace("\"", "\"\"") + '"');
    }

    /** A database is no longer needed. */
    public void drop(String name) throws SQLException {
        execute(superuser, "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }

    /** Makes a database with a schema in it, all ann's, and gives its address. */
    public String database(String name, String script) throws SQLException {
        execute(superuser, "CREATE DATABASE " + name + " OWNER ann TEMPLATE template0");
        try (Connection connection = server.connect(server.superuser(), name, Login.Protocol.TEXT)) {
            execute(connection, "GRANT ALL ON SCHEMA public TO ann");
            execute(connection, "SET ROLE ann");
            execute(connection, script);
        }
        return "postgresql://ann@127.0.0.1:" + port + "/" + name;
    }

    /** Runs something in a database that was made here, as ann. */
    void run(String name, String sql) throws SQLException {
        try (Connection connection = server.connect(server.superuser(), name, Login.Protocol.TEXT)) {
            execute(connection, "SET SESSION AUTHORIZATION ann");
            execute(connection, sql);
        }
    }

    /** Runs something that commits by itself in a database that was made here, as ann. */
    public void commands(String name, String sql) throws SQLException {
        try (Connection connection = server.connect(server.superuser(), name, Login.Protocol.TEXT);
                Statement statement = connection.createStatement()) {
            statement.execute("SET ROLE ann");
            for (String command : sql.split("(?<=;)\n(?=[A-Z]{2,6} )")) {
                statement.execute(command);
            }
        }
    }

    /** Runs something in a database that was made here, as the one who may do everything. */
    public void administer(String name, String sql) throws SQLException {
        try (Connection connection = server.connect(server.superuser(), name, Login.Protocol.TEXT)) {
            execute(connection, sql);
        }
    }

    /** Another session of the same role in a database that was made here, for whoever closes it. */
    public Connection session(String name) throws SQLException {
        Connection connection = server.connect(server.superuser(), name, Login.Protocol.TEXT);
        execute(connection, "SET ROLE ann");
        return connection;
    }

    /** The first value of a query. */
    public String value(String name, String query) throws SQLException {
        try (Connection connection = server.connect(server.superuser(), name, Login.Protocol.TEXT);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws Exception {
        superuser.close();
        server.close();
    }
}
