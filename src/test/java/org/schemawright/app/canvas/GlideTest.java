package org.schemawright.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.schemawright.design.Design;
import org.schemawright.design.Diagram;
import org.schemawright.design.Document;
import org.schemawright.design.Drafts;
import org.schemawright.design.Edit;
import org.schemawright.design.Editing;
import org.schemawright.design.Point;
import org.schemawright.diagram.Drawing;
import org.schemawright.diagram.Link;
import org.schemawright.diagram.Scene;
import org.schemawright.layout.Cancellation;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Database;
import org.schemawright.model.EngineVersion;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;

class GlideTest {
    private static final ObjectRef STAYING = ref("staying");
    private static final ObjectRef BESIDE = ref("beside");
    private static final ObjectRef GOING = ref("going");

    @Test
    void tables_go_all_the_way_in_the_given_time_and_never_back() throws Exception {
        Scene from = scene(0);
        Scene to = scene(1000);
        var glide = new Glide(from, 0, 100);
        assertThat(at(glide.seen(to, 0))).isEqualTo(at(from));
        int last = at(glide.seen(to, 0));
        for (int now = 10; now < 100; now += 10) {
            int next = at(glide.seen(to, now));
            assertThat(next).isGreaterThan(last);
            assertThat(glide.isOver(now)).isFalse();
            last = next;
        }
        assertThat(glide.isOver(100)).isTrue();
        assertThat(at(glide.seen(to, 100))).isEqualTo(at(to));
    }

    @Test
    void references_between_tables_that_rest_are_seen_all_the_while_and_those_of_others_are_not() throws Exception {
        Scene to = scene(1000);
        assertThat(to.links()).hasSize(2);
        List<Link> seen = new Glide(scene(0), 0, 100).seen(to, 50).links();
        assertThat(seen).extracting(Link::to).containsExactly(STAYING);
        assertThat(seen).extracting(Link::from).containsExactly(BESIDE);
    }

    @Test
    void what_stands_where_it_stood_does_not_move_and_what_is_new_comes_from_nowhere() throws Exception {
        assertThat(Glide.isBetween(scene(0), scene(0))).isFalse();
        assertThat(Glide.isBetween(scene(0), scene(1000))).isTrue();
        assertThat(Glide.isBetween(Scene.EMPTY, scene(0))).isFalse();
    }

    private static int at(Scene scene) {
        return scene.boxes().stream()
                .filter(table -> table.ref().equals(GOING))
                .findFirst()
                .orElseThrow()
                .box()
                .x();
    }

    private static ObjectRef ref(String name) {
        return ObjectRef.of(Kind.TABLE, "main", name);
    }

    /** Two tables that rest with a reference between them, and one with a reference to the second. */
    private static Scene scene(int x) throws Exception {
        var database = new Database(new EngineVersion("sqlite", 3), new TreeMap<>(), new TreeMap<>(), Set.of());
        var document = new Document(Design.of(database), List.of(Diagram.empty("main")), "");
        for (ObjectRef ref : List.of(STAYING, BESIDE, GOING)) {
            document = Editing.apply(document, new Edit.Add(table(ref)));
        }
        document = Editing.apply(document, new Edit.Add(reference(document, BESIDE, STAYING)));
        document = Editing.apply(document, new Edit.Add(reference(document, GOING, BESIDE)));
        var points = new TreeMap<ObjectRef, Point>();
        points.put(STAYING, new Point(0, 400));
        points.put(BESIDE, new Point(400, 400));
        points.put(GOING, new Point(x, 0));
        document = Editing.apply(document, new Edit.Place("main", points));
        var drawing = new Drawing();
        Document settled = drawing.settled(document, Cancellation.NEVER);
        return drawing.scene(
                settled.design(),
                drawing.facts(settled.design().database()),
                settled.diagrams().getFirst());
    }

    private static Table table(ObjectRef ref) {
        return Drafts.table(ref, List.of(Drafts.column(ref, "id", "integer", true)));
    }

    private static ForeignKey reference(Document document, ObjectRef from, ObjectRef to) {
        return Drafts.reference(document.design().database(), from, List.of("id"), to, List.of("id"));
    }
}
