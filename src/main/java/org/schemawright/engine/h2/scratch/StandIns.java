package org.schemawright.engine.h2.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.schemawright.engine.h2.Quote;

/** Roles that rights are granted to or taken from: on a scratch database each is there once somebody speaks of it. */
final class StandIns {
    private static final Pattern GRANTEE = Pattern.compile(
            "(?is)(?:GRANT|REVOKE)\\s.*\\s(?:TO|FROM)\\s+(\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)\\s*");

    private StandIns() {}

    static void prepare(String sql, Connection administrator) throws SQLException {
        Optional<String> grantee = grantee(sql);
        if (grantee.isPresent() && !grantee.get().equals("PUBLIC")) {
            try (Statement statement = administrator.createStatement()) {
                statement.execute("CREATE ROLE IF NOT EXISTS " + Quote.name(grantee.get()));
            }
        }
    }

    private static Optional<String> grantee(String sql) {
        Matcher matcher = GRANTEE.matcher(sql.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String name = matcher.group(1);
        return Optional.of(
                name.startsWith("\"")
                        ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
                        : name.toUpperCase(Locale.ROOT));
    }
}
