package org.schemawright.engine.postgresql.server;

import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.crypto.Mac;
import org.postgresql.Driver;

/** A role of the server with its password. Its text never shows the password. */
public record Login(String role, String password) {
    /** Owns the server, and nothing that a script makes. */
    public static final String SUPERUSER = "schemawright_scratch";

    /** Runs foreign text and owns, unless a script states otherwise, all that it makes. Has no rights beyond. */
    public static final String OWNER = "schemawright_owner";

    /**
     * Owns every scratch database. The role above and the roles that scripts name are members, so that these too may
     * make objects in its schemas without a grant that would show.
     */
    public static final String DATABASE_OWNERS = "schemawright_database";

    /** How the driver sends what we give it. */
    public enum Protocol {
        /** The text goes out as it is; several statements in one text would all run. */
        TEXT("extendedForPrepared"),
        /** The server accepts one statement a message and refuses a text with more. */
        ONE_STATEMENT("extended");

        private final String mode;

        Protocol(String mode) {
            this.mode = mode;
        }
    }

    /**
     * Loads what the first connection needs, which takes a fresh process longer than the server takes to start. To be
     * called beside that start.
     */
    static void warmUp() {
        try {
            Class.forName("org.postgresql.jdbc.PgConnection");
            Class.forName("org.postgresql.core.v3.QueryExecutorImpl");
            Class.forName("org.postgresql.core.v3.ScramAuthenticator");
            Class.forName("org.postgresql.jdbc.PgResultSet");
            Mac.getInstance("HmacSHA256");
        } catch (ClassNotFoundException | NoSuchAlgorithmException e) {
            // A driver that is built otherwise is loaded when it is used.
            return;
        }
    }

    /** The database is one of ours, with a name that an address takes as it is. */
    Connection connect(int port, String database, Protocol protocol) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", role);
        properties.setProperty("password", password);
        properties.setProperty("sslmode", "disable");
        properties.setProperty("gssEncMode", "disable");
        properties.setProperty("ApplicationName", "schemawright scratch");
        properties.setProperty("assumeMinServerVersion", "14");
        properties.setProperty("preferQueryMode", protocol.mode);
        Connection connection =
                new Driver().connect("jdbc:postgresql://127.0.0.1:" + port + "/" + database, properties);
        if (connection == null) {
            throw new SQLException("The driver did not accept the address of the scratch server.");
        }
        return connection;
    }

    @Override
    public String toString() {
        return "Login[" + role + "]";
    }
}
