package org.schemawright.advise.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of an expression that could be names, in whichever quotes an engine puts them. Texts are none. */
final class TextWords {
    private static final Pattern WORD = Pattern.compile(
            "'(?:[^']|'')*'|\"((?:[^\"]|\"\")*)\"|`((?:[^`]|``)*)`|\\[([^\\]]*)\\]|([\\p{L}_][\\p{L}\\p{N}_$]*)");
    private static final int KINDS = 4;

    private TextWords() {}

    static List<String> of(String text) {
        var words = new ArrayList<String>();
        Matcher found = WORD.matcher(text);
        while (found.find()) {
            for (int kind = 1; kind <= KINDS; kind++) {
                String word = found.group(kind);
                if (word != null) {
                    words.add(word.replace("\"\"", "\"").replace("``", "`"));
                }
            }
        }
        return words;
    }
}
