package org.schemawright.model;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Foreign text made fit to be shown on one line: whatever would steer a terminal, turn the reading direction or not be
 * seen at all is written as {@code \}{@code u{XXXX}}. For messages only; never for SQL.
 */
public final class Visible {
    private Visible() {}

    public static String text(String foreign) {
        if (foreign.codePoints().noneMatch(Visible::isHidden)) {
            return foreign;
        }
        StringBuilder shown = new StringBuilder(foreign.length() + 16);
        foreign.codePoints().forEach(point -> {
            if (isHidden(point)) {
                shown.append(String.format(Locale.ROOT, "\\u{%04X}", point));
            } else {
                shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }

    /** The same for a text of several lines, whose line ends and tabs stay. */
    public static String lines(String foreign) {
        return foreign.lines()
                .map(line -> Stream.of(line.split("\t", -1)).map(Visible::text).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> isBlankLetter(point);
        };
    }

    /** Letters and marks that Unicode counts as neither control nor format and that still leave no trace on a screen. */
    private static boolean isBlankLetter(int point) {
        return point == 0x034F
                || point == 0x115F
                || point == 0x1160
                || point == 0x3164
                || point == 0xFFA0
                || point >= 0xFE00 && point <= 0xFE0F
                || point >= 0xE0000 && point <= 0xE0FFF;
    }
}
