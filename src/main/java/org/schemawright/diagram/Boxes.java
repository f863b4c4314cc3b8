package org.schemawright.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.schemawright.design.Design;
import org.schemawright.design.Detail;
import org.schemawright.design.SchemaFacts;
import org.schemawright.design.TableFacts;
import org.schemawright.design.Tint;
import org.schemawright.layout.Box;
import org.schemawright.model.Column;
import org.schemawright.model.Index;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.model.View;
import org.schemawright.model.Visible;

/**
 * Makes the boxes of tables and views: which rows they have, how wide they are. A box that was made stays as long as
 * the table and what stands on it stay the same. Not for several threads.
 */
public final class Boxes {
    private static final int NARROWEST = 160;
    private static final int WIDEST = 420;
    private static final int STEP = 20;
    private static final int GAP = 16;

    private final Map<ObjectRef, Made> made = new HashMap<>();

    /** A box at the origin, and what it was made of. */
    private record Made(SchemaObject object, TableFacts facts, Detail detail, boolean withSchema, TableBox box) {}

    /** Whether a thing can stand on a diagram. */
    public static boolean isShown(SchemaObject object) {
        return object instanceof Table || object instanceof View;
    }

    TableBox of(SchemaObject object, SchemaFacts schema, Detail detail, boolean withSchema) {
        TableFacts facts = schema.of(object.ref());
        Made before = made.get(object.ref());
        if (before != null
                && before.object() == object
                && before.detail() == detail
                && before.withSchema() == withSchema
                && sameFacts(before.facts(), facts)) {
            return before.box();
        }
        TableBox box = make(object, facts, detail, withSchema);
        made.put(object.ref(), new Made(object, facts, detail, withSchema, box));
        return box;
    }

    private static boolean sameFacts(TableFacts one, TableFacts other) {
        return one == other
                || Objects.equals(one.constraints(), other.constraints())
                        && Objects.equals(one.references(), other.references())
                        && Objects.equals(one.indexes(), other.indexes());
    }

    private static TableBox make(SchemaObject object, TableFacts facts, Detail detail, boolean withSchema) {
        List<Row> rows = rows(object, facts, detail);
        String schema = withSchema ? Visible.text(object.ref().schema()) : "";
        String title = Visible.text(object.ref().last());
        String beside = shape(object) == TableBox.Shape.TABLE ? schema : "foreign · " + schema;
        double widest = Typeface.BOLD.width(title, TableBox.TITLE_SIZE)
                + Typeface.REGULAR.width(beside, TableBox.SMALL_SIZE)
                + 2 * TableBox.PADDING
                + (beside.isEmpty() ? 0 : GAP);
        for (Row row : rows) {
            Typeface face = row.mark().isPrimary() ? Typeface.BOLD : Typeface.REGULAR;
            widest = Math.max(
                    widest,
                    TableBox.MARK_WIDTH
                            + face.width(row.name(), TableBox.TEXT_SIZE)
                            + GAP
                            + Typeface.MONO.width(typeText(row), TableBox.TYPE_SIZE)
                            + TableBox.PADDING);
        }
        int width = Math.clamp((long) Math.ceil(widest / STEP) * STEP, NARROWEST, WIDEST);
        int height = TableBox.HEAD + rows.size() * TableBox.ROW + (rows.isEmpty() ? 0 : TableBox.ROW / 2);
        List<Row> fitted = rows.stream().map(row -> fitted(row, width)).toList();
        double room = width - 2 * TableBox.PADDING - Typeface.REGULAR.width(beside, TableBox.SMALL_SIZE) - GAP;
        String shown = Typeface.BOLD.fitted(title, TableBox.TITLE_SIZE, Math.max(room, NARROWEST / 2.0));
        return new TableBox(
                new Box(object.ref(), 0, 0, width, Math.ceilDiv(height, 10) * 10),
                shown,
                schema,
                fitted,
                tint(object.ref().schema()),
                shape(object),
                0,
                false);
    }

    /** The type as it stands at the end of a row. */
    public static String typeText(Row row) {
        return row.required() || row.type().isEmpty() ? row.type() : row.type() + " ?";
    }

