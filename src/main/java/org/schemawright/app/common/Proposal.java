package org.schemawright.app.common;

import java.util.List;
import java.util.function.Consumer;
import org.schemawright.diagram.Ghost;

/**
 * An edit that is shown on the diagram before anybody carries it out. It is of the present state of the design: with the
 * next state it goes.
 *
 * @param text   what it would do, in a sentence
 * @param names  of the new tables, in the order of their numbers, as they may be changed before it is carried out
 * @param rename shows the same with other names, as many
 * @param apply  carries it out under these names
 */
public record Proposal(
        String text, Ghost ghost, List<String> names, Consumer<List<String>> rename, Consumer<List<String>> apply) {
    public Proposal {
        names = List.copyOf(names);
    }
}
