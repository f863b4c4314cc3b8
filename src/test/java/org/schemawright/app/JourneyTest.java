package org.schemawright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.schemawright.app.common.Command;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Theme;
import org.schemawright.design.Drafts;
import org.schemawright.design.Edit;
import org.schemawright.design.History;
import org.schemawright.design.Point;
import org.schemawright.diagram.Scene;
import org.schemawright.diagram.TableBox;
import org.schemawright.diagram.Viewport;
import org.schemawright.model.Column;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.EngineVersion;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.store.DocumentFiles;
import org.schemawright.store.Leftover;
import org.testfx.api.FxRobot;

/** What people do in the window, by keys and pointer. */
@Isolated("there is one keyboard")
class JourneyTest {
    private static final ObjectRef AUTHOR = ObjectRef.of(Kind.TABLE, "public", "author");
    private static final ObjectRef BOOK = ObjectRef.of(Kind.TABLE, "public", "book");

    private final FxRobot robot = new FxRobot();

    @TempDir
    Path folder;

    private Stagehand window;

    @BeforeEach
    void open() {
        window = Stagehand.open(folder, 980, 900);
        Stagehand.run(() -> window.main().files().newDesign(new EngineVersion("postgresql", 18)));
        Stagehand.until(this::isFocused);
    }

