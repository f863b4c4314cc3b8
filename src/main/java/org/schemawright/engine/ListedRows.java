package org.schemawright.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.schemawright.change.ListShape;
import org.schemawright.change.ListShape.Form;
import org.schemawright.change.Origin;
import org.schemawright.change.Origin.ColumnPair;
import org.schemawright.change.Origin.ElementsOf;
import org.schemawright.engine.portable.ElementRows;
import org.schemawright.model.Column;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.plan.RowCheck;

/** The rows of a new table, one for each element of the lists in a column of another, and whether these come back. */
public final class ListedRows {
    private static final String WHOLE = "whole.";
    private static final String ELEMENT = "parts.element_of_list";
    private static final String PLACE = "parts.place_in_list";

    private final Table target;
    private final Table source;
    private final Column listColumn;
    private final Column elementColumn;
    private final ElementsOf origin;
    private final ElementRows elements;
    private final Words words;
    private final Database after;

    /** How an engine speaks of lists. */
    public interface Words extends ProjectedRows.Words {
        /** Rows of the elements of a list; empty where the engine cannot take such lists apart. */
        Optional<ElementRows> elements(ListShape list, String value);

        /** The list of all elements of a group, in the order of their places; NULL where there are none. */
        String joined(ListShape list, String element, String place);

        /** A value as text. */
        String text(String value);

        default String trimmed(String text) {
            return "trim(" + text + ")";
        }

        /** A text as a value of a column's type. */
        default String as(String text, Column column) {
            return "CAST(" + text + " AS " + column.type() + ")";
        }

        /** The list without elements, of a column's type. */
        String none(ListShape list, Column column);
    }

    private ListedRows(
            Table target,
            Table source,
            Column listColumn,
            Column elementColumn,
            ElementsOf origin,
            ElementRows elements,
            Database after,
            Words words) {
        this.target = target;
        this.source = source;
        this.listColumn = listColumn;
        this.elementColumn = elementColumn;
        this.origin = origin;
        this.elements = elements;
        this.after = after;
        this.words = words;
    }

    /** For a new table that is filled from lists; empty for any other. */
    public static Optional<ListedRows> of(ObjectRef table, Writing writing, Words words) {
        if (!(writing.lineage().origins().get(table) instanceof ElementsOf origin)) {
            return Optional.empty();
        }
        Optional<Table> source = writing.before().table(origin.source());
        Optional<Table> target = writing.after().table(table);
        Optional<Column> list = source.flatMap(from -> from.column(origin.column()));
        Optional<Column> element = target.flatMap(made -> made.column(origin.element()));
        return list.flatMap(column -> words.elements(origin.list(), WHOLE + words.name(column.name())))
                .filter(_ -> element.isPresent())
                .map(rows -> new ListedRows(
                        target.orElseThrow(),
                        source.orElseThrow(),
                        list.orElseThrow(),
                        element.orElseThrow(),
                        origin,
                        rows,
                        writing.after(),
                        words));
    }

    /** The table that gets the rows. */
    public Table target() {
        return target;
    }

    /** The table that has the lists. */
    public Table source() {
        return source;
    }

    /** The statement that makes the rows. */
    public String copying(String overriding) {
        List<String> owners = origin.owner().stream().map(ColumnPair::target).toList();
        var columns = new ArrayList<>(owners);
        columns.add(origin.element());
        origin.position().ifPresent(columns::add);
        String distinct = origin.position().isPresent() ? "" : "DISTINCT ";
        return "INSERT INTO " + words.relation(target.ref()) + " (" + names(columns) + ")" + overriding + " SELECT "
                + distinct + names(owners) + ", " + element()
                + origin.position().map(_ -> ", " + PLACE).orElse("") + " FROM (" + split() + ") AS parts";
    }

    private String element() {
        return words.as(ELEMENT, elementColumn);
    }

    /** A row for each element, as it is read. */
    private String split() {
        String owners = origin.owner().stream()
                .map(pair -> WHOLE + words.name(pair.source()) + " AS " + words.name(pair.target()))
                .collect(Collectors.joining(", "));
        boolean trimmed = origin.reading() == Origin.Reading.TRIMMED;
        String element = trimmed ? words.trimmed(elements.element()) : elements.element();
        return "SELECT " + owners + ", " + element + " AS element_of_list, " + elements.place()
                + " AS place_in_list FROM "
                + words.relation(source.ref()) + " AS whole " + elements.join() + " WHERE " + elements.place()
                + " IS NOT NULL" + (trimmed ? " AND " + element + " <> ''" : "");
    }

    private String names(List<String> names) {
        return names.stream().map(words::name).collect(Collectors.joining(", "));
    }

