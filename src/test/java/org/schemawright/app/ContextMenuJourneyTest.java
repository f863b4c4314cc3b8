package org.schemawright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Selection;
import org.schemawright.design.Area;
import org.schemawright.design.Diagram;
import org.schemawright.design.Edit;
import org.schemawright.design.Note;
import org.schemawright.design.Point;
import org.schemawright.design.Tint;
import org.schemawright.diagram.TableBox;
import org.schemawright.diagram.Viewport;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.testfx.api.FxRobot;

/** What a right click or the menu key offers, and that it does it with exactly what it was opened on. */
@Isolated("there is one pointer")
class ContextMenuJourneyTest {
    private static final ObjectRef AUTHOR = ObjectRef.of(Kind.TABLE, "public", "author");
    private static final ObjectRef BOOK = ObjectRef.of(Kind.TABLE, "public", "book");
    private static final ObjectRef LOAN = ObjectRef.of(Kind.TABLE, "public", "loan");
    private static final ObjectRef TITLES = ObjectRef.of(Kind.VIEW, "public", "titles");
    private static final Point2D GROUND = new Point2D(600, 60);

    private final FxRobot robot = new FxRobot();

    @TempDir
    Path folder;

    private Stagehand window;

    @BeforeEach
    void open() throws Exception {
        Path script = Files.writeString(folder.resolve("library.sql"), """
            CREATE SCHEMA archive;
            CREATE TABLE author (id bigint PRIMARY KEY, name text);
            CREATE TABLE book (id bigint PRIMARY KEY, author_id bigint REFERENCES author);
            CREATE TABLE loan (id bigint PRIMARY KEY, book_id bigint REFERENCES book);
            CREATE VIEW titles AS SELECT id FROM book;
            """);
        window = Stagehand.open(folder, 1200, 900);
        Stagehand.run(() -> window.main().open(script));
        Stagehand.until(() -> window.main().page().isPresent()
                && window.page().session().scene().boxes().size() == 4);
        var points = new TreeMap<ObjectRef, Point>();
        points.put(AUTHOR, new Point(0, 0));
        points.put(BOOK, new Point(300, 0));
        points.put(LOAN, new Point(0, 200));
        points.put(TITLES, new Point(300, 200));
        Stagehand.run(() -> window.page().perform(new Edit.Place("main", points)));
        Stagehand.run(() -> window.page().perform(new Edit.PutNote("main", NOTE)));
        Stagehand.run(() -> window.page().perform(new Edit.PutArea("main", AREA)));
        Stagehand.run(() -> window.page().diagram().look(START));
    }

    private static final Viewport START = new Viewport(-20, -20, 1);
    private static final Note NOTE = new Note("note", new Point(0, 360), 160, 80, "mind", Tint.AMBER);
    private static final Area AREA = new Area("lent", new Point(300, 360), 200, 120, Tint.GREEN);

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void a_right_click_selects_the_table_and_offers_what_can_be_done_with_it() {
        menuAt(head(BOOK));
        assertThat(session().selection().refs()).containsExactly(BOOK);
        assertThat(labels())
                .containsExactly(
                        "New column",
                        "New reference",
                        "Rename",
                        "Edit in the inspector",
                        "-",
                        "Normal forms",
                        "Select what refers to it",
                        "Select what it refers to",
                        "Show only what is near",
                        "Diagram of the neighbourhood",
                        "-",
                        "Show in the schema tree",
                        "-",
                        "Next colour",
                        "Pin or unpin",
                        "-",
                        "Cut",
                        "Copy",
                        "Duplicate",
                        "-",
                        "Take off this diagram",
                        "Delete from the design");
        assertThat(keys("Rename")).isEqualTo("F2");
        assertThat(keys("Take off this diagram")).isEqualTo("Shift+Delete");
        assertThat(Stagehand.on(() -> menu().getScene().getRoot().getAccessibleText()))
                .isEqualTo("What can be done: table book");
    }

