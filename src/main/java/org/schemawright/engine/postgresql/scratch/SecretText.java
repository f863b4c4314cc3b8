package org.schemawright.engine.postgresql.scratch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.schemawright.engine.postgresql.Secrets;
import org.schemawright.model.Kind;

/** A statement of a script with the values of its secret options withheld, for messages and for what is kept as text. */
record SecretText(String sql, List<String> values) {
    private static final String BLANK = "(?:\\s|--[^\\n]*\\n|/\\*.*?\\*/)";
    private static final Pattern HEAD = Pattern.compile(
            "^" + BLANK + "*(?:create|alter)" + BLANK + "+(user" + BLANK + "+mapping|server|subscription|foreign"
                    + BLANK + "+data" + BLANK + "+wrapper|foreign" + BLANK + "+table)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** A name with a text behind it, in any of the forms that the engine knows for a text. */
    private static final Pattern OPTION = Pattern.compile(
            "(\"(?:[^\"]|\"\")+\"|[A-Za-z_][A-Za-z0-9_$]*)(" + BLANK
                    + "*)([Ee]'(?:[^'\\\\]|\\\\.|'')*'|(?:[NnBbXx]|[Uu]&)?'(?:[^']|'')*'|\\$([A-Za-z_0-9]*)\\$.*?\\$\\4\\$)",
            Pattern.DOTALL);

    private static final int SHORTEST = 3;

    static SecretText of(String sql) {
        Matcher head = HEAD.matcher(sql);
        if (!head.find()) {
            return new SecretText(sql, List.of());
        }
        Kind kind = kind(head.group(1).toLowerCase(Locale.ROOT));
        var values = new ArrayList<String>();
        var text = new StringBuilder();
        Matcher option = OPTION.matcher(sql);
        while (option.find()) {
            String name = option.group(1).replace("\"", "").toLowerCase(Locale.ROOT);
            boolean secret = kind == Kind.SUBSCRIPTION
                    ? name.equals("connection")
                    : Secrets.isSecret(kind, Secrets.OPTION + name);
            if (secret) {
                values.add(option.group(3));
            }
            String shown = secret ? option.group(1) + " '" + Secrets.WITHHELD + "'" : option.group();
            option.appendReplacement(text, Matcher.quoteReplacement(shown));
        }
        return new SecretText(option.appendTail(text).toString(), List.copyOf(values));
    }

    private static Kind kind(String words) {
        if (words.startsWith("user")) {
            return Kind.USER_MAPPING;
        }
        return words.equals("subscription") ? Kind.SUBSCRIPTION : Kind.SERVER;
    }

    /** What the engine says of the statement, without what it quotes of its secrets. */
    String hiddenIn(String message) {
        String hidden = message;
        for (String value : values) {
            for (String word : value.split("[\\s=&/:@?'$\\\\]+")) {
                hidden = word.length() < SHORTEST ? hidden : hidden.replace(word, Secrets.WITHHELD);
            }
        }
        return hidden;
    }
}
