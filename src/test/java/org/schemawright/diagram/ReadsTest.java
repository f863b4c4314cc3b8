package org.schemawright.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.schemawright.design.Design;
import org.schemawright.design.Diagram;
import org.schemawright.design.Document;
import org.schemawright.design.Drafts;
import org.schemawright.design.Edit;
import org.schemawright.design.Editing;
import org.schemawright.design.Placement;
import org.schemawright.design.Point;
import org.schemawright.design.ViewLinks;
import org.schemawright.design.ViewReads;
import org.schemawright.layout.Cancellation;
import org.schemawright.model.Database;
import org.schemawright.model.EngineVersion;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.model.Traits;
import org.schemawright.model.View;

class ReadsTest {
    private static final ObjectRef MEMBER = ObjectRef.of(Kind.TABLE, "public", "member");
    private static final ObjectRef NAME = ObjectRef.of(Kind.TABLE, "public", "name");
    private static final ObjectRef ODD = ObjectRef.of(Kind.TABLE, "Odd.x", "from");
    private static final ObjectRef TODAY = ObjectRef.of(Kind.VIEW, "public", "today");

    @Test
    void a_table_is_read_where_the_query_names_it_as_one() {
        assertThat(reads("SELECT name FROM member")).containsExactly(MEMBER);
        assertThat(reads("SELECT m.name FROM (public.member m JOIN \"Odd.x\".\"from\" o ON o.id = m.id)"))
                .containsExactly(ODD, MEMBER);
        assertThat(reads("SELECT 'FROM name' FROM elsewhere.member")).isEmpty();
        assertThat(reads("SELECT id FROM today")).isEmpty();
    }

    @Test
    void a_word_that_may_be_a_column_counts_only_where_the_catalog_knows_the_table() {
        assertThat(reads("SELECT m.id, name FROM member m, name")).containsExactly(MEMBER);
        assertThat(reads("SELECT m.id, name FROM member m, name", NAME.part(Kind.COLUMN, "id")))
                .containsExactly(MEMBER, NAME);
    }

    @Test
    void what_a_view_reads_is_drawn_on_demand_and_stays_out_of_the_references() throws Exception {
        var drawing = new Drawing();
        Document hidden = drawing.settled(document("SELECT name FROM member"), Cancellation.NEVER);
        assertThat(scene(drawing, hidden).links()).isEmpty();
        Document drawn = drawing.settled(
                Editing.apply(hidden, new Edit.SetViewLinks("main", ViewLinks.DRAWN)), Cancellation.NEVER);
        Scene scene = scene(drawing, drawn);
        assertThat(scene.links()).singleElement().satisfies(link -> {
            assertThat(link.from()).isEqualTo(TODAY);
            assertThat(link.to()).isEqualTo(MEMBER);
            assertThat(link.isRead()).isTrue();
        });
        assertThat(scene.references()).isZero();
        Document again = drawing.settled(
                Editing.apply(drawn, new Edit.SetViewLinks("main", ViewLinks.HIDDEN)), Cancellation.NEVER);
        assertThat(again).isEqualTo(hidden);
    }

    private static Scene scene(Drawing drawing, Document document) {
        return drawing.scene(
                document.design(),
                drawing.facts(document.design().database()),
                document.diagrams().getFirst());
    }

    private static SortedSet<ObjectRef> reads(String query, ObjectRef... needed) {
        return ViewReads.of(document(query, needed).design().database(), view(query));
    }

    private static View view(String query) {
        return new View(TODAY, query, List.of(), new TreeMap<>(), Optional.empty(), Traits.NONE);
    }

    private static Document document(String query, ObjectRef... needed) {
        var objects = new TreeMap<ObjectRef, SchemaObject>();
        var placements = new TreeMap<ObjectRef, Placement>();
        for (ObjectRef ref : List.of(MEMBER, NAME, ODD)) {
            Table table = Drafts.table(ref, List.of(Drafts.column(ref, "id", "bigint", true)));
            objects.put(ref, table);
            placements.put(ref, Placement.at(new Point(placements.size() * 400, 0)));
        }
        objects.put(TODAY, view(query));
        placements.put(TODAY, Placement.at(new Point(0, 600)));
        var needs = new TreeMap<ObjectRef, SortedSet<ObjectRef>>();
        needs.put(TODAY, new TreeSet<>(Set.of(needed)));
        var database = new Database(new EngineVersion("postgresql", 18), objects, needs, Set.of());
        return new Document(Design.of(database), List.of(Diagram.empty("main").withPlacements(placements)), "");
    }
}
