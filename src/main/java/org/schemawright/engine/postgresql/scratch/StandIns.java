package org.schemawright.engine.postgresql.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.engine.postgresql.server.Login;

/**
 * Makes what a schema names but does not hold: roles, tablespaces, collations of the operating system. They are empty
 * shells: a role cannot log in and has no attribute, a tablespace is a folder in the data directory, a collation sorts
 * by code point. Roles and tablespaces belong to the whole server and stay until it ends.
 */
final class StandIns {
    private enum Kind {
        ROLE,
        TABLESPACE,
        COLLATION
    }

    private static final String UNDEFINED_OBJECT = "42704";
    private static final String INVALID_VALUE = "22023";
    private static final Pattern ROLE = Pattern.compile("(?s)role \"(.+)\" does not exist");
    private static final Pattern TABLESPACE = Pattern.compile("(?s)[Tt]ablespace \"(.+)\" does not exist\\.?");
    private static final Pattern COLLATION =
            Pattern.compile("(?s)collation \"(?:pg_catalog\\.)?(.+)\" for encoding \"UTF8\" does not exist");

    /** What was made, or could not be: nothing is tried twice. */
    private final Set<String> made = ConcurrentHashMap.newKeySet();

    private final DatabasePlace place;
    private final Sessions sessions;

    StandIns(DatabasePlace place, Sessions sessions) {
        this.place = place;
        this.sessions = sessions;
    }

    /** Makes what a statement failed for; empty when that is none of these, or did not help before. */
    Optional<String> makeFor(SQLException problem) throws SQLException {
        String state = String.valueOf(problem.getSQLState());
        if (!place.hasSuperuser() || !(state.equals(UNDEFINED_OBJECT) || state.equals(INVALID_VALUE))) {
            return Optional.empty();
        }
        String message = Fence.message(problem);
        Matcher role = ROLE.matcher(message);
        if (role.matches()) {
            return once(Kind.ROLE, role.group(1));
        }
        Matcher tablespace = TABLESPACE.matcher(state.equals(INVALID_VALUE) ? detail(problem) : message);
        if (tablespace.matches()) {
            return once(Kind.TABLESPACE, tablespace.group(1));
        }
        Matcher collation = COLLATION.matcher(message);
        return collation.matches() ? once(Kind.COLLATION, collation.group(1)) : Optional.empty();
    }

    private static String detail(SQLException problem) {
        if (problem instanceof PSQLException server && server.getServerErrorMessage() != null) {
            return String.valueOf(server.getServerErrorMessage().getDetail());
        }
        return "";
    }

    private Optional<String> once(Kind kind, String name) throws SQLException {
        String what = kind.name().toLowerCase(Locale.ROOT) + " " + Quote.name(name);
        if (!made.add(what)) {
            return Optional.empty();
        }
        boolean there = switch (kind) {
            case ROLE -> makeRole(name);
            case TABLESPACE -> makeTablespace(name);
            case COLLATION -> makeCollation(name);
        };
        hearOfIt();
        return there
                ? Optional.of("the " + what + " is not in the source; an empty one stood in for it")
                : Optional.empty();
    }

    /**
     * Inside a transaction a session goes on believing that a role is absent until it locks a relation that it has not
     * locked yet; the savepoint gives the lock back for the next time.
     */
    private void hearOfIt() throws SQLException {
        if (sessions.ownerInTransaction()) {
            Sessions.execute(
                    sessions.owner(),
                    "SAVEPOINT schemawright_news; SELECT FROM pg_catalog.pg_transform LIMIT 0;"
                            + " ROLLBACK TO SAVEPOINT schemawright_news; RELEASE SAVEPOINT schemawright_news");
        }
    }

    /** A member of the group that owns the database, so that it may own objects in a schema as it does in production. */
    private boolean makeRole(String name) throws SQLException {
        Connection superuser = sessions.superuser();
        boolean made = executed(
                superuser, "CREATE ROLE " + Quote.name(name) + " NOLOGIN IN ROLE " + Quote.name(Login.DATABASE_OWNERS));
        String options = place.major() >= 16 ? " WITH INHERIT TRUE, SET TRUE" : "";
        if (made) {
            Sessions.execute(superuser, "GRANT " + Quote.name(name) + " TO " + Quote.name(place.owner()) + options);
        }
        return made;
    }

    private boolean makeTablespace(String name) throws SQLException {
        Connection superuser = sessions.superuser();
        Sessions.execute(superuser, "SET allow_in_place_tablespaces = on");
        return executed(superuser, "CREATE TABLESPACE " + Quote.name(name) + " LOCATION ''")
                && executed(superuser, "GRANT CREATE ON TABLESPACE " + Quote.name(name) + " TO PUBLIC");
    }

    private boolean makeCollation(String name) throws SQLException {
        return executed(
                sessions.superuser(),
                "CREATE COLLATION pg_catalog." + Quote.name(name) + " (provider = libc, locale = 'C.UTF-8')");
    }

    /** False when the server does not allow the name, pg_… for one; true also when another job was first. */
    private static boolean executed(Connection superuser, String sql) throws SQLException {
        try {
            Sessions.execute(superuser, sql);
            return true;
        } catch (SQLException e) {
            String state = String.valueOf(e.getSQLState());
            if (state.equals("42710") || state.equals("23505")) {
                return true;
            }
            if (state.startsWith("42")) {
                return false;
            }
            throw e;
        }
    }
}
