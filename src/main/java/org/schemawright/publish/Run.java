package org.schemawright.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.schemawright.diagram.Typeface;

/**
 * A part of a line of text that is written at once.
 *
 * @param from    how far from the line's beginning it begins, in parts of the size
 * @param missing the text is one letter that the font lacks; a box with its number stands for it
 */
record Run(String text, double from, boolean missing) {
    static List<Run> of(String line, Typeface face) {
        Glyphs glyphs = Glyphs.of(face);
        var runs = new ArrayList<Run>();
        var known = new StringBuilder();
        double at = 0;
        double begin = 0;
        for (int i = 0; i < line.length(); ) {
            int point = line.codePointAt(i);
            String letter = Character.toString(point);
            i += letter.length();
            if (glyphs.has(point)) {
                known.append(letter);
            } else {
                add(runs, known, begin);
                runs.add(new Run(letter, at, true));
                begin = at + face.width(letter, 1);
            }
            at += face.width(letter, 1);
        }
        add(runs, known, begin);
        return runs;
    }

    private static void add(List<Run> runs, StringBuilder known, double from) {
        if (!known.isEmpty()) {
            runs.add(new Run(known.toString(), from, false));
            known.setLength(0);
        }
    }

    /** The number of the missing letter, in two lines of hexadecimal digits. */
    List<String> digits() {
        String number = String.format(Locale.ROOT, text.codePointAt(0) > 0xFFFF ? "%06X" : "%04X", text.codePointAt(0));
        return List.of(number.substring(0, number.length() / 2), number.substring(number.length() / 2));
    }
}
