package org.schemawright.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.schemawright.change.Lineage;
import org.schemawright.design.Design;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import tools.jackson.core.JacksonException;

/**
 * What is left of the text of a design that is no whole design any more: its objects one by one, which are known by
 * how this program indents them. Lineage and decisions are not looked for.
 *
 * @param losses a sentence for what could not be read
 */
record Salvage(Design design, List<String> losses) {
    private static final String LIST = "\n  \"" + Members.OBJECTS + "\": [\n";
    private static final String BEGIN = "    {";
    private static final String END = "    }";

    /** Empty where not even the engine can be told. */
    static Optional<Salvage> of(String text) {
        int list = text.indexOf(LIST);
        if (list < 0) {
            return Optional.empty();
        }
        int from = list + LIST.length();
        try {
            Database none = new DesignReader()
                    .design(DesignFiles.tree(text.substring(0, from) + "]}"), "")
                    .database();
            List<String> pieces = pieces(text.substring(from));
            var read = new TreeMap<ObjectRef, SchemaObject>();
            pieces.forEach(piece -> object(piece).ifPresent(object -> read.putIfAbsent(object.ref(), object)));
            var losses = new ArrayList<String>();
            if (pieces.size() > read.size()) {
                losses.add((pieces.size() - read.size()) + " of " + pieces.size() + " objects could not be read");
            }
            losses.add("lineage and decisions could not be read");
            var database = new Database(none.version(), read, new TreeMap<>(), none.stated());
            return Optional.of(new Salvage(new Design(database, Lineage.NONE, ""), losses));
        } catch (JacksonException | DesignProblem e) {
            return Optional.empty();
        }
    }

    /** From each line that begins an object to the line that ends it, or to the next that begins one. */
    private static List<String> pieces(String list) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        for (String line : list.split("\n", -1)) {
            boolean begins = line.equals(BEGIN);
            if (begins || line.startsWith("  ]")) {
                finish(piece, pieces);
            }
            if (begins || !piece.isEmpty()) {
                boolean ends = line.equals(END) || line.equals(END + ",");
                piece.append(ends ? END : line).append('\n');
                if (ends) {
                    finish(piece, pieces);
                }
            }
            if (line.startsWith("  ]")) {
                return pieces;
            }
        }
        finish(piece, pieces);
        return pieces;
    }

    private static void finish(StringBuilder piece, List<String> pieces) {
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
            piece.setLength(0);
        }
    }

    private static Optional<SchemaObject> object(String text) {
        try {
            return Optional.of(new RecordReader().object(DesignFiles.tree(text), ""));
        } catch (JacksonException | DesignProblem e) {
            return Optional.empty();
        }
    }
}
