package org.schemawright.workspace;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Opaque;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Visible;
import org.schemawright.planner.PlanRefused;

/**
 * Statements of a source that no engine here could run, so that nobody knows what they mean. They are on no scratch
 * engine; a migration that leaves them alone can be planned and proved beside them.
 */
final class KeptAsText {
    private static final int LONGEST = 80;

    private KeptAsText() {}

    static Database without(Database database) {
        return with(database, Stream.empty());
    }

    /** What was read back from an engine, with what of the source is not there. */
    static Database with(Database read, Database source) {
        return with(read, source.all(Opaque.class));
    }

    private static Database with(Database database, Stream<Opaque> opaque) {
        var objects = new TreeMap<ObjectRef, SchemaObject>(database.objects());
        objects.values().removeIf(Opaque.class::isInstance);
        opaque.forEach(statement -> objects.put(statement.ref(), statement));
        return new Database(database.version(), objects, database.needs(), database.stated());
    }

    /** Names, for people, of what of both sides is on no scratch engine. */
    static List<String> unproved(Database before) {
        return before.all(Opaque.class)
                .map(statement -> "what is kept as text, " + shown(statement.text()) + ", is not on the scratch engine")
                .toList();
    }

    /** Refuses a migration that would have to make or undo one of them. */
    static void refuseChanges(Loaded from, Loaded to) throws PlanRefused {
        List<String> changed =
                Stream.concat(only(from, to, "undo"), only(to, from, "make")).toList();
        if (!changed.isEmpty()) {
            throw new PlanRefused("what it means to " + String.join("; to ", changed)
                    + " is not known here, since the scratch engine could not run it; name a server that can with"
                    + " --scratch URL, or state it in both sources and make the change by hand");
        }
    }

    private static Stream<String> only(Loaded here, Loaded there, String verb) {
        return here.database()
                .all(Opaque.class)
                .filter(statement -> there.database().find(statement.ref()).isEmpty())
                .map(statement -> verb + " " + shown(statement.text()) + " ("
                        + here.whyKeptAsText(statement.ref()).orElse(here.name()) + ")");
    }

    private static String shown(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return Visible.text(line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…");
    }
}
