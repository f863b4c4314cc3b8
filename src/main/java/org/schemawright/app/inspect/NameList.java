package org.schemawright.app.inspect;

import java.util.ArrayList;
import java.util.List;

/** Lists as they are typed into one field: names and expressions with commas between them. */
final class NameList {
    private NameList() {}

    static String text(List<String> names) {
        return String.join(", ", names);
    }

    /** Cut at the commas that stand in no parentheses and no quotes. */
    static List<String> split(String text) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        int depth = 0;
        char quote = 0;
        for (char letter : text.toCharArray()) {
            if (quote != 0) {
                quote = letter == quote ? 0 : quote;
            } else if (letter == '\'' || letter == '"') {
                quote = letter;
            } else if (letter == '(' || letter == ')') {
                depth += letter == '(' ? 1 : -1;
            } else if (letter == ',' && depth <= 0) {
                parts.add(part.toString().strip());
                part.setLength(0);
                continue;
            }
            part.append(letter);
        }
        parts.add(part.toString().strip());
        parts.removeIf(String::isEmpty);
        return parts;
    }
}