    /** What stands in the way of making the rows, or would be lost by it. */
    public List<RowCheck> checks() {
        var checks = new ArrayList<RowCheck>();
        reference().ifPresent(key -> checks.add(unknown(key)));
        if (origin.isExact()) {
            checks.add(changed());
        }
        boolean inKey = after.all(PrimaryKey.class)
                .filter(key -> key.ref().whole(Kind.TABLE).equals(target.ref()))
                .anyMatch(key -> key.columns().contains(origin.element()));
        if (inKey && origin.position().isPresent()) {
            checks.add(repeated());
        }
        if (elementColumn.notNull().isPresent() && origin.list().form() != Form.DELIMITED) {
            checks.add(missing());
        }
        return checks;
    }

    /** To whose rows the elements refer. */
    private Optional<ForeignKey> reference() {
        return after.all(ForeignKey.class)
                .filter(key -> key.ref().whole(Kind.TABLE).equals(target.ref()))
                .filter(key -> key.columns().equals(List.of(origin.element())))
                .findFirst();
    }

    /** Compared as texts, so that what the key's type would refuse or write otherwise is met here. */
    private RowCheck unknown(ForeignKey key) {
        return new RowCheck(
                key.ref(),
                "lists in " + listColumn.ref() + " have elements that no row of " + key.target() + " has as "
                        + key.targetColumns().getFirst(),
                "SELECT " + group() + " FROM (" + split() + ") AS parts WHERE " + ELEMENT
                        + " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "
                        + words.relation(key.target()) + " AS other WHERE "
                        + words.text("other." + words.name(key.targetColumns().getFirst())) + " = "
                        + words.text(ELEMENT) + ")");
    }

    private RowCheck repeated() {
        String group = group();
        return new RowCheck(
                target.ref(),
                "lists in " + listColumn.ref() + " have an element twice; keep the places of elements as their key",
                "SELECT " + group + " FROM (" + split() + ") AS parts GROUP BY " + group + " HAVING count(*) > 1");
    }

    private RowCheck missing() {
        return new RowCheck(
                elementColumn.ref(),
                "lists in " + listColumn.ref() + " have elements without a value",
                "SELECT " + group() + " FROM (" + split() + ") AS parts WHERE " + ELEMENT + " IS NULL");
    }

    /** What tells one element of one list. */
    private String group() {
        return names(origin.owner().stream().map(ColumnPair::target).toList()) + ", " + ELEMENT;
    }

    /** Lists that their own elements, joined again, are not. */
    private RowCheck changed() {
        return new RowCheck(
                listColumn.ref(),
                "lists in " + listColumn.ref()
                        + " are written in a way that their elements do not tell, such as an empty"
                        + " list where others are missing",
                differing("(" + split() + ") AS parts", element(), PLACE));
    }

    /** A query, once the rows are made, for those of the source to whose list joining them does not lead. */
    public Optional<String> notGivenBack() {
        String place =
                origin.position().map(column -> "parts." + words.name(column)).orElse(ELEMENT);
        return origin.isExact()
                ? Optional.of(differing(
                        words.relation(target.ref()) + " AS parts", "parts." + words.name(origin.element()), place))
                : Optional.empty();
    }

    private String differing(String rows, String element, String place) {
        String owners = origin.owner().stream()
                .map(pair -> "parts." + words.name(pair.target()))
                .collect(Collectors.joining(", "));
        String lists = "SELECT " + owners + ", " + words.joined(origin.list(), element, place) + " AS list FROM " + rows
                + " GROUP BY " + owners;
        String same = origin.owner().stream()
                .map(pair -> "lists." + words.name(pair.target()) + " = " + WHOLE + words.name(pair.source()))
                .collect(Collectors.joining(" AND "));
        String list = WHOLE + words.name(listColumn.name());
        String shown = Stream.concat(
                        origin.owner().stream().map(pair -> WHOLE + words.name(pair.source())), Stream.of(list))
                .collect(Collectors.joining(", "));
        return "SELECT " + shown + " FROM " + words.relation(source.ref()) + " AS whole LEFT JOIN (" + lists
                + ") AS lists ON " + same + " WHERE " + words.exact(list, listColumn) + " <> "
                + words.exact(list("lists.list", origin.list(), listColumn, words), listColumn);
    }

    /** A column that refuses nulls has the empty list where there is no element. */
    private static String list(String joined, ListShape list, Column column, Words words) {
        String value = words.as(joined, column);
        return column.notNull().isPresent() ? "coalesce(" + value + ", " + words.none(list, column) + ")" : value;
    }

    /**
     * A list of the elements that rows of another table hold, as an expression.
     *
     * @param owner from a column's name to what it is in the row that gets the list
     */
    public static String gathered(Origin.ListOf origin, Column column, UnaryOperator<String> owner, Words words) {
        String element = "source." + words.name(origin.element());
        String place =
                origin.position().map(name -> "source." + words.name(name)).orElse(element);
        String match = origin.match().stream()
                .map(pair -> "source." + words.name(pair.source()) + " = " + owner.apply(pair.target()))
                .collect(Collectors.joining(" AND "));
        String joined = "(SELECT " + words.joined(origin.list(), element, place) + " FROM "
                + words.relation(origin.source()) + " AS source WHERE " + match + ")";
        return list(joined, origin.list(), column, words);
    }
}
