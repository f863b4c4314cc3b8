package org.schemawright.source;

import java.util.Locale;
import java.util.Optional;
import org.schemawright.source.Treatment.Skip;

/** Tells from its first words what becomes of a statement. What it does not know is run, and left to the engine. */
final class Classifier {
    private static final Treatment RUN = new Treatment.Run();
    private static final Treatment ROWS = new Treatment.Rows();
    private static final Treatment IGNORE = new Treatment.Ignore();

    private Classifier() {}

    static Treatment classify(Head head) {
        if (head.find("large", "object") > 0 && head.is(0, "alter", "comment", "grant", "revoke", "security")) {
            return new Skip(SkipReason.LARGE_OBJECT, head.find("large", "object") + 2);
        }
        if (head.is(0, "create", "alter", "drop", "comment", "security")) {
            return global(head).<Treatment>map(skip -> skip).orElse(RUN);
        }
        if (head.is(0, "grant", "revoke")) {
            return privilege(head);
        }
        if (head.is(0, "set", "reset")) {
            return setting(head);
        }
        if (head.is(0, "insert", "update", "delete", "merge", "truncate", "values", "table")) {
            return ROWS;
        }
        if (head.is(0, "select", "with")) {
            return query(head);
        }
        return other(head);
    }

    private static Treatment other(Head head) {
        if (head.is(0, "begin", "start")) {
            return new Treatment.Begin();
        }
        if (head.is(0, "commit", "end")) {
            return head.is(1, "prepared")
                    ? new Treatment.Refuse("COMMIT PREPARED needs a transaction of another session: take it out")
                    : new Treatment.Commit();
        }
        if (head.is(0, "savepoint", "release")) {
            return IGNORE;
        }
        if (head.is(0, "rollback", "abort", "prepare") && !(head.is(0, "prepare") && !head.is(1, "transaction"))) {
            return new Treatment.Refuse(head.text(0).toUpperCase(Locale.ROOT)
                    + " would undo what the script did, and what it leaves cannot be told: take it out");
        }
        if (head.is(0, "copy")) {
            return head.find("from") >= 0 ? ROWS : new Skip(SkipReason.OUTPUT, 1);
        }
        if (head.is(0, "call", "execute")) {
            return new Treatment.Call();
        }
        if (head.is(0, "reassign")) {
            return new Skip(SkipReason.ROLE, 3);
        }
        if (head.is(
                0, "vacuum", "analyze", "analyse", "reindex", "refresh", "cluster", "lock", "checkpoint", "repack")) {
            return new Skip(SkipReason.MAINTENANCE, head.sequence(0, "refresh", "materialized", "view") ? 3 : 1);
        }
        if (head.is(0, "explain", "show", "fetch", "move", "declare", "close", "listen", "unlisten", "notify")) {
            return new Skip(SkipReason.OUTPUT, 1);
        }
        return head.is(0, "prepare", "deallocate") ? new Skip(SkipReason.SERVER, 1) : RUN;
    }

    /** Statements about what lies outside any one schema: roles, databases, tablespaces. */
    private static Optional<Skip> global(Head head) {
        int at = head.is(0, "comment") || head.is(0, "security") ? head.find("on") + 1 : 1;
        if (head.is(0, "drop") && head.is(1, "owned")) {
            return Optional.of(new Skip(SkipReason.ROLE, 3));
        }
        if (head.is(at, "role", "group") || (head.is(at, "user") && !head.is(at + 1, "mapping"))) {
            return Optional.of(new Skip(SkipReason.ROLE, named(head, at)));
        }
        if (head.is(at, "database")) {
            return Optional.of(new Skip(SkipReason.DATABASE, named(head, at)));
        }
        if (head.is(at, "tablespace")) {
            return Optional.of(new Skip(SkipReason.TABLESPACE, named(head, at)));
        }
        if (head.is(0, "alter") && head.find("set", "tablespace") > 0 && head.find(",") < 0) {
            return Optional.of(new Skip(SkipReason.TABLESPACE, named(head, at)));
        }
        return Optional.empty();
    }

    /**
     * Where a statement that creates a table, index or materialized view says in which tablespace, or -1. The word is
     * not reserved: it may also name a thing, or stand in a query.
     */
    static int tablespace(Head head) {
        int found = head.find("tablespace");
        int query = head.find("as");
        boolean clause = found > 2
                && found + 1 < head.size()
                && (query < 0 || found < query)
                && (found + 2 == head.size() || head.is(found + 2, "where", "as"))
                && !head.is(found - 1, ".", "on", "table", "index", "exists", "inherits", "using", "of", "by");
        boolean stored = head.find("table") > 0 || head.find("index") > 0 || head.find("materialized", "view") > 0;
        return head.is(0, "create") && stored && clause ? found : -1;
    }

    private static int named(Head head, int at) {
        return head.sequence(at + 1, "if", "exists") ? at + 3 : at + 1;
    }

    private static Treatment privilege(Head head) {
        int on = head.find("on");
        if (on < 0) {
            return new Skip(SkipReason.MEMBERSHIP, 1);
        }
        if (head.is(on + 1, "database")) {
            return new Skip(SkipReason.DATABASE, on + 2);
        }
        if (head.is(on + 1, "tablespace")) {
            return new Skip(SkipReason.TABLESPACE, on + 2);
        }
        return head.is(on + 1, "parameter") ? new Skip(SkipReason.SERVER, on + 2) : RUN;
    }

    private static Treatment setting(Head head) {
        int name = head.is(1, "session", "local") && head.size() > 2 ? 2 : 1;
        if (head.is(name, "role") || head.sequence(1, "session", "authorization") || head.is(name, "authorization")) {
            return new Skip(SkipReason.SESSION_ROLE, name + 1);
        }
        if (head.is(1, "transaction", "constraints") || head.is(name, "characteristics", "transaction")) {
            return IGNORE;
        }
        return new Treatment.Setting();
    }

    private static Treatment query(Head head) {
        if (head.is(0, "with")) {
            return ROWS;
        }
        int from = head.find("from");
        int into = head.find("into");
        if (into > 0 && (from < 0 || into < from)) {
            return RUN;
        }
        int name = head.is(2, ".") ? 3 : 1;
        if (head.is(name, "set_config")) {
            return new Treatment.Setting();
        }
        if (head.is(name, "lo_create", "lo_open", "lowrite", "lo_close", "lo_put", "lo_unlink")) {
            return new Skip(SkipReason.LARGE_OBJECT, 1);
        }
        return from >= 0 || head.is(name, "setval") ? ROWS : new Treatment.Call();
    }
}
