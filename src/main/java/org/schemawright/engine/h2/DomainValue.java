package org.schemawright.engine.h2;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rule of a domain about one value: the word VALUE stands for it, where it is no name and in no text. */
public final class DomainValue {
    private static final Pattern PIECE = Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|\\bVALUE\\b");

    private DomainValue() {}

    public static String in(String rule, String value) {
        return PIECE.matcher(rule)
                .replaceAll(found -> Matcher.quoteReplacement(found.group().equals("VALUE") ? value : found.group()));
    }
}
