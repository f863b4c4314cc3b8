package org.schemawright.engine.postgresql.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postgresql.util.PSQLException;

/**
 * Runs one foreign statement: as the owner first; where a role or the like is absent, again once it is there; where the
 * owner lacks a right that a superuser may use for him, by the superuser. What the fence does not let through fails
 * with the engine's own words.
 *
 * <p>Inside a transaction each statement is guarded by a savepoint, so that the transaction survives a first failure.
 * A statement that needs the superuser ends the transaction, runs on the superuser's connection and begins another: two
 * sessions cannot share one.
 */
final class Fence {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String INVALID_FUNCTION = "42P13";
    private static final Set<String> NOTHING_GRANTED = Set.of("01006", "01007");
    private static final int REPAIRS = 50;

    /** Settings made for one transaction would end with it, so the next begins with them again. */
    private static final String SETTINGS = """
        SELECT pg_catalog.format('SELECT pg_catalog.set_config(%L, %L, true)', name,
                                 pg_catalog.current_setting(name))
        FROM pg_catalog.pg_settings WHERE source = 'session'
        """;

    private final Sessions sessions;
    private final Watchdog watchdog;
    private final StandIns standIns;
    private final Superuser superuser;
    private final List<String> notes = new ArrayList<>();
    private WhenCut whenCut = WhenCut.REFUSED;

    /** What becomes of a statement that named something by more than the engine keeps. */
    interface WhenCut {
        /** Two names that differ behind the cut would become one, so that this is an error of whoever wrote it. */
        WhenCut REFUSED = cut -> {
            throw cut;
        };

        void cut(CutNameWarning name) throws CutNameWarning;
    }

    Fence(DatabasePlace place, Sessions sessions, Watchdog watchdog) {
        this.sessions = sessions;
        this.watchdog = watchdog;
        this.standIns = new StandIns(place, sessions);
        this.superuser = new Superuser(place, sessions, watchdog);
    }

    /** What happened to statements that did not run just as they stand, since the last call. */
    List<String> takeNotes() {
        List<String> taken = List.copyOf(notes);
        notes.clear();
        return taken;
    }

    /** From here on. */
    void whenCut(WhenCut then) {
        this.whenCut = then;
    }

    void note(String note) {
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    void run(String sql) throws SQLException {
        for (int repair = 0; ; repair++) {
            try {
                attempt(sql);
                return;
            } catch (SQLException e) {
                Optional<String> made = repair < REPAIRS ? standIns.makeFor(e) : Optional.empty();
                Optional<String> withoutVersion = Extensions.withoutVersion(sql, e);
                if (made.isPresent()) {
                    note(made.get());
                } else if (withoutVersion.isPresent()) {
                    note("another version stands in: " + message(e));
                    run(withoutVersion.get());
                    return;
                } else if (isRefusedToOwner(sql, e)) {
                    elevateOrNote(sql, e);
                    return;
                } else {
                    throw e;
                }
            }
        }
    }

    /** Whether a text runs just as it stands; if not, nothing of it has happened. */
    boolean runsAsOwner(String sql) throws SQLException {
        try {
            attempt(sql);
            return true;
        } catch (CutNameWarning e) {
            throw e;
        } catch (SQLException e) {
            if (sessions.owner().isClosed()) {
                throw e;
            }
            return false;
        }
    }

    /** Of an aggregate over the engine's internal states it is said that its definition is invalid. */
    private static boolean isRefusedToOwner(String sql, SQLException refusal) {
        return INSUFFICIENT_PRIVILEGE.equals(refusal.getSQLState())
                || INVALID_FUNCTION.equals(refusal.getSQLState())
                        && Clearance.of(sql).filter(Clearance.AGGREGATE::equals).isPresent();
    }

    /** Tries a statement as the owner; a transaction around it is as it was when this fails. */
    private void attempt(String sql) throws SQLException {
        Connection connection = sessions.owner();
        if (!sessions.ownerInTransaction() || endsTransaction(sql)) {
            execute(connection, sql);
            return;
        }
        Sessions.execute(connection, "SAVEPOINT schemawright_statement");
        try {
            execute(connection, sql);
        } catch (SQLException e) {
            if (!connection.isClosed()) {
                Sessions.execute(connection, "ROLLBACK TO SAVEPOINT schemawright_statement");
            }
            throw e;
        }
        if (sessions.ownerInTransaction()) {
            Sessions.execute(connection, "RELEASE SAVEPOINT schemawright_statement");
        }
    }

    private static boolean endsTransaction(String sql) {
        return new Reader(sql).takeAny("commit", "end", "rollback", "abort", "prepare transaction");
    }

    private void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            watchdog.execute(statement, sql);
            refuseWarnings(statement);
        }
    }

    /**
     * Warnings that are errors here. A grant by somebody who holds the privilege but may not pass it on does nothing, and says so
     * by a mere warning.
     */
    private void refuseWarnings(Statement statement) throws SQLException {
        for (SQLWarning warning = statement.getWarnings(); warning != null; warning = warning.getNextWarning()) {
            String state = String.valueOf(warning.getSQLState());
            if (state.equals(CutNameWarning.STATE)) {
                whenCut.cut(new CutNameWarning(warning));
            }
            if (NOTHING_GRANTED.contains(state)) {
                throw new NothingGranted(warning);
            }
        }
    }

    private static final class NothingGranted extends SQLException {
        private static final long serialVersionUID = 1L;

        NothingGranted(SQLWarning warning) {
            super(warning.getMessage(), INSUFFICIENT_PRIVILEGE, warning);
        }
    }

    /** What the engine only warns of is no error when the superuser may not do it either. */
    private void elevateOrNote(String sql, SQLException refusal) throws SQLException {
        try {
            elevate(sql, refusal);
        } catch (SQLException e) {
            if (!(refusal instanceof NothingGranted)) {
                throw e;
            }
            note("left out: " + message(e));
        }
    }

    private void elevate(String sql, SQLException refusal) throws SQLException {
        Optional<Clearance> clearance = Clearance.of(sql);
        if (clearance.isEmpty() || !superuser.isThere()) {
            throw refusal;
        }
        Connection owner = sessions.owner();
        Superuser.Setting setting = superuser.settingOf(owner);
        if (!sessions.ownerInTransaction()) {
            superuser.run(sql, clearance.get(), setting, refusal).forEach(this::note);
            return;
        }
        List<String> settings = Rows.all(owner, SETTINGS);
        Sessions.execute(owner, "COMMIT");
        superuser.run(sql, clearance.get(), setting, refusal).forEach(this::note);
        if (owner.getAutoCommit()) {
            Sessions.execute(owner, "BEGIN");
        }
        for (String local : settings) {
            Sessions.execute(owner, local);
        }
    }

    static String message(SQLException problem) {
        if (problem instanceof PSQLException server && server.getServerErrorMessage() != null) {
            String message = server.getServerErrorMessage().getMessage();
            if (message != null) {
                return message;
            }
        }
        return String.valueOf(problem.getMessage());
    }
}
