package org.schemawright.engine.h2.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The names in an expression or query: words joined by dots, as they stand for something in the catalog. In what the
 * engine renders every name is quoted; a word without quotes is folded, so that a text as somebody wrote it can be read
 * too.
 */
final class NameChains {
    private final List<List<String>> chains = new ArrayList<>();
    private final Set<String> words = new HashSet<>();
    private final String text;
    private int at;

    private NameChains(String text) {
        this.text = text;
    }

    static NameChains in(String text) {
        var names = new NameChains(text);
        names.scan();
        return names;
    }

    List<List<String>> chains() {
        return chains;
    }

    /** Every name by itself. */
    Set<String> words() {
        return words;
    }

    private void scan() {
        List<String> chain = new ArrayList<>();
        boolean joined = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' || Character.isUnicodeIdentifierStart(c) || c == '_') {
                if (!joined) {
                    finish(chain);
                }
                chain.add(word());
                joined = false;
            } else if (c == '.') {
                joined = true;
                at++;
            } else if (c == '\'') {
                at = behind('\'');
                joined = false;
            } else {
                joined = joined && Character.isWhitespace(c);
                at++;
            }
        }
        finish(chain);
    }

    private void finish(List<String> chain) {
        if (!chain.isEmpty()) {
            chains.add(List.copyOf(chain));
            words.addAll(chain);
            chain.clear();
        }
    }

    private String word() {
        if (text.startsWith("U&\"", at)) {
            at += 2;
            return UnicodeName.decoded(quoted());
        }
        if (text.charAt(at) == '"') {
            return quoted();
        }
        int start = at;
        while (at < text.length() && isPart(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at).toUpperCase(Locale.ROOT);
    }

    private static boolean isPart(char c) {
        return Character.isUnicodeIdentifierPart(c) || c == '_' || c == '$';
    }

    private String quoted() {
        int start = at + 1;
        at = behind('"');
        return text.substring(start, Math.max(start, at - 1)).replace("\"\"", "\"");
    }

    /** Behind the quote that closes the one that stands here; a doubled one closes nothing. */
    private int behind(char quote) {
        int i = at + 1;
        while (i < text.length()) {
            if (text.charAt(i) == quote) {
                if (i + 1 >= text.length() || text.charAt(i + 1) != quote) {
                    return i + 1;
                }
                i++;
            }
            i++;
        }
        return text.length();
    }
}
