package org.schemawright.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schemawright.design.Diagram;
import org.schemawright.design.Document;
import org.schemawright.design.Drafts;
import org.schemawright.design.Edit;
import org.schemawright.design.EditRefused;
import org.schemawright.design.Editing;
import org.schemawright.design.LargeDesign;
import org.schemawright.design.Placement;
import org.schemawright.design.Point;
import org.schemawright.design.RandomEdits;
import org.schemawright.layout.Cancellation;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;

class DrawingTest {
    /** What a drawing remembers from state to state makes it quicker and nothing else. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void a_drawing_that_remembers_shows_what_a_new_one_shows(long seed) {
        var random = new Random(seed);
        var edits = new RandomEdits(seed);
        var remembering = new Drawing();
        var states = new ArrayList<Document>();
        states.add(remembering.settled(seed % 2 == 0 ? RandomEdits.empty() : some(), Cancellation.NEVER));
        for (int i = 0; i < 60; i++) {
            Document before = states.getLast();
            Document now = random.nextInt(8) == 0
                    ? states.get(random.nextInt(states.size()))
                    : remembering.settled(edited(before, edits, random, i), Cancellation.NEVER);
            states.add(now);
            assertThat(new Drawing().settled(now, Cancellation.NEVER))
                    .as("ways after %d edits", i)
                    .isEqualTo(now);
            for (Diagram diagram : now.diagrams()) {
                assertThat(scene(remembering, now, diagram))
                        .as("after %d edits", i)
                        .isEqualTo(scene(new Drawing(), now, diagram));
            }
        }
    }

    private static Scene scene(Drawing drawing, Document document, Diagram diagram) {
        return drawing.scene(document.design(), drawing.facts(document.design().database()), diagram);
    }

    private static Document some() {
        var placements = new TreeMap<ObjectRef, Placement>();
        var design = LargeDesign.of(25);
        for (ObjectRef ref : Boxes.shown(design)) {
            placements.put(ref, Placement.at(new Point(350 * (placements.size() % 5), 350 * (placements.size() / 5))));
        }
        return new Document(design, List.of(Diagram.empty("main").withPlacements(placements)), "");
    }

    /** Half of the time something small at one table, which is what a drawing remembers most for. */
    private static Document edited(Document document, RandomEdits edits, Random random, int number) {
        try {
            List<ObjectRef> tables = document.design()
                    .database()
                    .all(Table.class)
                    .map(Table::ref)
                    .toList();
            if (tables.isEmpty() || random.nextBoolean()) {
                return Editing.apply(document, edits.next(document));
            }
            ObjectRef table = tables.get(random.nextInt(tables.size()));
            Edit edit = switch (random.nextInt(4)) {
                case 0 -> new Edit.Add(Drafts.check(table, "checked_" + number, "1 = 1"));
                case 1 -> new Edit.Replace(partition(document, table, tables.get(random.nextInt(tables.size()))));
                default ->
                    new Edit.AddColumn(Drafts.column(table, "added_" + number, "text", false), random.nextInt(3));
            };
            return Editing.apply(document, edit);
        } catch (EditRefused e) {
            return document;
        }
    }

    /** A table that becomes a partition of another one, or is one no longer. */
    private static Table partition(Document document, ObjectRef ref, ObjectRef parent) {
        Table table = document.design().database().table(ref).orElseThrow();
        return new Table(
                ref,
                table.columns(),
                table.unlogged(),
                table.partitioning(),
                table.partitionOf().isPresent() || ref.equals(parent)
                        ? Optional.empty()
                        : Optional.of(new Table.PartitionOf(parent, "DEFAULT")),
                table.inherits(),
                table.ofType(),
                table.options(),
                table.properties(),
                table.traits());
    }
}
