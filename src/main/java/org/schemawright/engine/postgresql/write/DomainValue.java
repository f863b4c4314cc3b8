package org.schemawright.engine.postgresql.write;

/** The condition of a domain with something else in the place of VALUE, outside of texts and quoted names. */
final class DomainValue {
    private static final String WORD = "VALUE";

    private DomainValue() {}

    static String in(String condition, String value) {
        var result = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < condition.length(); i++) {
            char c = condition.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (isWord(condition, i)) {
                result.append(value);
                i += WORD.length() - 1;
                continue;
            }
            result.append(c);
        }
        return result.toString();
    }

    private static boolean isWord(String text, int at) {
        return text.startsWith(WORD, at)
                && (at == 0 || !Character.isJavaIdentifierPart(text.charAt(at - 1)))
                && (at + WORD.length() == text.length()
                        || !Character.isJavaIdentifierPart(text.charAt(at + WORD.length())));
    }
}
