package org.schemawright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.schemawright.app.common.Command;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.MenuRequest;
import org.schemawright.design.Drafts;
import org.schemawright.design.Edit;
import org.schemawright.model.EngineVersion;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** Schemas are made, named and taken away in the window, where the engine has them. */
@Isolated("there is one keyboard")
class SchemaJourneyTest {
    private static final ObjectRef FRESH = ObjectRef.of(Kind.SCHEMA, "new_schema");

    @TempDir
    Path folder;

    private Stagehand window;

    @BeforeEach
    void open() {
        window = Stagehand.open(folder, 1200, 800);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void design(String engine, int major) {
        Stagehand.run(() -> window.main().files().newDesign(new EngineVersion(engine, major)));
        Stagehand.until(
                () -> window.stage().getScene().getFocusOwner() == window.page().diagram());
    }

    @ParameterizedTest
    @CsvSource({"postgresql,18", "h2,2"})
    void a_schema_is_made_in_one_step_and_what_is_made_next_goes_into_it(String engine, int major) {
        design(engine, major);
        int before = session().history().present();
        named("");
        Stagehand.until(() -> session().exists(FRESH));
        assertThat(session().history().present()).isEqualTo(before + 1);
        assertThat(session().selection().refs()).containsExactly(FRESH);
        assertThat(lines()).contains("new_schema 0");
        Stagehand.run(() -> command("newTable").run());
        window.type("shelf");
        window.press(KeyCode.ENTER, false);
        Stagehand.until(() -> session().exists(ObjectRef.of(Kind.TABLE, "new_schema", "shelf")));
        window.press(KeyCode.ESCAPE, false);
        accepted(engine);
        Stagehand.run(() -> session().goTo(before));
        assertThat(session().exists(FRESH)).isFalse();
        assertThat(lines()).doesNotContain("new_schema 0");
    }

    @ParameterizedTest
    @CsvSource({"postgresql,18", "h2,2"})
    void a_hostile_name_is_a_name_like_any_other(String engine, int major) {
        design(engine, major);
        String hostile = "we\"ird'; DROP SCHEMA x; -- \u202e<b>";
        named(hostile);
        ObjectRef ref = ObjectRef.of(Kind.SCHEMA, hostile);
        Stagehand.until(() -> session().exists(ref));
        Stagehand.run(() -> window.page()
                .perform(new Edit.Add(Drafts.table(
                        ObjectRef.of(Kind.TABLE, hostile, "t"),
                        List.of(Drafts.column(ObjectRef.of(Kind.TABLE, hostile, "t"), "id", "bigint", true))))));
        accepted(engine);
        assertThat(lines()).noneMatch(line -> line.contains("\u202e")).anyMatch(line -> line.startsWith("we\"ird"));
    }

    @Test
    void a_name_that_is_taken_or_too_long_is_refused_in_words_and_nothing_changes() {
        design("postgresql", 18);
        var before = session().history();
        named("public");
        assertThat(said()).contains("public");
        named("é".repeat(40));
        Stagehand.until(() -> said().contains("63"));
        assertThat(session().history()).isEqualTo(before);
    }

    @Test
    void the_next_fresh_name_is_free() {
        design("postgresql", 18);
        named("");
        Stagehand.until(() -> session().exists(FRESH));
        named("");
        Stagehand.until(() -> session().exists(ObjectRef.of(Kind.SCHEMA, "new_schema_2")));
    }

    @Test
    void a_schema_is_renamed_in_the_inspector_and_an_empty_one_deleted_without_a_question() {
        design("postgresql", 18);
        named("");
        Stagehand.until(() -> session().exists(FRESH));
        Stagehand.run(() -> command("rename").run());
        TextField field = window.shown("#object-name", TextField.class);
        Stagehand.until(() -> field.isFocused());
        Stagehand.run(() -> field.setText("archive"));
        window.press(KeyCode.ENTER, false);
        ObjectRef archive = ObjectRef.of(Kind.SCHEMA, "archive");
        Stagehand.until(() -> session().exists(archive) && !session().exists(FRESH));
        assertThat(session().selection().refs()).containsExactly(archive);
        TreeView<?> tree = window.shown("#schema-tree", TreeView.class);
        Stagehand.run(tree::requestFocus);
        Stagehand.run(() -> command("delete").run());
        Stagehand.until(() -> !session().exists(archive));
        assertThat(lines()).containsExactly("public 0");
        Stagehand.run(() -> session().undo());
        Stagehand.until(() -> session().exists(archive));
    }

    @Test
    void where_the_engine_has_no_schemas_none_is_offered() {
        design("sqlite", 3);
        assertThat(Stagehand.on(() -> command("newSchema").enabled().get())).isFalse();
        assertThat(Stagehand.on(() -> command("newEnum").enabled().get())).isFalse();
        var request =
                new MenuRequest(window.page().tree(), MenuRequest.Origin.TREE, new Point2D(20, 200), Optional.empty());
        Stagehand.run(() -> new ContextMenus(window.main()).open(request));
        List<String> offered = Stagehand.on(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .map(item -> String.valueOf(item.getText()))
                .toList());
        assertThat(offered).contains("New table", "New view").doesNotContain("New schema…", "New enumeration type");
    }

    @Test
    void an_empty_schema_says_how_one_goes_on_and_one_that_holds_something_asks_before_it_goes() {
        design("postgresql", 18);
        named("");
        Stagehand.until(() -> inspected().contains("Nothing is in it yet."));
        ObjectRef shelf = ObjectRef.of(Kind.TABLE, "new_schema", "shelf");
        Stagehand.run(() -> window.page().perform(new Edit.Add(Drafts.table(shelf, List.of()))));
        Stagehand.until(() -> !inspected().contains("Nothing is in it yet."));
        Platform.runLater(() -> command("delete").run());
        DialogPane question = Stagehand.shownAnywhere(".dialog-pane", DialogPane.class);
        assertThat(Stagehand.on(question::getContentText)).contains("table new_schema.shelf");
        Stagehand.run(
                () -> ((Button) question.lookupButton(question.getButtonTypes().getLast())).fire());
        Stagehand.until(() ->
                question.getScene() == null || !question.getScene().getWindow().isShowing());
        assertThat(session().exists(shelf)).isTrue();
    }

    private String inspected() {
        return window.stage().getScene().lookup("#inspector").lookupAll(".label").stream()
                .map(label -> String.valueOf(((Label) label).getText()))
                .collect(Collectors.joining("\n"));
    }

    private DesignSession session() {
        return Stagehand.on(() -> window.page().session());
    }

    private Command command(String id) {
        return window.main().commands().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Answers the question for a name; with what is proposed where nothing is typed. */
    private void named(String typed) {
        Platform.runLater(() -> command("newSchema").run());
        TextField field = Stagehand.shownAnywhere(".dialog-pane .text-field", TextField.class);
        Stagehand.run(() -> {
            if (!typed.isEmpty()) {
                field.setText(typed);
            }
            ((Button) ((DialogPane) field.getScene().getRoot()).lookupButton(ButtonType.OK)).fire();
        });
        Stagehand.until(
                () -> field.getScene() == null || !field.getScene().getWindow().isShowing());
    }

    private String said() {
        Stagehand.until(() -> window.stage().getScene().lookup("#message").isVisible());
        return Stagehand.on(() -> ((Label) window.stage().getScene().lookup("#message")).getText());
    }

    /** The engine that looks on takes what is drawn. */
    private void accepted(String engine) {
        Stagehand.until(() -> session().problemsProperty().get().isEmpty()
                && window.stage().getScene().getRoot().lookupAll(".label").stream()
                        .anyMatch(label -> String.valueOf(((Label) label).getText())
                                .matches("(?i)" + engine + ".* accepts the design")));
    }

    private List<String> lines() {
        return Stagehand.on(() -> window.shown("#schema-tree", TreeView.class).getRoot().getChildren().stream()
                .map(item -> String.valueOf(((TreeItem<?>) item).getValue()))
                .toList());
    }
}
