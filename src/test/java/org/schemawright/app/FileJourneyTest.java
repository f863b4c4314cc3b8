package org.schemawright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Selection;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Document;
import org.schemawright.design.Drafts;
import org.schemawright.design.Edit;
import org.schemawright.design.Editing;
import org.schemawright.model.EngineVersion;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.store.DocumentFiles;
import org.schemawright.store.Journal;

/** What people meet when they open, lose, recover and save their designs. */
@Isolated("there is one keyboard")
class FileJourneyTest {
    private static final ObjectRef AUTHOR = ObjectRef.of(Kind.TABLE, "main", "author");
    private static final ObjectRef BOOK = ObjectRef.of(Kind.TABLE, "main", "book");

    @TempDir
    Path folder;

    private Stagehand window;

    @BeforeEach
    void open() throws Exception {
        DocumentFiles.write(file(), document(AUTHOR));
        window = Stagehand.open(folder, 1000, 900);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void what_a_killed_run_left_is_offered_with_what_it_changes_and_can_be_undone() throws Exception {
        Path journal = leftover(file(), document(AUTHOR, BOOK));
        Stagehand.run(() -> window.main().open(file()));
        assertThat(dialogText()).contains("+ table main.book");
        answer("recover.take");
        Stagehand.until(() -> session().exists(BOOK));
        assertThat(Stagehand.on(() -> session().history().isSaved())).isFalse();
        Stagehand.until(() -> !Files.exists(journal));
        Stagehand.until(() -> journals().size() == 1);
        Stagehand.run(() -> session().undo());
        assertThat(session().exists(BOOK)).isFalse();
    }

    @Test
    void what_is_not_wanted_back_is_dropped_only_when_that_is_said() throws Exception {
        leftover(file(), document(AUTHOR, BOOK));
        Stagehand.run(() -> window.main().open(file()));
        answer("answer.cancel");
        assertThat(journals()).hasSize(1);
        Stagehand.run(() -> window.main().open(file()));
        answer("recover.drop");
        Stagehand.until(() -> journals().isEmpty());
        assertThat(Stagehand.on(() -> session().exists(BOOK))).isFalse();
    }

    @Test
    void a_damaged_journal_gives_what_it_can_and_is_kept() throws Exception {
        Path journal = leftover(file(), document(AUTHOR, BOOK));
        String text = Files.readString(journal);
        Files.writeString(journal, text.substring(0, text.indexOf("--- layout ---")) + "--- lay");
        Stagehand.run(() -> window.main().open(file()));
        assertThat(dialogText()).contains("the diagrams could not be read");
        answer("recover.take");
        Stagehand.until(() -> session().exists(BOOK));
        Stagehand.until(() -> Files.exists(journal.resolveSibling(journal.getFileName() + ".damaged")));
    }

    @Test
    void work_that_had_no_file_is_on_the_welcome_page_again() throws Exception {
        leftover(folder.resolve("unnamed.schemawright.json"), document(BOOK));
        Stagehand.run(() -> window.main().showWelcome());
        Hyperlink unsaved = window.shown(".unsaved", Hyperlink.class);
        Stagehand.run(unsaved::fire);
        Stagehand.until(() -> window.main().page().isPresent() && session().exists(BOOK));
        assertThat(Stagehand.on(() -> session().scene().box(BOOK))).isPresent();
        assertThat(Stagehand.on(() -> session().history().isSaved())).isFalse();
    }

    @Test
    void a_file_that_cannot_be_read_is_told_of_and_what_is_open_stays_as_it_is() throws Exception {
        opened();
        Stagehand.run(() -> window.page().perform(new Edit.Add(table(BOOK))));
        Path newer = Files.writeString(folder.resolve("newer.schemawright.json"), "{\"schemawright\": 99}");
        Path half = Files.writeString(
                folder.resolve("half.schemawright.json"),
                Files.readString(file()).substring(0, 200));
        Path foreign = Files.write(folder.resolve("foreign.schemawright.json"), new byte[] {(byte) 0xff, 0, 1, 2});
        for (Path bad : List.of(newer, half, foreign)) {
            Stagehand.run(() -> window.main().open(bad));
            Stagehand.until(() -> message().contains(String.valueOf(bad.getFileName())));
            assertThat(Stagehand.on(() -> session().exists(BOOK))).isTrue();
        }
    }

    @Test
    void what_others_saved_meanwhile_is_shown_before_saving_and_taking_it_can_be_undone() throws Exception {
        opened();
        ObjectRef mine = ObjectRef.of(Kind.TABLE, "main", "mine");
        Stagehand.run(() -> window.page().perform(new Edit.Add(table(mine))));
        DocumentFiles.write(file(), document(AUTHOR, BOOK));
        Platform.runLater(window.main().saving()::save);
        assertThat(dialogText()).contains("+ table main.book");
        answer("changed.theirs");
        Stagehand.until(() -> session().exists(BOOK));
        assertThat(Stagehand.on(() -> session().exists(mine))).isFalse();
        assertThat(Stagehand.on(() -> session().history().isSaved())).isTrue();
        Stagehand.run(() -> session().undo());
        assertThat(Stagehand.on(() -> session().exists(mine))).isTrue();
    }

    @Test
    void after_an_error_that_nobody_caught_the_work_is_in_the_journal_and_goes_on() throws Exception {
        opened();
        Stagehand.run(() -> window.page().perform(new Edit.Add(table(BOOK))));
        Stagehand.run(() -> window.main().unexpected(new IllegalStateException("a fault of ours")));
        Stagehand.until(() -> journals().size() == 1);
        assertThat(dialogText()).doesNotContain("IllegalStateException");
        Stagehand.run(() -> dialog().orElseThrow().getScene().getWindow().hide());
        Stagehand.run(() -> window.page().perform(new Edit.Rename(BOOK, "volume", Edit.Trace.FORGOTTEN)));
        assertThat(Stagehand.on(() -> session().exists(ObjectRef.of(Kind.TABLE, "main", "volume"))))
                .isTrue();
    }

    @Test
    void a_script_becomes_a_design_and_tables_are_copied_from_it_into_another() throws Exception {
        Path script = Files.writeString(
                folder.resolve("library.sql"),
                "CREATE TABLE shelf (id bigint PRIMARY KEY);\n"
                        + "CREATE TABLE tome (id bigint PRIMARY KEY, shelf_id bigint NOT NULL REFERENCES shelf);\n");
        Stagehand.run(() -> window.main().open(script));
        ObjectRef tome = ObjectRef.of(Kind.TABLE, "public", "tome");
        ObjectRef shelf = ObjectRef.of(Kind.TABLE, "public", "shelf");
        Stagehand.until(() -> window.main().page().isPresent() && session().exists(tome));
        assertThat(session().facts().of(tome).references().getFirst().target()).isEqualTo(shelf);
        Stagehand.run(() -> {
            session().selectionProperty().set(Selection.of(java.util.Set.of(tome, shelf)));
            new DiagramWork(window.main(), window.page()).clipboard().copy();
            window.main().files().newDesign(new EngineVersion("postgresql", 18));
            new DiagramWork(window.main(), window.page()).clipboard().paste();
            new DiagramWork(window.main(), window.page()).clipboard().paste();
        });
        assertThat(session().database().objects().keySet())
                .extracting(ObjectRef::last)
                .contains("tome", "shelf", "tome_2", "shelf_2");
        ObjectRef second = ObjectRef.of(Kind.TABLE, "public", "tome_2");
        assertThat(session().facts().of(second).references().getFirst().target().last())
                .isEqualTo("shelf_2");
    }

    @Test
    void a_type_that_does_not_exist_is_marked_at_its_field_until_it_is_mended() throws Exception {
        opened();
        Stagehand.run(() -> session().selectionProperty().set(Selection.of(AUTHOR)));
        commit("#column-type-1", "intege!r");
        Stagehand.until(() -> field("#column-type-1").getStyleClass().contains("wrong")
                && field("#column-type-1").getAccessibleHelp().contains("!"));
        commit("#column-type-1", "integer");
        Stagehand.until(() -> !field("#column-type-1").getStyleClass().contains("wrong"));
        assertThat(Stagehand.on(() -> session().problemsProperty().get())).isEmpty();
    }

    @Test
    void what_is_typed_into_a_field_counts_when_the_design_is_saved() throws Exception {
        opened();
        Stagehand.run(() -> session().selectionProperty().set(Selection.of(AUTHOR)));
        TextField name = window.shown("#table-name", TextField.class);
        Stagehand.run(() -> {
            name.requestFocus();
            name.setText("writer");
            window.main().saving().save();
        });
        ObjectRef writer = ObjectRef.of(Kind.TABLE, "main", "writer");
        assertThat(DocumentFiles.read(file()).document().design().database().objects())
                .containsOnlyKeys(writer);
    }

    private void commit(String id, String text) {
        TextField field = window.shown(id, TextField.class);
        Stagehand.run(() -> {
            field.setText(text);
            field.fireEvent(new javafx.event.ActionEvent());
        });
    }

    private TextField field(String id) {
        return (TextField) window.stage().getScene().lookup(id);
    }

    private void opened() {
        Stagehand.run(() -> window.main().open(file()));
        Stagehand.until(() -> window.main().page().isPresent());
    }

    private Path file() {
        return folder.resolve("library.schemawright.json");
    }

    private DesignSession session() {
        return Stagehand.on(() -> window.page().session());
    }

    private String message() {
        return ((Label) window.stage().getScene().lookup("#message")).getText();
    }

    private static Optional<DialogPane> dialog() {
        return Window.getWindows().stream()
                .map(shown -> shown.getScene().getRoot())
                .filter(DialogPane.class::isInstance)
                .map(DialogPane.class::cast)
                .findFirst();
    }

    private static String dialogText() {
        Stagehand.until(() -> dialog().isPresent());
        return Stagehand.on(() -> dialog().orElseThrow().getHeaderText() + "\n"
                + dialog().orElseThrow().getContentText());
    }

    private static void answer(String key) {
        Button answer = Stagehand.until(() -> dialog().orElseThrow().lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(Texts.of(key)))
                .findFirst());
        Stagehand.run(answer::fire);
        Stagehand.until(() -> dialog().isEmpty());
    }