    private static Row fitted(Row row, int width) {
        double room = width - TableBox.MARK_WIDTH - TableBox.PADDING - GAP;
        double type = Typeface.MONO.width(typeText(row), TableBox.TYPE_SIZE);
        Typeface face = row.mark().isPrimary() ? Typeface.BOLD : Typeface.REGULAR;
        if (face.width(row.name(), TableBox.TEXT_SIZE) + type <= room) {
            return row;
        }
        String shortType = Typeface.MONO.fitted(row.type(), TableBox.TYPE_SIZE, room / 2);
        double left = room - Typeface.MONO.width(shortType + " ?", TableBox.TYPE_SIZE);
        return new Row(
                row.ref(), face.fitted(row.name(), TableBox.TEXT_SIZE, left), shortType, row.mark(), row.required());
    }

    private static List<Row> rows(SchemaObject object, TableFacts facts, Detail detail) {
        return switch (object) {
            case Table table -> columns(table, facts, detail);
            case View view ->
                detail.compareTo(Detail.ALL) < 0
                        ? List.of()
                        : view.columns().stream()
                                .map(column -> new Row(
                                        view.ref().part(Kind.COLUMN, column.name()),
                                        Visible.text(column.name()),
                                        Visible.text(shortType(column.type())),
                                        Row.Mark.NONE,
                                        true))
                                .toList();
            default -> List.of();
        };
    }

    private static List<Row> columns(Table table, TableFacts facts, Detail detail) {
        Set<String> keys = facts.keyColumns();
        Set<String> references = facts.referencingColumns();
        var rows = new ArrayList<Row>();
        for (Column column : table.columns()) {
            Row.Mark mark = mark(column.name(), keys, references, facts);
            boolean shown = switch (detail) {
                case NAMES -> false;
                case KEYS -> mark.isPrimary();
                case KEYS_AND_REFERENCES -> mark.isPrimary() || mark == Row.Mark.REFERENCE;
                case ALL, ALL_WITH_INDEXES -> true;
            };
            if (shown) {
                boolean required = column.notNull().isPresent() || keys.contains(column.name());
                rows.add(new Row(
                        column.ref(),
                        Visible.text(column.name()),
                        Visible.text(shortType(column.type())),
                        mark,
                        required));
            }
        }
        if (detail == Detail.ALL_WITH_INDEXES) {
            facts.indexes().forEach(index -> rows.add(index(index)));
        }
        return rows;
    }

    private static Row index(Index index) {
        String keys = String.join(
                ", ",
                index.keys().stream()
                        .map(key -> key.column().or(key::expression).orElse("?"))
                        .toList());
        return new Row(index.ref(), Visible.text(index.ref().last()), Visible.text(keys), Row.Mark.INDEX, true);
    }

    private static Row.Mark mark(String column, Set<String> keys, Set<String> references, TableFacts facts) {
        if (keys.contains(column)) {
            return references.contains(column) ? Row.Mark.PRIMARY_REFERENCE : Row.Mark.PRIMARY;
        }
        if (references.contains(column)) {
            return Row.Mark.REFERENCE;
        }
        boolean unique = facts.uniques().stream().anyMatch(key -> key.columns().equals(List.of(column)));
        return unique ? Row.Mark.UNIQUE : Row.Mark.NONE;
    }

    /** Long names of common types, as people write them. */
    static String shortType(String type) {
        String shortened = type.replace("character varying", "varchar")
                .replace("timestamp with time zone", "timestamptz")
                .replace("timestamp without time zone", "timestamp")
                .replace("double precision", "double");
        return shortened.startsWith("public.") ? shortened.substring("public.".length()) : shortened;
    }

    private static TableBox.Shape shape(SchemaObject object) {
        if (object instanceof View) {
            return TableBox.Shape.VIEW;
        }
        return object.ref().kind() == Kind.FOREIGN_TABLE ? TableBox.Shape.FOREIGN : TableBox.Shape.TABLE;
    }

    /** Each schema has a colour of its own, the same in every session. */
    static Tint tint(String schema) {
        Tint[] tints = {Tint.BLUE, Tint.AMBER, Tint.GREEN, Tint.VIOLET, Tint.TEAL, Tint.PINK};
        return schema.equals("public") ? Tint.BLUE : tints[Math.floorMod(schema.hashCode(), tints.length)];
    }

    /** The tables and views of a design that can stand on a diagram; partitions are folded into their parents. */
    public static List<ObjectRef> shown(Design design) {
        return design.database().objects().values().stream()
                .filter(Boxes::isShown)
                .filter(object ->
                        !(object instanceof Table table) || table.partitionOf().isEmpty())
                .map(SchemaObject::ref)
                .toList();
    }

    static Optional<SchemaObject> find(Design design, ObjectRef ref) {
        return design.database().find(ref).filter(Boxes::isShown);
    }
}