    @Test
    void each_thing_has_a_menu_of_its_own() {
        menuAt(head(TITLES));
        assertThat(labels()).contains("Rename", "Copy").doesNotContain("New column", "Normal forms");
        menuAt(at(BOOK, 20, TableBox.HEAD + 30));
        assertThat(session().selection().single().map(ObjectRef::last)).contains("author_id");
        assertThat(labels())
                .contains("Rename", "New column", "Select what it refers to", "Delete from the design")
                .doesNotContain("Copy", "Take off this diagram");
        menuAt(reference());
        assertThat(labels())
                .containsExactly(
                        "Rename",
                        "Edit in the inspector",
                        "-",
                        "Select the table that refers",
                        "Select the table that it refers to",
                        "-",
                        "Show in the schema tree",
                        "-",
                        "Delete from the design");
        menuAt(pixel(40, 400));
        assertThat(session().selection().note()).contains("note");
        assertThat(labels()).containsExactly("Edit the text", "-", "Next colour", "-", "Delete");
        menuAt(pixel(340, 370));
        assertThat(session().selection().area()).contains("lent");
        assertThat(labels())
                .containsExactly(
                        "Rename",
                        "Arrange selection or area",
                        "-",
                        "Next colour",
                        "-",
                        "Delete the area, not what stands in it");
    }

    @Test
    void the_ground_offers_new_things_and_they_stand_where_somebody_pointed() {
        Stagehand.run(() -> session().selectionProperty().set(Selection.of(BOOK)));
        menuAt(GROUND);
        assertThat(session().selection().isEmpty()).isTrue();
        assertThat(labels())
                .containsExactly(
                        "New table here",
                        "New view here",
                        "New note here",
                        "New area here",
                        "-",
                        "Paste here",
                        "-",
                        "Select all",
                        "Arrange everything",
                        "Fit the diagram",
                        "-",
                        "Level of detail",
                        "Notation");
        Point there = pointed();
        choose("New table here");
        window.type("shelf");
        window.press(KeyCode.ENTER, false);
        ObjectRef shelf = ObjectRef.of(Kind.TABLE, "public", "shelf");
        Stagehand.until(() -> session().exists(shelf));
        assertThat(session().diagram().placement(shelf).orElseThrow().at()).isEqualTo(there);
        Stagehand.run(() -> session().undo());
        atRest();
        menuAt(GROUND);
        Point next = pointed();
        choose("New note here");
        Stagehand.until(() -> session().diagram().notes().size() == 2);
        assertThat(session().diagram().notes().values()).extracting(Note::at).contains(next);
    }

    @Test
    void what_is_copied_is_pasted_where_somebody_points() {
        menuAt(head(AUTHOR));
        choose("Copy");
        menuAt(GROUND);
        choose("Paste here");
        ObjectRef copy = ObjectRef.of(Kind.TABLE, "public", "author_2");
        Stagehand.until(() -> session().exists(copy));
        Point at = session().diagram().placement(copy).orElseThrow().at();
        assertThat(Math.hypot(at.x() - pointed().x(), at.y() - pointed().y())).isLessThan(250);
    }

    @Test
    void the_menu_of_several_things_leaves_them_selected() {
        Stagehand.run(() -> session().selectionProperty().set(Selection.of(Set.of(AUTHOR, LOAN))));
        menuAt(at(LOAN, 20, TableBox.HEAD + 10));
        assertThat(session().selection().refs()).containsExactly(AUTHOR, LOAN);
        assertThat(labels())
                .contains(
                        "New reference",
                        "Junction table of two tables",
                        "New area around these",
                        "Arrange selection or area",
                        "Align",
                        "Copy",
                        "Take off this diagram",
                        "Delete from the design")
                .doesNotContain("Rename", "New column");
        choose("Take off this diagram");
        Stagehand.until(() -> session().diagram().placements().size() == 2);
        assertThat(session().exists(AUTHOR)).isTrue();
        menuAt(head(BOOK));
        assertThat(session().selection().refs()).containsExactly(BOOK);
    }

    @Test
    void what_refers_to_a_table_is_selected_and_from_a_reference_either_end() {
        menuAt(head(BOOK));
        choose("Select what refers to it");
        Stagehand.until(() -> session().selection().refs().equals(Set.of(LOAN)));
        menuAt(head(BOOK));
        choose("Select what it refers to");
        Stagehand.until(() -> session().selection().refs().equals(Set.of(AUTHOR)));
        menuAt(reference());
        choose("Select the table that refers");
        Stagehand.until(() -> session().selection().refs().equals(Set.of(BOOK)));
        menuAt(head(AUTHOR));
        choose("Select what it refers to");
        Stagehand.until(() -> window.stage().getScene().lookup("#message").isVisible());
        assertThat(session().selection().refs()).containsExactly(AUTHOR);
    }

    @Test
    void the_page_of_normal_forms_opens_at_the_table_also_when_it_was_open_at_another() {
        menuAt(head(AUTHOR));
        choose("Normal forms");
        ListView<?> tables = window.shown("#normalize-tables", ListView.class);
        Stagehand.until(() -> chosen(tables).contains("table public.author,"));
        Stagehand.run(() -> window.page().showDiagram());
        menuAt(head(LOAN));
        choose("Normal forms");
        Stagehand.until(() -> chosen(tables).contains("table public.loan,"));
    }

