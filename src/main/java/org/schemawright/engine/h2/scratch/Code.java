package org.schemawright.engine.h2.scratch;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.schemawright.engine.ScriptStatement;
import org.schemawright.engine.h2.Quote;

/**
 * Statements about Java code and about other databases. They are lifted out of scripts and kept as text, never run; what
 * can be is worded as a database tells it.
 */
final class Code {
    private static final String NAME = "(\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)";
    private static final Pattern MAKES = Pattern.compile(
            "(?is)CREATE\\s+(?:OR\\s+REPLACE\\s+)?(?:FORCE\\s+)?(?:(?:GLOBAL|LOCAL)\\s+)?(?:TEMPORARY\\s+|TEMP\\s+)?"
                    + "(ALIAS|TRIGGER|AGGREGATE|LINKED\\s+TABLE)\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?" + NAME
                    + "(?:\\s*\\.\\s*" + NAME + ")?(.*)");
    private static final Pattern UNDOES =
            Pattern.compile("(?is)(?:DROP|COMMENT\\s+ON|ALTER)\\s+(ALIAS|TRIGGER|AGGREGATE)\\s.*");
    private static final Pattern CLASS = Pattern.compile("(?is)\\s*(DETERMINISTIC)?\\s*FOR\\s+(.*)");

    private Code() {}

    static boolean isCode(String sql) {
        return MAKES.matcher(sql).matches() || UNDOES.matcher(sql).matches();
    }

    /** The name of what the statement makes, as the engine folds it. */
    static Optional<String> made(String sql) {
        Matcher matcher = MAKES.matcher(sql);
        return matcher.matches()
                ? Optional.of(folded(matcher.group(3) == null ? matcher.group(2) : matcher.group(3)))
                : Optional.empty();
    }

    static ScriptStatement worded(ScriptStatement statement) {
        Matcher matcher = MAKES.matcher(statement.sql());
        if (!matcher.matches()) {
            return statement;
        }
        String schema = matcher.group(3) == null ? "PUBLIC" : folded(matcher.group(2));
        String name = folded(matcher.group(3) == null ? matcher.group(2) : matcher.group(3));
        String kind = matcher.group(1).toUpperCase(java.util.Locale.ROOT).replaceAll("\\s+", " ");
        String rest = switch (kind) {
            case "ALIAS", "AGGREGATE" -> reference(matcher.group(4));
            case "LINKED TABLE" -> "";
            default -> " " + matcher.group(4).strip();
        };
        return new ScriptStatement("CREATE " + kind + " " + Quote.qualified(schema, name) + rest, statement.place());
    }

    private static String reference(String rest) {
        Matcher matcher = CLASS.matcher(rest);
        if (!matcher.matches()) {
            return " " + rest.strip();
        }
        String method = matcher.group(2).strip();
        String bare = method.length() > 1 ? method.substring(1, method.length() - 1) : method;
        return (matcher.group(1) == null ? "" : " DETERMINISTIC") + " FOR " + Quote.text(bare);
    }

    private static String folded(String name) {
        return name.startsWith("\"")
                ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
                : name.toUpperCase(java.util.Locale.ROOT);
    }
}