    private List<Path> journals() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(one -> one.toString().endsWith(".journal")
                            || one.toString().contains(".journal-"))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** As a process left it that is no more. */
    private static Path leftover(Path design, Document document) throws IOException {
        new Journal(design).write(document, Optional.empty());
        Path journal = design.resolveSibling("." + design.getFileName() + ".journal");
        Files.writeString(
                journal, Files.readString(journal).replaceFirst("\"started\":\"[^\"]*\"", "\"started\":\"long ago\""));
        return journal;
    }

    private static org.schemawright.model.Table table(ObjectRef ref) {
        return Drafts.table(ref, List.of(Drafts.column(ref, "id", "integer", true)));
    }

    private static Document document(ObjectRef... tables) throws Exception {
        var database = new org.schemawright.model.Database(
                new EngineVersion("sqlite", 3),
                new java.util.TreeMap<>(),
                new java.util.TreeMap<>(),
                java.util.Set.of());
        var document = new Document(
                org.schemawright.design.Design.of(database),
                List.of(org.schemawright.design.Diagram.empty("main")),
                "");
        var points = new java.util.TreeMap<ObjectRef, org.schemawright.design.Point>();
        for (ObjectRef ref : tables) {
            document = Editing.apply(document, new Edit.Add(table(ref)));
            points.put(ref, new org.schemawright.design.Point(points.size() * 300, 0));
        }
        return Editing.apply(document, new Edit.Place("main", points));
    }
}