    private static String chosen(ListView<?> tables) {
        return String.valueOf(tables.getSelectionModel().getSelectedItem());
    }

    @Test
    void keys_open_the_menu_of_what_is_selected_and_go_through_it() {
        Stagehand.run(() -> session().selectionProperty().set(Selection.of(BOOK)));
        Stagehand.run(() -> window.page().diagram().requestFocus());
        key(KeyCode.F10, true);
        Stagehand.until(this::isOpen);
        assertThat(labels()).contains("New column");
        Stagehand.run(() -> menu().hide());
        key(KeyCode.CONTEXT_MENU, false);
        Stagehand.until(this::isOpen);
        Point2D corner = Stagehand.on(() -> new Point2D(menu().getX(), menu().getY()));
        Point2D table = Stagehand.on(() -> window.page().diagram().localToScreen(head(BOOK)));
        assertThat(corner.distance(table)).isLessThan(120);
        Node shown = Stagehand.on(() -> menu().getSkin().getNode());
        key(shown, KeyCode.DOWN);
        key(shown, KeyCode.DOWN);
        key(shown, KeyCode.DOWN);
        key(shown, KeyCode.ENTER);
        Stagehand.until(() -> window.page().diagram().editor().isOpen() && !isOpen());
        window.type("novel");
        window.press(KeyCode.ENTER, false);
        Stagehand.until(() -> session().exists(ObjectRef.of(Kind.TABLE, "public", "novel")));
    }

    @Test
    void a_line_of_the_tree_has_the_menu_of_what_it_names() {
        Stagehand.run(() -> window.page().perform(new Edit.Hide("main", new TreeSet<>(Set.of(LOAN)))));
        menuOf("loan");
        assertThat(session().selection().refs()).containsExactly(LOAN);
        assertThat(labels())
                .contains("Put on this diagram", "Delete from the design")
                .doesNotContain("Take off this diagram", "Show in the schema tree");
        choose("Put on this diagram");
        Stagehand.until(() -> session().scene().box(LOAN).isPresent());
        menuOf("loan");
        assertThat(labels()).contains("Show on the diagram", "Take off this diagram");
        atRest();
        menuAt(head(AUTHOR));
        choose("Show in the schema tree");
        TreeView<?> tree = window.shown("#schema-tree", TreeView.class);
        Stagehand.until(() -> window.stage().getScene().getFocusOwner() == tree);
        assertThat(Stagehand.on(() -> String.valueOf(
                        tree.getSelectionModel().getSelectedItem().getValue())))
                .isEqualTo("author");
    }

    @Test
    void the_menu_of_a_schema_makes_things_in_it() {
        menuOf("archive");
        assertThat(labels())
                .containsExactly(
                        "New table",
                        "New view",
                        "New enumeration type",
                        "-",
                        "New schema…",
                        "-",
                        "Rename",
                        "Edit in the inspector",
                        "-",
                        "Delete from the design");
        choose("New table");
        window.type("letter");
        window.press(KeyCode.ENTER, false);
        Stagehand.until(() -> session().exists(ObjectRef.of(Kind.TABLE, "archive", "letter")));
    }

    @Test
    void a_column_of_a_table_that_is_on_no_diagram_is_there_at_once() {
        Stagehand.run(() -> window.page().perform(new Edit.Hide("main", new TreeSet<>(Set.of(LOAN)))));
        menuOf("loan");
        choose("New column");
        Stagehand.until(() -> session().selection().single().equals(Optional.of(LOAN.part(Kind.COLUMN, "column_3"))));
        Stagehand.until(() -> window.stage().getScene().getFocusOwner()
                == window.stage().getScene().lookup("#column-name"));
        window.laidOut();
        assertThat(Stagehand.on(() -> window.stage().getScene().getFocusOwner().getId()))
                .isEqualTo("column-name");
    }

    @Test
    void a_column_of_a_table_on_another_diagram_is_typed_there() {
        Stagehand.run(() -> {
            window.page().perform(new Edit.AddDiagram(Diagram.empty("lent")));
            window.page().perform(new Edit.Place("lent", new TreeMap<>(Map.of(LOAN, new Point(0, 0)))));
            window.page().perform(new Edit.Hide("main", new TreeSet<>(Set.of(LOAN))));
            window.page().session().show("main");
        });
        menuOf("loan");
        choose("New column");
        window.laidOut();
        window.type("day");
        window.press(KeyCode.ENTER, false);
        Stagehand.until(() -> session().exists(LOAN.part(Kind.COLUMN, "day")));
        assertThat(session().diagram().name()).isEqualTo("lent");
    }

