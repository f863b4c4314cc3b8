package org.schemawright.connect;

/** Reads libpq's other way to write an address: {@code service=shop user='me too'}. */
final class KeywordText {
    private final String text;
    private int at;

    private KeywordText(String text) {
        this.text = text;
    }

    static Stated read(String text) throws AddressProblem {
        KeywordText reader = new KeywordText(text);
        Stated stated = new Stated();
        reader.skipBlanks();
        while (reader.at < text.length()) {
            String word = reader.word();
            stated.state(word, reader.value());
            reader.skipBlanks();
        }
        return stated;
    }

    private String word() throws AddressProblem {
        int equals = text.indexOf('=', at);
        if (equals < 0) {
            throw new AddressProblem("An address in words is a list of name=value with blanks between them.");
        }
        String word = text.substring(at, equals).strip();
        at = equals + 1;
        return word;
    }

    private String value() throws AddressProblem {
        skipBlanks();
        boolean quoted = at < text.length() && text.charAt(at) == '\'';
        StringBuilder value = new StringBuilder();
        if (quoted) {
            at++;
        }
        while (at < text.length() && !ends(quoted)) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            value.append(text.charAt(at++));
        }
        if (quoted) {
            if (at >= text.length()) {
                throw new AddressProblem("A quoted value of the address has no closing quote.");
            }
            at++;
        }
        return value.toString();
    }

    private boolean ends(boolean quoted) {
        char here = text.charAt(at);
        return quoted ? here == '\'' : Character.isWhitespace(here);
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
