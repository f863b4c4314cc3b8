package org.schemawright.connect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.jdbc.PgConnection;

/** An open connection to a server, with what is worth knowing about it. {@link #cancel} may be called by any thread. */
public final class LiveConnection implements AutoCloseable {
    private final PgConnection connection;
    private final ServerAddress address;
    private final Protection protection;
    private final int major;
    private final List<String> notes;

    LiveConnection(
            PgConnection connection, ServerAddress address, Protection protection, int major, List<String> notes) {
        this.connection = connection;
        this.address = address;
        this.protection = protection;
        this.major = major;
        this.notes = List.copyOf(notes);
    }

    public Connection connection() {
        return connection;
    }

    public ServerAddress address() {
        return address;
    }

    public Protection protection() {
        return protection;
    }

    /** The server's major version. */
    public int major() {
        return major;
    }

    /** What the user should hear about how this connection came about; fit to be shown. */
    public List<String> notes() {
        return notes;
    }

    /** Stops the statement that runs. Its thread gets an error within a second, and the connection stays open. */
    public void cancel() {
        try {
            connection.cancelQuery();
        } catch (SQLException e) {
            abort();
        }
    }

    /** Cuts the connection without asking the server: for one that does not answer even to a cancel. */
    public void abort() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            // The driver refuses only what is closed already.
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            abort();
        }
    }
}
