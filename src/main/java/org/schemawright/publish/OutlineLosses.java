package org.schemawright.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Kind;
import org.schemawright.model.Schema;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;

/** What languages leave out that tell of tables, columns, keys and references alone. */
final class OutlineLosses {
    private OutlineLosses() {}

    /** A sentence for each kind of thing. */
    static List<String> of(Handout handout, String language) {
        Map<Kind, Integer> counts = new TreeMap<>();
        for (SchemaObject object : handout.database().objects().values()) {
            boolean told = object instanceof PrimaryKey
                    || object instanceof ForeignKey
                    || object instanceof Schema
                    || object instanceof Table table && table.partitionOf().isEmpty();
            if (!told) {
                counts.merge(object.ref().kind(), 1, Integer::sum);
            }
        }
        var sentences = new ArrayList<String>();
        counts.forEach((kind, count) -> sentences.add(
                kind.label() + ": " + count + " not in the file, since " + language + " has no words for it"));
        return sentences;
    }
}
