package org.schemawright.engine.postgresql.scratch;

import java.util.List;

/** Reads the words of a statement from left to right. */
final class Reader {
    private final List<Word> words;
    private int at;

    Reader(String sql) {
        this(Words.of(sql));
    }

    Reader(List<Word> words) {
        this.words = words;
    }

    boolean atEnd() {
        return at >= words.size();
    }

    List<Word> rest() {
        return words.subList(at, words.size());
    }

    /** Takes these keywords, given with blanks between them, or nothing. */
    boolean take(String keywords) {
        List<String> wanted = List.of(keywords.split(" ", -1));
        for (int i = 0; i < wanted.size(); i++) {
            if (at + i >= words.size() || !words.get(at + i).is(wanted.get(i))) {
                return false;
            }
        }
        at += wanted.size();
        return true;
    }

    boolean takeAny(String... alternatives) {
        for (String keywords : alternatives) {
            if (take(keywords)) {
                return true;
            }
        }
        return false;
    }

    boolean takeSign(char sign) {
        if (!atEnd() && words.get(at).isSign(sign)) {
            at++;
            return true;
        }
        return false;
    }

    /** Takes a name with or without a schema; gives its last part, or an empty text where there is no name. */
    String takeName() {
        String last = "";
        while (!atEnd() && words.get(at).isName()) {
            last = words.get(at).text();
            at++;
            if (!takeSign('.')) {
                break;
            }
        }
        return last;
    }

    /** Takes a list in parentheses with all that is in it, or nothing. */
    boolean takeParentheses() {
        if (atEnd() || !words.get(at).isSign('(')) {
            return false;
        }
        int depth = 0;
        do {
            if (words.get(at).isSign('(')) {
                depth++;
            } else if (words.get(at).isSign(')')) {
                depth--;
            }
            at++;
        } while (depth > 0 && !atEnd());
        return true;
    }

    Word next() {
        return words.get(at++);
    }
}
