package org.schemawright.diagram;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.schemawright.design.Area;
import org.schemawright.design.Note;
import org.schemawright.design.Point;
import org.schemawright.diagram.Pen.Corners;
import org.schemawright.diagram.Pen.Direction;
import org.schemawright.layout.Box;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Visible;

/** What is drawn of a whole scene, and in which order: areas, links, tables and views, notes. */
public final class Sketch<E extends Exception> {
    private static final int MARGIN = 24;
    private static final int NOTE_LINE = 16;
    private static final double LABEL_GAP = 4;

    private final Scene scene;
    private final BoxStyle style;
    private final Pen<E> pen;

    private Sketch(Scene scene, Pen<E> pen) {
        this.scene = scene;
        this.style = BoxStyle.of(scene);
        this.pen = pen;
    }

    public static <E extends Exception> void draw(Scene scene, Pen<E> pen) throws E {
        new Sketch<>(scene, pen).draw();
    }

    /** What a picture of the scene shows: everything, with some ground around it. */
    public static Bounds frame(Scene scene) {
        Bounds bounds = scene.bounds();
        return new Bounds(
                bounds.left() - MARGIN, bounds.top() - MARGIN, bounds.right() + MARGIN, bounds.bottom() + MARGIN);
    }

    private void draw() throws E {
        for (Area area : scene.areas()) {
            area(area);
        }
        for (Link link : scene.links()) {
            link(link);
        }
        for (TableBox table : scene.boxes()) {
            table(table);
        }
        for (Note note : scene.notes()) {
            note(note);
        }
    }

    private void area(Area area) throws E {
        pen.begin(Visible.text(area.name()));
        pen.rectangle(
                sized(area.at(), area.width(), area.height()),
                Ink.area(area.tint()),
                Optional.of(Ink.head(area.tint())),
                Corners.SQUARE);
        double room = area.width() - 2.0 * TableBox.PADDING;
        String name = Typeface.BOLD.fitted(Visible.text(area.name()), TableBox.TITLE_SIZE, room);
        pen.text(
                Lettering.TITLE,
                name,
                area.at().x() + TableBox.PADDING,
                Lettering.TITLE.baseline(area.at().y() + Hit.AREA_HEAD / 2.0),
                room);
        pen.end();
    }

    private void note(Note note) throws E {
        pen.begin("");
        pen.rectangle(
                sized(note.at(), note.width(), note.height()),
                Ink.head(note.tint()),
                Optional.of(Ink.BORDER),
                Corners.SQUARE);
        double middle = note.at().y() + NOTE_LINE;
        for (String line : NoteLines.of(note)) {
            if (middle > note.at().y() + note.height() - NOTE_LINE / 2.0 + 2) {
                break;
            }
            pen.text(
                    Lettering.NOTE,
                    line,
                    note.at().x() + TableBox.PADDING,
                    Lettering.NOTE.baseline(middle),
                    note.width() - 2.0 * TableBox.PADDING);
            middle += NOTE_LINE;
        }
        pen.end();
    }

    private static Bounds sized(Point corner, int width, int height) {
        return new Bounds(corner.x(), corner.y(), corner.x() + width, corner.y() + height);
    }

    private void link(Link link) throws E {
        List<Point> points = link.points();
        if (points.size() < 2) {
            return;
        }
        ObjectRef named = link.isRead() ? link.from() : link.ref();
        pen.begin(Visible.text(named.display() + " → " + link.to().display()));
        pen.line(points, link.identifying() ? 2 : 1, LineStyle.of(scene.notation(), link));
        end(
                points.getFirst(),
                points.get(1),
                LinkSign.from(scene.notation(), link),
                LinkSign.label(scene.notation(), link, true));
        end(
                points.getLast(),
                points.get(points.size() - 2),
                LinkSign.to(scene.notation(), link),
                LinkSign.label(scene.notation(), link, false));
        pen.end();
    }

