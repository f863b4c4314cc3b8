package org.schemawright.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schemawright.advise.normalize.ListWish;
import org.schemawright.advise.normalize.ListWish.Fate;
import org.schemawright.advise.normalize.ListWish.Keeping;
import org.schemawright.change.ListShape;
import org.schemawright.change.Origin.Reading;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;
import org.schemawright.workspace.BadRequest;
import org.schemawright.workspace.KnownDependencies;
import org.schemawright.workspace.TakeListsApart;
import picocli.CommandLine.Option;

/** How the lists in a column become rows. */
final class ListOptions {
    @Option(
            names = "--list",
            paramLabel = "COLUMN",
            description =
                    "The column of the one table that --table names holds lists: tells the script that gives their"
                            + " elements a table of their own, and with --into writes the design.")
    @Nullable
    String column;

    @Option(
            names = "--divided-by",
            paramLabel = "TEXT",
            description = "What stands between elements; or json, array, <> (default: as the type says, or a comma).")
    @Nullable
    String divided;

    @Option(names = "--list-table", paramLabel = "NAME", description = "The name of the new table.")
    @Nullable
    String table;

    @Option(names = "--element", paramLabel = "NAME", description = "The name of its column for an element.")
    @Nullable
    String element;

    @Option(
            names = "--refers-to",
            paramLabel = "TABLE",
            description = "The table whose key the elements are (default: by the name; - for none).")
    @Nullable
    String refers;

    @Option(
            names = "--list-keeps",
            paramLabel = "repeats|order|members",
            description = "What of a list is kept: every place (default), the order of elements that are in it once, or"
                    + " which there are.")
    String keeps = "repeats";

    @Option(names = "--trim", description = "Blanks about elements go, and empty elements.")
    boolean trim;

    @Option(names = "--keep-column", description = "The column with the lists stays.")
    boolean keepColumn;

    ListWish wish(TakeListsApart lists, Database database, ObjectRef of, String listColumn) throws BadRequest {
        String shape = divided;
        ListShape list = shape == null ? lists.shape(of, listColumn) : TakeListsApart.shape(shape);
        ListWish proposed = lists.proposed(of, listColumn, list);
        return new ListWish(
                listColumn,
                list,
                trim ? Reading.TRIMMED : Reading.AS_WRITTEN,
                named(table, proposed.table()),
                named(element, proposed.element()),
                keeping(),
                target(database, proposed),
                keepColumn ? Fate.KEPT : Fate.DROPPED);
    }

    private static String named(@Nullable String wanted, String proposed) {
        return wanted == null || wanted.isBlank() ? proposed : wanted;
    }

    private Optional<ObjectRef> target(Database database, ListWish proposed) throws BadRequest {
        String name = refers;
        if (name == null) {
            return proposed.refers();
        }
        return name.equals("-")
                ? Optional.empty()
                : Optional.of(new KnownDependencies(database, List.of(name)).table());
    }

    private Keeping keeping() throws BadRequest {
        return switch (keeps) {
            case "repeats" -> Keeping.ORDER_AND_REPEATS;
            case "order" -> Keeping.ORDER;
            case "members" -> Keeping.MEMBERS;
            default -> throw new BadRequest("--list-keeps " + keeps + ": choose repeats, order or members");
        };
    }
}
