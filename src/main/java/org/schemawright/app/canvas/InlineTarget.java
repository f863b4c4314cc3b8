package org.schemawright.app.canvas;

import java.util.Optional;
import org.schemawright.app.common.DesignSession;
import org.schemawright.diagram.TableBox;
import org.schemawright.layout.Box;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** What is being typed on the diagram. */
sealed interface InlineTarget {
    record Nothing() implements InlineTarget {}

    record NewTable(int x, int y) implements InlineTarget {}

    record TableName(ObjectRef table) implements InlineTarget {}

    record NewColumn(ObjectRef table) implements InlineTarget {}

    record OldColumn(ObjectRef table, ObjectRef column) implements InlineTarget {}

    record NoteText(String note) implements InlineTarget {}

    record AreaName(String area) implements InlineTarget {}

    /** Where it is typed; absent where that is not on the diagram. */
    default Optional<Box> place(DesignSession session) {
        return switch (this) {
            case Nothing _ -> Optional.empty();
            case NewTable(var x, var y) ->
                Optional.of(new Box(ObjectRef.of(Kind.TABLE, "", "new"), x, y, 200, TableBox.HEAD));
            case TableName(var table) -> session.scene().box(table).map(box -> row(box, 0, TableBox.HEAD));
            case NewColumn(var table) ->
                session.scene()
                        .box(table)
                        .map(box -> row(box, TableBox.HEAD + box.rows().size() * TableBox.ROW, 26));
            case OldColumn(var table, var column) ->
                session.scene().box(table).map(box -> row(box, rowTop(box, column), 26));
            case NoteText(var name) ->
                Optional.ofNullable(session.diagram().notes().get(name))
                        .map(note -> new Box(
                                ObjectRef.of(Kind.TABLE, "", "note"),
                                note.at().x(),
                                note.at().y(),
                                note.width(),
                                note.height()));
            case AreaName(var name) ->
                Optional.ofNullable(session.diagram().areas().get(name))
                        .map(area -> new Box(
                                ObjectRef.of(Kind.TABLE, "", "area"),
                                area.at().x(),
                                area.at().y(),
                                220,
                                26));
        };
    }

    private static int rowTop(TableBox box, ObjectRef column) {
        for (int i = 0; i < box.rows().size(); i++) {
            if (box.rows().get(i).ref().equals(column)) {
                return TableBox.HEAD + i * TableBox.ROW;
            }
        }
        return TableBox.HEAD + box.rows().size() * TableBox.ROW;
    }

    private static Box row(TableBox box, int below, int height) {
        return new Box(
                box.ref(),
                box.box().x(),
                box.box().y() + below,
                Math.max(260, box.box().width()),
                height);
    }
}
