package org.schemawright.engine.toy;

import java.util.ArrayList;
import java.util.List;
import org.schemawright.engine.Place;
import org.schemawright.engine.ScriptSplitter;
import org.schemawright.engine.ScriptStatement;

/** A statement a line; what begins with a hash is a comment, and what fills a list is data. */
final class ToySplitter implements ScriptSplitter {
    @Override
    public List<Piece> split(String script, String shown) {
        var pieces = new ArrayList<Piece>();
        List<String> lines = script.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip().replaceFirst(";$", "");
            var statement = new ScriptStatement(line, new Place(shown, i + 1, pieces.size() + 1));
            if (line.startsWith("INSERT")) {
                pieces.add(new Piece.OfData(statement));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                pieces.add(new Piece.OfSchema(statement));
            }
        }
        return pieces;
    }
}
