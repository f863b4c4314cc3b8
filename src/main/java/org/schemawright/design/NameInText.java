package org.schemawright.design;

import java.util.List;
import java.util.Locale;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/**
 * Finds one name in expressions of an engine's normal form and puts another in its place. Texts in quotes are left
 * alone. What is named in full is found by its full name; a column only in expressions over its own table.
 */
final class NameInText {
    private static final String NAME_AS_TEXT = "::reg";

    private final ObjectRef before;
    private final ObjectRef after;

    NameInText(ObjectRef before, ObjectRef after) {
        this.before = before;
        this.after = after;
    }

    /** An expression or query that names tables, types and routines with their schemas. */
    String qualified(String text) {
        return inNamesAsTexts(inNames(text));
    }

    /** Names in quotes of text that are cast to what has a name, as in {@code nextval('public.numbers'::regclass)}. */
    private String inNamesAsTexts(String text) {
        if (!text.contains(NAME_AS_TEXT)) {
            return text;
        }
        var out = new StringBuilder();
        var words = new SqlWords(text);
        int copied = 0;
        while (words.next()) {
            if (words.isText() && text.startsWith(NAME_AS_TEXT, words.end())) {
                String name = text.substring(words.start() + 1, words.end() - 1).replace("''", "'");
                out.append(text, copied, words.start())
                        .append('\'')
                        .append(inNames(name).replace("'", "''"))
                        .append('\'');
                copied = words.end();
            }
        }
        return out.append(text.substring(copied)).toString();
    }

    private String inNames(String text) {
        return switch (before.kind()) {
            case TABLE,
                    FOREIGN_TABLE,
                    VIEW,
                    MATERIALIZED_VIEW,
                    SEQUENCE,
                    ENUM_TYPE,
                    COMPOSITE_TYPE,
                    DOMAIN,
                    RANGE_TYPE -> replaced(text, before.path(), after.path());
            case SCHEMA -> replacedSchema(text);
            default -> text;
        };
    }

    /** The name of a type, with what follows it in brackets. */
    String type(String type) {
        return qualified(type);
    }

    /** An expression over the columns of the table that the renamed column stands on. */
    String column(String text) {
        return before.kind() == Kind.COLUMN
                ? replaced(text, List.of(before.last()), List.of(after.last()))
                : qualified(text);
    }

    /** A definition in which the name itself comes first among the names. */
    String firstName(String definition) {
        var words = new SqlWords(definition);
        while (words.next()) {
            if (words.name().equals(before.last()) && !words.isText()) {
                return definition.substring(0, words.start())
                        + SqlWords.quoted(after.last())
                        + definition.substring(words.end());
            }
        }
        return definition;
    }

    private String replacedSchema(String text) {
        var out = new StringBuilder();
        var words = new SqlWords(text);
        int copied = 0;
        while (words.next()) {
            boolean qualifies = words.end() < text.length() && text.charAt(words.end()) == '.';
            boolean first = words.start() == 0 || text.charAt(words.start() - 1) != '.';
            if (words.isName() && first && qualifies && words.name().equals(before.last())) {
                out.append(text, copied, words.start()).append(SqlWords.quoted(after.last()));
                copied = words.end();
            }
        }
        return out.append(text.substring(copied)).toString();
    }

    private static String replaced(String text, List<String> old, List<String> fresh) {
        if (!text.toLowerCase(Locale.ROOT)
                .contains(old.getLast().replace("\"", "\"\"").toLowerCase(Locale.ROOT))) {
            return text;
        }
        var out = new StringBuilder();
        var words = new SqlWords(text);
        int copied = 0;
        int from = 0;
        int matched = 0;
        while (words.next()) {
            boolean joined = words.start() > 0 && text.charAt(words.start() - 1) == '.';
            if (matched > 0 && !joined) {
                matched = 0;
            }
            if (words.isName() && (matched > 0 || !joined) && words.name().equals(old.get(matched))) {
                from = matched == 0 ? words.start() : from;
                matched++;
                if (matched == old.size()) {
                    out.append(text, copied, from).append(SqlWords.joined(fresh));
                    copied = words.end();
                    matched = 0;
                }
            } else {
                matched = 0;
            }
        }
        return out.append(text.substring(copied)).toString();
    }
}
