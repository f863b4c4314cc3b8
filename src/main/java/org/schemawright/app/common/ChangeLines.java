package org.schemawright.app.common;

import java.util.ArrayList;
import java.util.List;
import org.schemawright.change.Change;
import org.schemawright.change.Differ;
import org.schemawright.model.Database;
import org.schemawright.model.Visible;

/** What differs between two states of a schema, a line an object, for dialogs that ask about it. */
public final class ChangeLines {
    private ChangeLines() {}

    /** @param most so many lines, and one that tells how many there are more */
    public static String of(Database before, Database after, int most) {
        List<Change> changes = Differ.diff(before, after);
        List<Change> whole = changes.stream()
                .filter(change -> !Differ.partOfWhole(change, changes))
                .toList();
        var lines = new ArrayList<>(
                whole.stream().limit(most).map(ChangeLines::line).toList());
        if (whole.size() > most) {
            lines.add(Texts.of("changes.more", whole.size() - most));
        }
        return whole.isEmpty() ? Texts.of("changes.none") : String.join("\n", lines);
    }

    private static String line(Change change) {
        return switch (change) {
            case Change.Create(var created) -> Texts.of("changes.create", shown(created.ref()));
            case Change.Drop(var dropped) -> Texts.of("changes.drop", shown(dropped.ref()));
            case Change.Alter(var _, var after) -> Texts.of("changes.alter", shown(after.ref()));
            case Change.Rename(var before, var after) ->
                Texts.of("changes.rename", shown(before), Visible.text(after.last()));
            case Change.ReorderColumns(var table, var _, var _) -> Texts.of("changes.order", shown(table));
        };
    }

    private static String shown(Object ref) {
        return Visible.text(ref.toString());
    }
}
