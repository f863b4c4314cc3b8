package org.schemawright.engine.h2.scratch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.schemawright.engine.h2.Quote;

/**
 * Makes the content of one database anew in another. An administrator reads it as a script; but whoever the script came
 * from runs it, for an expression in it must not gain an administrator's rights.
 */
final class Copying {
    private static final Pattern MATERIALIZED =
            Pattern.compile("(?s)CREATE FORCE MATERIALIZED VIEW (\"(?:[^\"]|\"\")+\"\\.\"(?:[^\"]|\"\")+\").*");
    private static final Pattern INDEX = Pattern.compile("CREATE (?:UNIQUE [A-Z ]*|SPATIAL )?INDEX ");
    private static final String ROWS_SUFFIX = "$1\"";

    private Copying() {}

    static void copy(Connection administrator, FencedDatabase to) throws SQLException {
        List<String> statements = script(administrator);
        List<String> views = statements.stream()
                .map(MATERIALIZED::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .toList();
        List<String> ownedByViews = views.stream()
                .map(view -> view.substring(0, view.length() - 1) + ROWS_SUFFIX)
                .toList();
        List<String> stored = statements.stream()
                .filter(statement -> MATERIALIZED.matcher(statement).matches())
                .toList();
        for (String statement : statements) {
            if (statement.startsWith("CREATE ROLE ")) {
                to.administer(statement);
            } else if (isContent(statement)
                    && !stored.contains(statement)
                    && ownedByViews.stream().noneMatch(statement::contains)) {
                to.run(statement);
            }
        }
        for (String statement : stored) {
            // The engine (2.5.252) writes FORCE and cannot do it.
            to.run(statement.replaceFirst("FORCE ", ""));
        }
        for (String synonym : synonyms(administrator)) {
            to.run(synonym);
        }
    }

    /** The engine (2.5.252) leaves them out of its scripts. */
    private static List<String> synonyms(Connection administrator) throws SQLException {
        var statements = new ArrayList<String>();
        try (Statement statement = administrator.createStatement();
                ResultSet rows = statement.executeQuery("SELECT SYNONYM_SCHEMA, SYNONYM_NAME, SYNONYM_FOR_SCHEMA,"
                        + " SYNONYM_FOR FROM INFORMATION_SCHEMA.SYNONYMS")) {
            while (rows.next()) {
                statements.add("CREATE SYNONYM " + Quote.qualified(rows.getString(1), rows.getString(2)) + " FOR "
                        + Quote.qualified(rows.getString(3), rows.getString(4)));
            }
        }
        return statements;
    }

    private static List<String> script(Connection administrator) throws SQLException {
        var statements = new ArrayList<String>();
        try (Statement statement = administrator.createStatement();
                ResultSet rows = statement.executeQuery("SCRIPT COLUMNS NOPASSWORDS NOSETTINGS")) {
            while (rows.next()) {
                statements.add(rows.getString(1));
            }
        }
        statements.sort(Comparator.comparingInt(Copying::turn));
        return statements;
    }

    /**
     * The engine (2.5.252) writes domains before the sequences that their defaults ask, and indexes before constraints,
     * which then lean on any of them that suits, whether they did before or not.
     */
    private static int turn(String statement) {
        if (INDEX.matcher(statement).lookingAt()) {
            return 3;
        }
        if (statement.startsWith("CREATE SEQUENCE ")) {
            return 1;
        }
        return statement.startsWith("CREATE USER ")
                        || statement.startsWith("CREATE ROLE ")
                        || statement.startsWith("CREATE SCHEMA ")
                ? 0
                : 2;
    }

    private static boolean isContent(String statement) {
        return !statement.startsWith("--")
                && !statement.startsWith("CREATE USER ")
                && !statement.startsWith("GRANT ALTER ANY SCHEMA ");
    }
}
