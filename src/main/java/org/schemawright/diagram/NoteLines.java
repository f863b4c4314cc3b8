package org.schemawright.diagram;

import java.util.ArrayList;
import java.util.List;
import org.schemawright.design.Note;
import org.schemawright.model.Visible;

/** The text of a note in lines that fit its width. */
public final class NoteLines {
    private NoteLines() {}

    public static List<String> of(Note note) {
        double room = note.width() - 2.0 * TableBox.PADDING;
        var lines = new ArrayList<String>();
        note.text().lines().forEach(paragraph -> wrap(Visible.text(paragraph), room, lines));
        return lines;
    }

    private static void wrap(String paragraph, double room, List<String> lines) {
        var line = new StringBuilder();
        for (String word : paragraph.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && Typeface.REGULAR.width(longer, TableBox.TEXT_SIZE) > room) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(Typeface.REGULAR.fitted(line.toString(), TableBox.TEXT_SIZE, room));
    }
}
