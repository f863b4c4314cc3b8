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
import org.schemawright.change.Origin.Reading;
import org.schemawright.design.Decision;
import org.schemawright.design.Design;
import org.schemawright.design.Names;
import org.schemawright.engine.portable.Dialect;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;

/** Makes a table of the lists in a column, where that is asked. */
public final class TakeListsApart {
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
        ObjectRef wanted = ObjectRef.of(Kind.TABLE, table.schema(), Names.cut(table.last() + "_" + column, 50));
        return new ListWish(
                column,
                list,
                Reading.AS_WRITTEN,
                Names.free(database, wanted),
                element,
                Keeping.ORDER_AND_REPEATS,
                referred(table, element),
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
        if (!lower.endsWith("_id")) {
            return Optional.empty();
        }
        String stem = lower.substring(0, lower.length() - 3);
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
