package org.schemawright.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.schemawright.design.Design;
import org.schemawright.design.Diagram;
import org.schemawright.design.Document;
import org.schemawright.design.Drafts;
import org.schemawright.design.Edit;
import org.schemawright.design.Editing;
import org.schemawright.design.Notation;
import org.schemawright.design.Point;
import org.schemawright.layout.Cancellation;
import org.schemawright.model.Column;
import org.schemawright.model.Database;
import org.schemawright.model.EngineVersion;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** What each notation's rules say of keys that are shared, of what may be absent and of what comes once. */
class NotationTest {
    private static final ObjectRef COMPANY = table("company");
    private static final ObjectRef BRANCH = table("branch");
    private static final ObjectRef PASSPORT = table("passport");
    private static final ObjectRef EMPLOYEE = table("employee");

    private Document document = new Document(
            Design.of(new Database(
                    new EngineVersion("postgresql", 18), new TreeMap<>(), new TreeMap<>(), java.util.Set.of())),
            List.of(Diagram.empty("main")),
            "");

    private static ObjectRef table(String name) {
        return ObjectRef.of(Kind.TABLE, "public", name);
    }

    @BeforeEach
    void draw() throws Exception {
        add(COMPANY, Map.of("id", true), List.of("id"));
        add(BRANCH, Map.of("company_id", true, "number", true, "town", false), List.of("company_id", "number"));
        add(EMPLOYEE, Map.of("id", true, "company_id", false, "number", false), List.of("id"));
        add(PASSPORT, Map.of("employee_id", true, "code", true), List.of("employee_id"));
        refer(BRANCH, List.of("company_id"), COMPANY, List.of("id"));
        refer(EMPLOYEE, List.of("company_id", "number"), BRANCH, List.of("company_id", "number"));
        refer(PASSPORT, List.of("employee_id"), EMPLOYEE, List.of("id"));
    }

    @Test
    void idef1x_draws_what_depends_with_round_corners_and_a_line_under_the_key() throws Exception {
        Scene scene = scene(Notation.IDEF1X);
        BoxStyle style = BoxStyle.of(scene);
        assertThat(scene.boxes().stream().filter(style::isSquare).map(TableBox::ref))
                .containsExactlyInAnyOrder(COMPANY, EMPLOYEE);
        TableBox branch = scene.box(BRANCH).orElseThrow();
        assertThat(style.keyLine(branch)).hasValue(branch.box().y() + TableBox.HEAD + 2 * TableBox.ROW);
        assertThat(style.keyLine(scene.box(COMPANY).orElseThrow())).isEmpty();
        assertThat(BoxStyle.of(scene(Notation.UML)).isSquare(branch)).isFalse();
        assertThat(BoxStyle.of(scene(Notation.CROWS_FOOT)).keyLine(branch)).isEmpty();
    }

    @Test
    void lines_signs_and_labels_follow_the_notation() throws Exception {
        Link identifying = link(BRANCH);
        Link optional = link(EMPLOYEE);
        Link single = link(PASSPORT);
        assertThat(LineStyle.of(Notation.IDEF1X, identifying)).isEqualTo(LineStyle.SOLID);
        assertThat(LineStyle.of(Notation.IDEF1X, optional)).isEqualTo(LineStyle.DASHED);
        assertThat(LineStyle.of(Notation.UML, optional)).isEqualTo(LineStyle.SOLID);
        assertThat(LinkSign.from(Notation.IDEF1X, identifying)).isEqualTo(LinkSign.DOT);
        assertThat(LinkSign.to(Notation.IDEF1X, identifying)).isEqualTo(LinkSign.PLAIN);
        assertThat(LinkSign.to(Notation.IDEF1X, optional)).isEqualTo(LinkSign.HOLLOW_DIAMOND);
        assertThat(LinkSign.to(Notation.UML, identifying)).isEqualTo(LinkSign.DIAMOND);
        assertThat(LinkSign.to(Notation.CROWS_FOOT, optional)).isEqualTo(LinkSign.AT_MOST_ONE);
        assertThat(LinkSign.from(Notation.CROWS_FOOT, single)).isEqualTo(LinkSign.AT_MOST_ONE);
        assertThat(labels(Notation.UML, identifying)).containsExactly("0..*", "1");
        assertThat(labels(Notation.UML, optional)).containsExactly("0..*", "0..1");
        assertThat(labels(Notation.UML, single)).containsExactly("0..1", "1");
        assertThat(labels(Notation.IDEF1X, single)).containsExactly("Z", "");
        assertThat(labels(Notation.IDEF1X, optional)).containsExactly("", "");
    }

    private static List<String> labels(Notation notation, Link link) {
        return List.of(LinkSign.label(notation, link, true), LinkSign.label(notation, link, false));
    }

    private Link link(ObjectRef from) throws Exception {
        return scene(Notation.CROWS_FOOT).links().stream()
                .filter(link -> link.from().equals(from))
                .findFirst()
                .orElseThrow();
    }

    private Scene scene(Notation notation) throws Exception {
        var drawing = new Drawing();
        Document drawn =
                drawing.settled(Editing.apply(document, new Edit.SetNotation("main", notation)), Cancellation.NEVER);
        return drawing.scene(
                drawn.design(),
                drawing.facts(drawn.design().database()),
                drawn.diagrams().getFirst());
    }

    private void add(ObjectRef table, Map<String, Boolean> columns, List<String> key) throws Exception {
        List<Column> made = columns.entrySet().stream()
                .sorted(java.util.Comparator.comparing(column -> !key.contains(column.getKey())))
                .map(column -> Drafts.column(table, column.getKey(), "bigint", column.getValue()))
                .toList();
        var points = new TreeMap<ObjectRef, Point>();
        points.put(
                table,
                new Point(400 * document.diagrams().getFirst().placements().size(), 0));
        apply(new Edit.Add(Drafts.table(table, made)));
        apply(new Edit.Add(Drafts.primaryKey(table, key)));
        apply(new Edit.Place("main", points));
    }

    private void refer(ObjectRef from, List<String> columns, ObjectRef to, List<String> target) throws Exception {
        apply(new Edit.Add(Drafts.reference(document.design().database(), from, columns, to, target)));
    }

    private void apply(Edit edit) throws Exception {
        document = Editing.apply(document, edit);
    }
}
