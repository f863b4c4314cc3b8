package org.schemawright.design;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Everything that is edited, undone and saved together: a design and the diagrams that show it.
 *
 * @param diagrams   at least one; their names differ
 * @param keptLayout the text that the diagrams were read from, so that what this version does not know survives; empty
 *                   where there was none
 */
public record Document(Design design, List<Diagram> diagrams, String keptLayout) {
    public Document {
        diagrams = List.copyOf(diagrams);
        if (diagrams.isEmpty()) {
            throw new IllegalArgumentException("a document without a diagram");
        }
        var names = new HashSet<String>();
        for (Diagram diagram : diagrams) {
            if (!names.add(diagram.name())) {
                throw new IllegalArgumentException("two diagrams are called " + diagram.name());
            }
        }
    }

    public Optional<Diagram> diagram(String name) {
        return diagrams.stream().filter(diagram -> diagram.name().equals(name)).findFirst();
    }

    public Document withDesign(Design other) {
        return new Document(other, diagrams, keptLayout);
    }

    public Document withDiagrams(List<Diagram> other) {
        return new Document(design, other, keptLayout);
    }

    /** With one diagram changed; as it is where there is none of that name. */
    public Document with(String name, UnaryOperator<Diagram> change) {
        var changed = new ArrayList<Diagram>();
        for (Diagram diagram : diagrams) {
            changed.add(diagram.name().equals(name) ? change.apply(diagram) : diagram);
        }
        return withDiagrams(changed);
    }

    /** With every diagram changed. */
    public Document withEach(UnaryOperator<Diagram> change) {
        return withDiagrams(diagrams.stream().map(change).toList());
    }

    @Override
    public String toString() {
        return design + " on " + diagrams.size() + " diagrams";
    }
}
