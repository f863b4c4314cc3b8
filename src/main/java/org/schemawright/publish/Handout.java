package org.schemawright.publish;

import java.util.List;
import org.schemawright.design.Decision;
import org.schemawright.design.SchemaFacts;
import org.schemawright.diagram.Scene;
import org.schemawright.model.Constraint.Check;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;

/**
 * What is written down: a schema and the diagrams that show it.
 *
 * @param title         what people call it
 * @param engine        the name that people know its engine by
 * @param defaultSchema the schema whose name may be left away
 * @param decisions     what people decided on it
 */
public record Handout(
        String title,
        String engine,
        String defaultSchema,
        Database database,
        SchemaFacts facts,
        List<Named> diagrams,
        List<Decision> decisions) {
    public Handout {
        decisions = List.copyOf(decisions);
        diagrams = List.copyOf(diagrams);
    }

    /** A diagram with its name. */
    public record Named(String name, Scene scene) {}

    /**
     * A text, and a sentence for each thing of the schema that its language has no words for.
     */
    public record Text(String text, List<String> leftOut) {
        public Text {
            leftOut = List.copyOf(leftOut);
        }
    }

    /** The tables that stand for themselves: a partition is told of with the table that it is a part of. */
    public List<Table> tables() {
        return database.all(Table.class)
                .filter(table -> table.partitionOf().isEmpty())
                .toList();
    }

    public List<Table> partitions(ObjectRef of) {
        return database.all(Table.class)
                .filter(table -> table.partitionOf()
                        .filter(part -> part.parent().equals(of))
                        .isPresent())
                .toList();
    }

    public List<Check> checks(ObjectRef table) {
        return facts.of(table).constraints().stream()
                .filter(Check.class::isInstance)
                .map(Check.class::cast)
                .toList();
    }
}
