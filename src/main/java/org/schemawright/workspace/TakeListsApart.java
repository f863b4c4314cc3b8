package org.schemawright.workspace;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.schemawright.advise.normalize.CannotTakeApart;
import org.schemawright.advise.normalize.ListWish;
import org.schemawright.advise.normalize.ListWish.Fate;
import org.schemawright.advise.normalize.ListWish.Keeping;
import org.schemawright.advise.normalize.ListsApart;
import org.schemawright.change.Lineage;
import org.schemawright.change.ListShape;
import org.schemawright.change.ListShape.Form;
import org.schemawright.change.Origin.Reading;
import org.schemawright.design.Decision;
import org.schemawright.design.Design;
import org.schemawright.design.Names;
import org.schemawright.engine.Engine;
import org.schemawright.engine.NameLimit;
import org.schemawright.engine.Strategy;
import org.schemawright.engine.Writing;
import org.schemawright.engine.portable.Dialect;
import org.schemawright.model.Column;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.planner.PlanRefused;
import org.schemawright.planner.Planner;

/** Makes a table of the lists in a column, where that is asked. */
public final class TakeListsApart {
    private static final ListShape ARRAY = new ListShape(Form.ARRAY, "");

    private static final String ID = "_id";

    private final Database database;
    private final Dialect dialect;

    /** @param dialect of the engine that the database is of */
    public TakeListsApart(Database database, Dialect dialect) {
        this.database = database;
        this.dialect = dialect;
    }

    /** Names after what the lists are of, and nothing lost; elements that say whose keys they are refer to those. */
    public ListWish proposed(ObjectRef table, String column, ListShape list) {
        String element = singular(column);
        Optional<ObjectRef> referred = referred(table, element);
        String tail = referred.isPresent() ? element.substring(0, element.length() - ID.length()) : column;
        ObjectRef wanted =
                ObjectRef.of(Kind.TABLE, table.schema(), NameLimit.cutToBytes(table.last() + "_" + tail, 50));
        return new ListWish(
                column,
                list,
                Reading.AS_WRITTEN,
                Names.free(database, wanted),
                element,
                Keeping.ORDER_AND_REPEATS,
                referred,
                Fate.DROPPED);
    }

    private static String singular(String column) {
        String base = column.replaceFirst("(?i)_?(?:list|csv|array|arr)$", "");
        String word = base.isEmpty() ? column : base;
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return lower.endsWith("s") && !lower.endsWith("ss") && word.length() > 2
                ? word.substring(0, word.length() - 1)
                : word;
    }

    /** The table that {@code tag_id} is a key of. */
    private Optional<ObjectRef> referred(ObjectRef table, String element) {
        String lower = element.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(ID)) {
            return Optional.empty();
        }
        String stem = lower.substring(0, lower.length() - ID.length());
        List<String> names = List.of(stem, stem + "s", stem + "es", stem.replaceFirst("y$", "ies"));
        List<ObjectRef> fitting = database.all(Table.class)
                .map(Table::ref)
                .filter(ref -> ref.schema().equals(table.schema())
                        && names.contains(ref.last().toLowerCase(Locale.ROOT)))
                .filter(this::hasSimpleKey)
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private boolean hasSimpleKey(ObjectRef table) {
        return database.all(PrimaryKey.class)
                .anyMatch(key -> key.ref().whole(Kind.TABLE).equals(table)
                        && key.columns().size() == 1);
    }

    /** The tables whose keys elements can be. */
    public List<ObjectRef> referable() {
        return database.all(Table.class)
                .map(Table::ref)
                .filter(ref -> ref.kind() == Kind.TABLE && hasSimpleKey(ref))
                .toList();
    }

    /** What the lists of a column look like where nobody says: as its type says, or with commas. */
    public ListShape shape(ObjectRef table, String column) throws BadRequest {
        String type = database.table(table)
                .flatMap(found -> found.column(column))
                .map(Column::type)
                .orElseThrow(() -> new BadRequest(table + " has no column " + column))
                .toLowerCase(Locale.ROOT);
        if (type.contains("[]") || type.contains("array")) {
            return ARRAY;
        }
        return type.startsWith("json") ? new ListShape(Form.JSON_ARRAY, ", ") : new ListShape(Form.DELIMITED, ",");
    }

    /** The shape that a text asks for: array, json, &lt;&gt;, or else a delimiter, in which \n and \t are signs. */
    public static ListShape shape(String text) {
        return switch (text) {
            case "array" -> ARRAY;
            case "json" -> new ListShape(Form.JSON_ARRAY, ",");
            case "<>" -> new ListShape(Form.BRACKETED, "><");
            default -> new ListShape(Form.DELIMITED, text.replace("\\n", "\n").replace("\\t", "\t"));
        };
    }

    /** The query by which the lists become elements, an element a row; empty where the engine has no way to it. */
    public Optional<String> splitting(ObjectRef table, ListWish wish) {
        return dialect.elements(wish.list(), "t." + dialect.quoted(wish.column()))
                .map(rows -> "SELECT " + rows.element() + " AS " + dialect.quoted(wish.element()) + ", " + rows.place()
                        + " AS " + dialect.quoted(ListsApart.POSITION) + "\nFROM " + dialect.relation(table) + " AS t\n"
                        + rows.join());
    }

    /** The statements that lead to a design that was made here, with their semicolons: a look ahead, not proved. */
    public List<String> statements(Engine engine, Design apart) throws PlanRefused {
        return new Planner(engine.writer(), engine.data())
                        .plan(
                                new Writing(
                                        KeptAsText.without(database),
                                        KeptAsText.without(apart.database()),
                                        Strategy.DIRECT),
                                apart.lineage())
                        .steps()
                        .stream()
                        .map(step -> step.forward().sql() + ";")
                        .toList();
    }

    /** The schema with the table of elements, as a design whose lineage says where its rows come from. */
    public Design apart(ObjectRef table, ListWish wish, Lineage lineage, List<Decision> decisions) throws BadRequest {
        try {
            ListsApart apart = ListsApart.of(database, table, wish, dialect);
            var origins = new TreeMap<>(lineage.origins());
            origins.putAll(apart.lineage().origins());
            return new Design(apart.after(), new Lineage(origins), decisions, "");
        } catch (CannotTakeApart e) {
            throw new BadRequest(String.valueOf(e.getMessage()));
        }
    }
}