    private void end(Point at, Point next, LinkSign sign, String label) throws E {
        Direction away = Direction.between(at, next);
        if (sign != LinkSign.PLAIN) {
            pen.sign(sign, at, away);
        }
        if (!label.isEmpty()) {
            double wide = Lettering.LABEL.width(label);
            double beyond = sign.reach() + LABEL_GAP;
            double x = away == Direction.LEFT ? at.x() - wide - beyond : at.x() + beyond;
            double middle = switch (away) {
                case UP -> at.y() - 16;
                case DOWN -> at.y() + 16;
                case LEFT, RIGHT -> at.y() - 7;
            };
            pen.text(Lettering.LABEL, label, x, Lettering.LABEL.baseline(middle), wide);
        }
    }

    private void table(TableBox table) throws E {
        Box box = table.box();
        pen.begin(Visible.text(table.ref().display()));
        boolean square = style.isSquare(table);
        pen.rectangle(
                sized(box.corner(), box.width(), box.height()),
                Ink.BOX,
                Optional.of(Ink.BORDER),
                square ? Corners.SQUARE : Corners.ROUND);
        pen.rectangle(
                sized(box.corner(), box.width(), Math.min(TableBox.HEAD, box.height())),
                Ink.head(table.tint()),
                Optional.empty(),
                square ? Corners.SQUARE : box.height() > TableBox.HEAD ? Corners.HEAD : Corners.ROUND);
        OptionalInt line = style.keyLine(table);
        if (line.isPresent()) {
            pen.rectangle(
                    new Bounds(box.x(), line.getAsInt(), box.right(), line.getAsInt() + 1),
                    Ink.LINK,
                    Optional.empty(),
                    Corners.SQUARE);
        }
        title(table);
        for (int i = 0; i < table.rows().size(); i++) {
            row(table, table.rows().get(i), table.rowMiddle(i));
        }
        pen.end();
    }

    private void title(TableBox table) throws E {
        Box box = table.box();
        double middle = box.y() + TableBox.HEAD / 2.0;
        String beside = beside(table);
        double taken = beside.isEmpty() ? 0 : Lettering.BESIDE.width(beside) + TableBox.PADDING;
        double room = box.width() - 2.0 * TableBox.PADDING - taken;
        String title = Typeface.BOLD.fitted(table.title(), TableBox.TITLE_SIZE, room);
        pen.text(Lettering.TITLE, title, box.x() + (double) TableBox.PADDING, Lettering.TITLE.baseline(middle), room);
        if (!beside.isEmpty()) {
            pen.text(
                    Lettering.BESIDE,
                    beside,
                    box.right() - (double) TableBox.PADDING,
                    Lettering.BESIDE.baseline(middle),
                    taken);
        }
    }

    /** What stands at the right end of a head. */
    private static String beside(TableBox table) {
        String kind = switch (table.shape()) {
            case TABLE -> table.folded() > 0 ? "+" + table.folded() + " partitions" : "";
            case VIEW -> "view";
            case FOREIGN -> "foreign";
        };
        return kind.isEmpty() || table.schema().isEmpty() ? kind + table.schema() : kind + " · " + table.schema();
    }

    private void row(TableBox table, Row row, int middle) throws E {
        Box box = table.box();
        if (row.mark() != Row.Mark.NONE) {
            Lettering mark = row.mark().isPrimary() ? Lettering.KEY_MARK : Lettering.MARK;
            pen.text(
                    mark,
                    row.mark().letters(),
                    box.x() + (double) TableBox.PADDING,
                    mark.baseline(middle),
                    TableBox.MARK_WIDTH - (double) TableBox.PADDING);
        }
        String type = Boxes.typeText(row);
        double typeRoom = Lettering.TYPE.width(type);
        Lettering name = name(row);
        pen.text(
                name,
                row.name(),
                box.x() + (double) TableBox.MARK_WIDTH,
                name.baseline(middle),
                box.width() - TableBox.MARK_WIDTH - TableBox.PADDING - typeRoom - TableBox.PADDING);
        if (!type.isEmpty()) {
            pen.text(
                    Lettering.TYPE,
                    type,
                    box.right() - (double) TableBox.PADDING,
                    Lettering.TYPE.baseline(middle),
                    box.width() - TableBox.MARK_WIDTH - TableBox.PADDING - name.width(row.name()) - TableBox.PADDING);
        }
    }

    private static Lettering name(Row row) {
        if (row.mark().isPrimary()) {
            return Lettering.KEY_NAME;
        }
        return row.ref().kind() == Kind.INDEX ? Lettering.INDEX_NAME : Lettering.NAME;
    }
}