    private DesignSession session() {
        return Stagehand.on(() -> window.page().session());
    }

    /** Nothing flies to somewhere else any more. */
    private void atRest() {
        Stagehand.run(() -> window.page().diagram().look(START));
    }

    private Point2D pixel(int x, int y) {
        return Stagehand.on(() -> {
            Viewport view = window.page().diagram().view();
            return new Point2D(view.toPixelX(x), view.toPixelY(y));
        });
    }

    private Point2D at(ObjectRef table, int right, int down) {
        Point corner = Stagehand.on(
                () -> session().scene().box(table).orElseThrow().box().corner());
        return pixel(corner.x() + right, corner.y() + down);
    }

    private Point2D head(ObjectRef table) {
        return at(table, 30, TableBox.HEAD / 2);
    }

    /** Where nothing else is: in the middle of the first piece of the way from the book to its author. */
    private Point2D reference() {
        List<Point> way = Stagehand.on(() -> session().scene().links().stream()
                .filter(link -> link.from().equals(BOOK) && !link.isRead())
                .findFirst()
                .orElseThrow()
                .points());
        return pixel(
                (way.get(0).x() + way.get(1).x()) / 2,
                (way.get(0).y() + way.get(1).y()) / 2);
    }

    /** The place on the grid that was pointed at. */
    private Point pointed() {
        return Stagehand.on(() -> {
            Viewport view = window.page().diagram().view();
            return new Point(
                    (int) Math.round(view.toDiagramX(GROUND.getX()) / 10) * 10,
                    (int) Math.round(view.toDiagramY(GROUND.getY()) / 10) * 10);
        });
    }

    private void menuAt(Point2D there) {
        rightClick(window.page().diagram(), there);
    }

    private void rightClick(Node node, Point2D there) {
        Stagehand.run(() -> Window.getWindows().stream()
                .filter(ContextMenuJourneyTest::isMenu)
                .toList()
                .forEach(Window::hide));
        robot.clickOn(Stagehand.on(() -> node.localToScreen(there)), MouseButton.SECONDARY);
        Stagehand.until(this::isOpen);
    }

    private void menuOf(String line) {
        TreeView<?> tree = window.shown("#schema-tree", TreeView.class);
        TreeCell<?> cell = Stagehand.until(() -> tree.lookupAll(".tree-cell").stream()
                .filter(node -> node instanceof TreeCell<?> one
                        && one.getItem() != null
                        && (one.getItem() + " ").startsWith(line + " "))
                .<TreeCell<?>>map(node -> (TreeCell<?>) node)
                .findFirst());
        rightClick(cell, new Point2D(60, 8));
    }

    private boolean isOpen() {
        return Window.getWindows().stream().anyMatch(ContextMenuJourneyTest::isMenu);
    }

    private static boolean isMenu(Window open) {
        return open instanceof ContextMenu menu && "context-menu".equals(menu.getId()) && menu.isShowing();
    }

    private static ContextMenu menu() {
        return (ContextMenu) Window.getWindows().stream()
                .filter(ContextMenuJourneyTest::isMenu)
                .findFirst()
                .orElseThrow();
    }

    /** As they are read from top to bottom; a line between them is a dash. */
    private static List<String> labels() {
        return Stagehand.on(() -> menu().getItems().stream()
                .map(item -> item instanceof SeparatorMenuItem ? "-" : item.getText())
                .toList());
    }

    private static MenuItem item(String label) {
        return menu().getItems().stream()
                .filter(item -> label.equals(item.getText()) && !(item instanceof Menu))
                .findFirst()
                .orElseThrow();
    }

    private static String keys(String label) {
        return Stagehand.on(() -> item(label).getAccelerator().getDisplayText());
    }

    private static void choose(String label) {
        Stagehand.run(() -> {
            MenuItem chosen = item(label);
            assertThat(chosen.isDisable()).isFalse();
            menu().hide();
            chosen.fire();
        });
    }

    private void key(KeyCode code, boolean shift) {
        Node focused = Stagehand.on(() -> window.stage().getScene().getFocusOwner());
        Stagehand.run(() -> javafx.event.Event.fireEvent(
                focused, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false)));
    }

    private static void key(Node on, KeyCode code) {
        Stagehand.run(() -> javafx.event.Event.fireEvent(
                on, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }
}
