package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.ColumnValue.Identity;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SequenceOptions;

/** How a sequence counts, as CREATE and ALTER SEQUENCE and identity columns take it. */
final class SequenceClause {
    private SequenceClause() {}

    /** Everything that is not as the engine would choose it itself; empty, or led by a blank. */
    static String created(SequenceOptions options) {
        String type = options.type().equals("bigint") ? "" : " AS " + options.type();
        return type + lead(counting(options));
    }

    /** What follows ALTER SEQUENCE to lead from one to the other; empty where nothing does. */
    static List<String> changes(SequenceOptions before, SequenceOptions after) {
        var words = new ArrayList<String>();
        if (!before.type().equals(after.type())) {
            words.add("AS " + after.type());
        }
        words.addAll(countingChanges(before, after));
        return words;
    }

    /** The same without the type, which is the column's. */
    static List<String> countingChanges(SequenceOptions before, SequenceOptions after) {
        var words = new ArrayList<String>();
        boolean bounds = !before.type().equals(after.type());
        if (before.increment() != after.increment()) {
            words.add("INCREMENT BY " + after.increment());
        }
        if (bounds || before.minimum() != after.minimum()) {
            words.add("MINVALUE " + after.minimum());
        }
        if (bounds || before.maximum() != after.maximum()) {
            words.add("MAXVALUE " + after.maximum());
        }
        if (before.start() != after.start()) {
            words.add("START WITH " + after.start());
        }
        if (before.cache() != after.cache()) {
            words.add("CACHE " + after.cache());
        }
        if (before.cycle() != after.cycle()) {
            words.add(after.cycle() ? "CYCLE" : "NO CYCLE");
        }
        return words;
    }

    /** From GENERATED on. The sequence's name is stated, so that no name that is taken leads to another one. */
    static String identity(Identity identity) {
        String name = "SEQUENCE NAME " + Quote.qualified(identity.sequenceSchema(), identity.sequenceName());
        String words = name + lead(counting(identity.options()));
        return "GENERATED " + (identity.always() ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY (" + words + ")";
    }

    static ObjectRef sequence(Identity identity) {
        return ObjectRef.of(org.schemawright.model.Kind.SEQUENCE, identity.sequenceSchema(), identity.sequenceName());
    }

    private static String lead(List<String> words) {
        return words.isEmpty() ? "" : " " + String.join(" ", words);
    }

    private static List<String> counting(SequenceOptions options) {
        return countingChanges(plain(options), options);
    }

    /** What the engine makes of a sequence of which only type and direction are given. */
    private static SequenceOptions plain(SequenceOptions options) {
        boolean up = options.increment() > 0;
        long minimum = up ? 1 : lowest(options.type());
        long maximum = up ? highest(options.type()) : -1;
        long start = up ? options.minimum() : options.maximum();
        return new SequenceOptions(options.type(), start, 1, minimum, maximum, 1, false);
    }

    private static long lowest(String type) {
        return -highest(type) - 1;
    }

    static long highest(String type) {
        return switch (type) {
            case "smallint" -> Short.MAX_VALUE;
            case "integer" -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
    }
}
