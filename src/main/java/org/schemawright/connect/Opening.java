package org.schemawright.connect;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.PgConnection;
import org.postgresql.util.HostSpec;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/**
 * The way into one server. The driver's connection is made directly, not from a URL: so no text is read a second time,
 * and no other driver or file of defaults takes part.
 */
record Opening(
        ServerAddress address, Surroundings surroundings, Limits stated, SessionSettings settings, Entrance entrance) {
    /** Where the driver knocks: the server itself, or the near end of a tunnel to it. */
    record Entrance(String host, int port) {}

    Opening(ServerAddress address, Surroundings surroundings, Limits stated, SessionSettings settings) {
        this(address, surroundings, stated, settings, new Entrance(address.host(), address.port()));
    }

    Opening by(Entrance other) {
        return new Opening(address, surroundings, stated, settings, other);
    }

    /** Held so that it stays off: the driver would write what servers and certificates say to standard error. */
    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    static {
        DRIVER.setLevel(Level.OFF);
    }

    Limits limits() {
        return address.connectTimeout().map(stated::withConnect).orElse(stated);
    }

    Guard guard() {
        return new Guard(limits());
    }

    LiveConnection run(Attempt attempt, List<String> warnings) throws SQLException, UnreachableDatabase {
        Properties properties;
        try {
            properties = DriverProperties.of(surroundings, address, limits());
        } catch (AddressProblem e) {
            throw new Diagnosis(address).of(e);
        }
        List<String> notes = new ArrayList<>(warnings);
        PgConnection connection = session(attempt, properties, notes);
        try {
            return welcome(connection, attempt, notes);
        } catch (SQLException | UnreachableDatabase e) {
            connection.abort(Runnable::run);
            throw e;
        }
    }

    /** With the settings in the opening packet; a pooler that refuses those is tried without. */
    private PgConnection session(Attempt attempt, Properties properties, List<String> notes) throws SQLException {
        PGProperty.OPTIONS.set(properties, settings.asOptions());
        try {
            return connect(attempt, properties);
        } catch (PSQLException e) {
            if (!isRefusalOfOptions(e)) {
                throw e;
            }
            properties.remove(PGProperty.OPTIONS.getName());
            notes.add("The server takes no settings with the connection, so it is probably a pooler. Its settings were"
                    + " made afterwards; reading may fail if it hands each statement to another session.");
            return connect(attempt, properties);
        }
    }

    private static boolean isRefusalOfOptions(PSQLException failure) {
        return failure.getServerErrorMessage() != null
                && PSQLState.PROTOCOL_VIOLATION.getState().equals(failure.getSQLState())
                && String.valueOf(failure.getMessage()).contains("startup parameter");
    }

    private PgConnection connect(Attempt attempt, Properties properties) throws SQLException {
        HostSpec[] hosts = {new HostSpec(entrance.host(), entrance.port())};
        try {
            return ScopedValue.where(Attempt.CURRENT, attempt)
                    .call(() -> new PgConnection(hosts, properties, "jdbc:postgresql:"));
        } catch (OutOfMemoryError | RuntimeException e) {
            // The driver believes lengths that a server states, so a server can make it ask for what is not there.
            throw new PSQLException("The server's answer makes no sense.", PSQLState.PROTOCOL_VIOLATION, e);
        }
    }

    private LiveConnection welcome(PgConnection connection, Attempt attempt, List<String> notes)
            throws SQLException, UnreachableDatabase {
        Limits limits = limits();
        attempt.guard().admit();
        connection.setNetworkTimeout(
                Runnable::run, Math.toIntExact(limits.silence().toMillis()));
        int major = connection.getMetaData().getDatabaseMajorVersion();
        if (major < Diagnosis.OLDEST_MAJOR) {
            throw new Diagnosis(address).tooOld(connection.getMetaData().getDatabaseProductVersion());
        }
        settings.applyTo(connection);
        Protection protection =
                Protection.of(address.tls().mode(), attempt.guard().encrypted());
        if (!address.isLoopback() && (protection == Protection.NONE || protection == Protection.ENCRYPTED)) {
            notes.add("The connection to " + address.shown() + " is " + protection.words() + " (sslmode="
                    + address.tls().mode().word() + ").");
        }
        if (surroundings.variable("PGOPTIONS").isPresent()) {
            notes.add("PGOPTIONS is not used: the settings of the session are ours.");
        }
        return new LiveConnection(connection, address, protection, major, notes);
    }
}
