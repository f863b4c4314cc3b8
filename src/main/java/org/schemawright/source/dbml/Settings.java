package org.schemawright.source.dbml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.schemawright.source.dbml.Token.Kind;

/** What stands in brackets: words, and words with values. */
final class Settings {
    /** A word and its value; for a reference, the value stands in the tokens that follow it. */
    record Setting(String word, Optional<Token> value, Token at) {}

    private final List<Setting> all = new ArrayList<>();

    private Settings() {}

    /** Nothing where no bracket stands. References are given to the reader at once. */
    static Settings read(Cursor cursor, Reference reference) throws DbmlProblem {
        var settings = new Settings();
        if (!cursor.takes("[")) {
            return settings;
        }
        cursor.skipLines();
        while (!cursor.takes("]")) {
            settings.one(cursor, reference);
            cursor.skipLines();
            if (!cursor.here().is("]")) {
                cursor.want(",");
                cursor.skipLines();
            }
        }
        return settings;
    }

    /** Reads a reference that stands among the settings of a column. */
    @FunctionalInterface
    interface Reference {
        Reference NONE = cursor -> {
            throw cursor.wanted("a setting");
        };

        void read(Cursor cursor) throws DbmlProblem;
    }

    private void one(Cursor cursor, Reference reference) throws DbmlProblem {
        Token first = cursor.here();
        var words = new StringBuilder();
        while (cursor.here().isName() || cursor.here().kind() == Kind.EXPRESSION) {
            words.append(words.isEmpty() ? "" : " ").append(cursor.take().text());
        }
        if (words.isEmpty()) {
            throw cursor.wanted("a setting");
        }
        String word = words.toString().toLowerCase(Locale.ROOT);
        if (!cursor.takes(":")) {
            all.add(new Setting(word, Optional.empty(), first));
        } else if (word.equals("ref")) {
            reference.read(cursor);
        } else {
            all.add(new Setting(word, Optional.of(value(cursor)), first));
        }
    }

    /** A string, an expression, or words and signs up to the next comma. */
    private static Token value(Cursor cursor) throws DbmlProblem {
        Token first = cursor.here();
        if (first.kind() == Kind.STRING || first.kind() == Kind.EXPRESSION) {
            return cursor.take();
        }
        var words = new StringBuilder();
        Token before = first;
        while (!cursor.here().is(",") && !cursor.here().is("]")) {
            if (cursor.atEnd() || cursor.here().kind() == Kind.LINE_END) {
                throw cursor.wanted("a value");
            }
            before = cursor.here();
            boolean apart =
                    !words.isEmpty() && before.isName() && Character.isLetterOrDigit(words.charAt(words.length() - 1));
            words.append(apart ? " " : "").append(cursor.take().text());
        }
        if (words.isEmpty()) {
            throw cursor.wanted("a value");
        }
        return new Token(Kind.WORD, words.toString(), first.line(), first.column());
    }

    List<Setting> all() {
        return all;
    }

    boolean has(String word) {
        return all.stream().anyMatch(setting -> setting.word().equals(word));
    }

    Optional<Token> value(String word) {
        return all.stream()
                .filter(setting -> setting.word().equals(word))
                .flatMap(setting -> setting.value().stream())
                .findFirst();
    }

    Optional<String> text(String word) {
        return value(word).map(Token::text);
    }
}