    private boolean isFocused() {
        return window.stage().getScene().getFocusOwner() == window.page().diagram();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void who_undoes_sees_the_tables_go_back_to_where_they_stood() {
        Point first = new Point(0, 0);
        Point second = new Point(4000, 0);
        Stagehand.run(() -> window.page().perform(new Edit.Add(Drafts.table(AUTHOR, List.of()))));
        Stagehand.run(() -> window.page().perform(new Edit.Place("main", DesignSession.at(AUTHOR, first))));
        Stagehand.run(() -> window.page().perform(new Edit.Place("main", DesignSession.at(AUTHOR, second))));
        assertThat(seen()).isEqualTo(second);
        var began = new AtomicReference<>(first);
        Stagehand.run(() -> {
            session()
                    .sceneProperty()
                    .subscribe(
                            (_, _) -> began.set(corner(window.page().diagram().seen())));
            session().undo();
        });
        assertThat(began.get()).isNotEqualTo(first);
        assertThat(Stagehand.on(() -> corner(session().scene()))).isEqualTo(first);
        Stagehand.until(() -> corner(window.page().diagram().seen()).equals(first));
    }

    private Point seen() {
        return Stagehand.on(() -> corner(window.page().diagram().seen()));
    }

    private static Point corner(Scene scene) {
        return scene.boxes().stream()
                .filter(table -> table.ref().equals(AUTHOR))
                .findFirst()
                .orElseThrow()
                .box()
                .corner();
    }

    @Test
    void a_table_and_its_columns_are_typed_without_touching_the_mouse() {
        typedAuthor();
        DesignSession session = session();
        var table = session.database().table(AUTHOR).orElseThrow();
        assertThat(table.columns()).extracting(Column::name).containsExactly("id", "full_name", "born_on");
        assertThat(table.columns()).extracting(Column::type).containsExactly("bigint", "text", "date");
        assertThat(table.column("full_name").orElseThrow().notNull()).isPresent();
        assertThat(session.facts().of(AUTHOR).keyColumns()).containsExactly("id");
        assertThat(session.scene().box(AUTHOR)).isPresent();
    }

    @Test
    void no_two_commands_have_the_same_shortcut_or_name() {
        var commands = window.main().commands();
        assertThat(commands.stream().flatMap(command -> command.shortcut().stream()))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(20);
        assertThat(commands).extracting(Command::id).doesNotHaveDuplicates();
    }

    @Test
    void a_drag_from_table_to_table_makes_the_column_and_the_reference() {
        author();
        book();
        drag(handle(BOOK), head(AUTHOR));
        Stagehand.until(() -> session().facts().of(BOOK).references().size() == 1);
        ForeignKey key = session().facts().of(BOOK).references().getFirst();
        assertThat(key.columns()).containsExactly("author_id");
        assertThat(key.target()).isEqualTo(AUTHOR);
        assertThat(session().scene().link(key.ref())).isPresent();
    }

    @Test
    void a_new_name_is_used_everywhere_and_every_step_can_be_undone() {
        author();
        book();
        drag(handle(BOOK), head(AUTHOR));
        Stagehand.until(() -> session().facts().of(BOOK).references().size() == 1);
        ObjectRef writer = ObjectRef.of(Kind.TABLE, "public", "writer");
        Stagehand.run(() -> window.page().diagram().editor().rename(AUTHOR));
        type("writer");
        window.press(KeyCode.ENTER, false);
        Stagehand.until(() -> session().exists(writer));
        assertThat(session().facts().of(BOOK).references().getFirst().target()).isEqualTo(writer);
        int last = session().history().present();
        Stagehand.run(() -> session().goTo(0));
        assertThat(session().database().objects()).doesNotContainKey(writer).doesNotContainKey(BOOK);
        Stagehand.run(() -> session().goTo(last));
        assertThat(session().database().table(writer)).isPresent();
        Stagehand.run(() -> window.page().diagram().requestFocus());
        window.press(KeyCode.Z, true);
        Stagehand.until(() -> session().exists(AUTHOR));
    }

    @Test
    void a_second_diagram_shows_the_same_tables_and_one_rename_reaches_both() {
        author();
        Stagehand.run(() -> new DiagramWork(window.main(), window.page()).newDiagram());
        assertThat(session().document().diagrams()).hasSize(2);
        Stagehand.run(() -> new DiagramWork(window.main(), window.page()).showAbsent());
        Stagehand.run(() -> window.page().perform(new Edit.Rename(AUTHOR, "writer", Edit.Trace.FORGOTTEN)));
        assertThat(session().document().diagrams())
                .allSatisfy(diagram -> assertThat(diagram.placements().keySet())
                        .extracting(ObjectRef::last)
                        .isSubsetOf("writer"));
    }

    @Test
    void what_was_not_saved_is_in_the_journal_and_what_was_saved_is_not() throws Exception {
        author();
        Path journal = folder.resolve(".unnamed.schemawright.json.journal");
        Stagehand.until(() -> Files.exists(journal));
        var kept = new Leftover(journal, folder, Instant.EPOCH).read();
        assertThat(kept.design().database().table(AUTHOR)).isPresent();
        Path file = folder.resolve("library.schemawright.json");
        Stagehand.run(() -> window.main().saving().saveAs(session(), file));
        Stagehand.until(() -> !Files.exists(journal));
        assertThat(folder).isDirectoryNotContaining("glob:**.journal*");
        var read = DocumentFiles.read(file).document();
        assertThat(read.design().database()).isEqualTo(session().database());
        assertThat(read.diagrams()).isEqualTo(session().document().diagrams());
        assertThat(session().history().isSaved()).isTrue();
    }

    @Test
    void a_refused_name_says_so_and_changes_nothing() {
        author();
        History before = session().history();
        Stagehand.run(() -> window.page().diagram().editor().newTable(0, 400));
        type("author");
        window.press(KeyCode.ENTER, false);
        Stagehand.until(() -> robot.lookup("#message").query().isVisible());
        assertThat(session().history()).isEqualTo(before);
    }

    @Test
    void both_themes_have_colours_that_can_be_told_apart() {
        for (Theme.Choice choice : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
            Stagehand.run(() -> window.theme().choiceProperty().set(choice));
            var shades = Stagehand.on(() -> window.theme().shadesProperty().get());
            for (var text :
                    List.of(shades.text(), shades.faded(), shades.key(), shades.reference(), shades.problem())) {
                assertThat(Contrast.of(text, shades.box()))
                        .as("%s on %s", text, choice)
                        .isGreaterThan(4.5);
            }
            for (var head : shades.heads()) {
                assertThat(Contrast.of(shades.text(), head)).isGreaterThan(4.5);
            }
        }
    }

    @Test
    void everything_is_found_by_a_part_of_its_name() {
        author();
        Stagehand.run(() -> window.page().diagram().requestFocus());
        window.press(KeyCode.K, true);
        type("born");
        window.press(KeyCode.ENTER, false);
        Stagehand.until(() -> session().selection().refs().contains(AUTHOR.part(Kind.COLUMN, "born_on")));
    }

    private DesignSession session() {
        return Stagehand.on(() -> window.page().session());
    }

    private void author() {
        table(AUTHOR, 0, List.of("id", "full_name", "born_on"));
    }

    private void table(ObjectRef ref, int y, List<String> columns) {
        var points = new java.util.TreeMap<ObjectRef, Point>();
        points.put(ref, new Point(0, y));
        Stagehand.run(() -> window.page()
                .perform(new Edit.Several(
                        Edit.Purpose.NEW_TABLE,
                        List.of(
                                new Edit.Add(Drafts.table(
                                        ref,
                                        columns.stream()
                                                .map(name -> Drafts.column(ref, name, "bigint", false))
                                                .toList())),
                                new Edit.Add(Drafts.primaryKey(ref, List.of("id"))),
                                new Edit.Place("main", points)))));
        Stagehand.run(() -> window.page().diagram().look(new Viewport(-40, -40, 1)));
    }

    private void typedAuthor() {
        Stagehand.run(() -> window.page().diagram().editor().newTable(0, 0));
        type("author");
        window.press(KeyCode.ENTER, false);
        column("id", "");
        column("full_name", "text not null");
        column("born_on", "");
        window.press(KeyCode.ESCAPE, false);
        Stagehand.until(() -> !window.page().diagram().editor().isOpen());
    }

    private void book() {
        table(BOOK, 300, List.of("id"));
    }

    /** The same with a robot, whose keys go the way of those of a keyboard. */
    @Test
    void a_robot_types_a_table() {
        robot.push(KeyCode.CONTROL, KeyCode.T);
        Stagehand.until(() -> window.page().diagram().editor().isOpen());
        robot.write("t", 0);
        robot.type(KeyCode.ENTER, KeyCode.ESCAPE);
        Stagehand.until(() -> session().exists(ObjectRef.of(Kind.TABLE, "public", "t")));
    }

    private void column(String name, String columnType) {
        type(name);
        window.press(KeyCode.TAB, false);
        if (!columnType.isEmpty()) {
            type(columnType);
        }
        window.press(KeyCode.ENTER, false);
    }

    private void type(String text) {
        window.type(text);
    }

    private Point2D head(ObjectRef table) {
        return point(table, 30);
    }

    private Point2D handle(ObjectRef table) {
        int width = Stagehand.on(() -> box(table).box().width());
        return point(table, width - 8);
    }

    private Point2D point(ObjectRef table, int right) {
        return Stagehand.on(() -> {
            TableBox box = box(table);
            Viewport view = window.page().diagram().view();
            return new Point2D(
                    view.toPixelX(box.box().x() + right),
                    view.toPixelY(box.box().y() + TableBox.HEAD / 2.0));
        });
    }

    private TableBox box(ObjectRef table) {
        return window.page().session().scene().box(table).orElseThrow();
    }

    private void drag(Point2D from, Point2D to) {
        window.drag(from, to);
    }
}
