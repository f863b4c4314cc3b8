package org.schemawright.source.dbml;

/**
 * One word or sign of DBML.
 *
 * @param text   without its quotes, with what was spelled resolved
 * @param line   from 1
 * @param column from 1
 */
record Token(Kind kind, String text, int line, int column) {
    enum Kind {
        WORD,
        NAME,
        STRING,
        EXPRESSION,
        SIGN,
        LINE_END,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /** Keywords may be written in any case. */
    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.NAME;
    }

    /** For messages. */
    String shown() {
        return switch (kind) {
            case LINE_END -> "the end of the line";
            case END -> "the end of the file";
            case WORD, NAME, STRING, EXPRESSION, SIGN -> {
                String cut = text.length() > 40 ? text.substring(0, 40) + "…" : text;
                yield "“" + org.schemawright.model.Visible.text(cut) + "”";
            }
        };
    }
}
