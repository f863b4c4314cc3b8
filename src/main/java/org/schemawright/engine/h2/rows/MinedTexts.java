package org.schemawright.engine.h2.rows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values that conditions speak of: texts and numbers in them, and what is next to those. */
final class MinedTexts {
    private static final Pattern TEXT = Pattern.compile("'((?:[^']|'')*)'");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])-?\\d{1,15}(?:\\.\\d+)?");
    private static final int LONGEST = 60;

    private MinedTexts() {}

    static List<String> of(String condition) {
        var mined = new ArrayList<String>();
        Matcher texts = TEXT.matcher(condition);
        while (texts.find()) {
            String text = texts.group(1).replace("''", "'");
            mined.add(text);
            if (text.contains("%") || text.contains("_")) {
                mined.add(text.replace("%", "").replace('_', 'a'));
                mined.add(text.replace("%", "b").replace('_', 'b'));
            }
        }
        Matcher numbers = NUMBER.matcher(TEXT.matcher(condition).replaceAll(""));
        while (numbers.find()) {
            var number = new BigDecimal(numbers.group());
            for (BigDecimal near : List.of(
                    number.add(BigDecimal.ONE), number, number.subtract(BigDecimal.ONE), number.add(BigDecimal.TWO))) {
                mined.add(near.toPlainString());
                int length = near.intValue();
                if (length > 0 && length <= LONGEST) {
                    mined.add("x".repeat(length));
                }
            }
        }
        return mined;
    }
}
