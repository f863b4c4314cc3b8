package org.schemawright.publish.dictionary;

/** How Markdown quotes foreign text: as plain words, as code within a line, and as a block of code. */
final class MarkdownText {
    private static final String SIGNS = "\\`*_{}[]()<>#+-!|~&:@$\"'=^";

    private MarkdownText() {}

    /** On one line, also within a table. */
    static String words(String text) {
        var words = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean wwwDot = c == '.' && i >= 3 && text.substring(i - 3, i).equalsIgnoreCase("www");
            if (c == '\n') {
                words.append("<br>");
            } else if (SIGNS.indexOf(c) >= 0 || wwwDot || c == '.' && i > 0 && Character.isDigit(text.charAt(i - 1))) {
                words.append('\\').append(c);
            } else {
                words.append(c);
            }
        }
        return words.toString();
    }

    /** Code cannot be quoted within a table where it has a bar, nor over lines: it is words with a look of code then. */
    static String code(String text) {
        if (text.isEmpty()) {
            return "";
        }
        if (text.contains("|") || text.contains("\n") || text.contains("`") || !text.equals(text.strip())) {
            return "<code>" + words(text) + "</code>";
        }
        return "`" + text + "`";
    }

    /** Between fences longer than any in it. */
    static String block(String text) {
        int longest = 2;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        return fence + "sql\n" + text + (text.endsWith("\n") ? "" : "\n") + fence + "\n";
    }
}
