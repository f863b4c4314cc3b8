package org.schemawright.engine.postgresql.scratch;

import java.util.List;
import org.schemawright.engine.postgresql.Quote;

/**
 * Event triggers that never fire. From 17 on the server fires none. Before, they are disabled as they are made, and the
 * mode that the script states is kept as a security label of the provider {@link #PROVIDER}, written straight into its
 * catalog: it goes with the trigger, is copied with the database, and nothing else uses it.
 */
final class EventTriggers {
    static final String PROVIDER = "schemawright";

    private static final int FIRES_NONE = 17;

    private EventTriggers() {}

    static Orders asleep(String sql, int major, List<String> notes) {
        Reader reader = new Reader(sql);
        boolean create = reader.take("create event trigger");
        reader.take("alter event trigger");
        String name = reader.takeName();
        if (!create && reader.take("owner")) {
            notes.add("an event trigger stays the scratch server's own");
            return Orders.none();
        }
        if (major >= FIRES_NONE) {
            return Orders.of(sql);
        }
        if (create) {
            return Orders.of(sql)
                    .with("ALTER EVENT TRIGGER " + Quote.name(name) + " DISABLE", forget(name), label(name, "O"));
        }
        return reader.takeAny("enable", "disable")
                ? Orders.ownOnly(forget(name), label(name, mode(sql)))
                : Orders.of(sql);
    }

    /** As the catalog writes it. */
    private static String mode(String sql) {
        List<Word> words = Words.of(sql);
        Word last = words.getLast();
        if (last.is("disable")) {
            return "D";
        }
        return last.is("replica") ? "R" : last.is("always") ? "A" : "O";
    }

    private static String forget(String name) {
        return "DELETE FROM pg_catalog.pg_seclabel WHERE provider = '" + PROVIDER + "' AND objoid = " + oid(name);
    }

    private static String label(String name, String mode) {
        return "INSERT INTO pg_catalog.pg_seclabel (objoid, classoid, objsubid, provider, label) VALUES (" + oid(name)
                + ", 'pg_catalog.pg_event_trigger'::pg_catalog.regclass, 0, '" + PROVIDER + "', '" + mode + "')";
    }

    private static String oid(String name) {
        return "(SELECT oid FROM pg_catalog.pg_event_trigger WHERE evtname = " + Quote.text(name) + ")";
    }
}
