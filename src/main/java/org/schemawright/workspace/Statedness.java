package org.schemawright.workspace;

import java.util.EnumSet;
import java.util.Set;
import org.schemawright.model.Aspect;
import org.schemawright.model.Database;

/**
 * Which aspects two sources speak of when they are compared. Each speaks of what it states; but of two scripts written
 * by hand, what one states the other means to have as the engine makes it.
 */
record Statedness(Database from, Database to) {
    static Statedness of(Loaded from, Loaded to) {
        if (from.origin() != Loaded.Origin.SCRIPT || to.origin() != Loaded.Origin.SCRIPT) {
            return new Statedness(from.database(), to.database());
        }
        var either = EnumSet.noneOf(Aspect.class);
        either.addAll(from.database().stated());
        either.addAll(to.database().stated());
        return new Statedness(stating(from.database(), either), stating(to.database(), either));
    }

    static Database stating(Database database, Set<Aspect> stated) {
        return database.stated().equals(stated)
                ? database
                : new Database(database.version(), database.objects(), database.needs(), stated);
    }
}
