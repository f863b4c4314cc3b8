package org.schemawright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.schemawright.app.compare.CompareModel;
import org.schemawright.app.compare.CompareState;
import org.schemawright.app.compare.CompareState.Progress;
import org.schemawright.app.migrate.ReconcilePage;
import org.schemawright.change.Change;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.workspace.Direction;

/** What people do who compare a design with something else, and take the migration away as files. */
@Isolated("there is one keyboard")
class CompareJourneyTest {
    private static final String BEFORE = """
        CREATE TABLE author (id bigint PRIMARY KEY, name text NOT NULL, mail varchar(80));
        CREATE TABLE book (id bigint PRIMARY KEY, author_id bigint REFERENCES author (id));
        CREATE TABLE shelf (code varchar(8) PRIMARY KEY);
        """;
    private static final String AFTER = """
        CREATE TABLE author (id bigint PRIMARY KEY, name text NOT NULL, email varchar(80));
        CREATE TABLE book (id bigint PRIMARY KEY, author_id bigint REFERENCES author (id), title text);
        """;
    private static final ObjectRef BOOK = ObjectRef.of(Kind.TABLE, "public", "book");
    private static final ObjectRef SHELF = ObjectRef.of(Kind.TABLE, "public", "shelf");

    @TempDir
    Path folder;

    private Stagehand window;
    private ReconcilePage page;

    @BeforeEach
    void compare() throws Exception {
        System.setProperty("schemawright.settings", folder.toString());
        Path before = Files.writeString(folder.resolve("before.sql"), BEFORE);
        Path after = Files.writeString(folder.resolve("after.sql"), AFTER);
        window = Stagehand.open(folder, 1300, 900);
        Stagehand.run(() -> window.main().open(after));
        Stagehand.until(() -> window.main().page().isPresent());
        page = ComparePictures.page(window);
        TextInputControl source = window.shown("#compare-source .text-field", TextInputControl.class);
        Stagehand.run(() -> source.setText(before.toString()));
        window.fire("#compare-go");
        settled();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private CompareModel model() {
        return page.model();
    }

    private CompareState settled() {
        Stagehand.until(() -> model().state().progress() == Progress.IDLE
                && (model().state().preview().isPresent()
                        || !model().state().problem().isEmpty()));
        CompareState state = Stagehand.on(() -> model().state());
        assertThat(state.problem()).isEmpty();
        return state;
    }

    @Test
    void a_difference_goes_to_the_database_and_another_into_the_design() {
        ObjectRef title = BOOK.part(Kind.COLUMN, "title");
        Stagehand.run(() -> model().chooseAll(Direction.LEFT));
        Stagehand.run(() -> model().choose(Set.of(title), Direction.TO_DATABASE));
        Stagehand.run(() -> model().choose(Set.of(SHELF), Direction.INTO_DESIGN));
        CompareState state = settled();
        assertThat(state.preview().orElseThrow().prepared().migration().up().steps())
                .singleElement()
                .satisfies(step -> assertThat(step.forward().sql()).contains("ADD COLUMN title text"));
        assertThat(state.preview().orElseThrow().prepared().proved()).isTrue();
        window.fire("#compare-take");
        Stagehand.until(() -> window.page().session().exists(SHELF));
        Stagehand.until(() -> window.page().session().scene().box(SHELF).isPresent());
        CompareState after = waitedFor(() -> model().state().compared().stream()
                .flatMap(compared -> compared.changes().stream())
                .map(Change::subject)
                .noneMatch(SHELF::equals));
        assertThat(after.directions().orElseThrow().going(Direction.TO_DATABASE))
                .contains(title);
        Stagehand.run(() -> window.page().session().undo());
        waitedFor(() -> model().state().compared().stream()
                .flatMap(compared -> compared.changes().stream())
                .map(Change::subject)
                .anyMatch(SHELF::equals));
    }

    private CompareState waitedFor(java.util.function.BooleanSupplier so) {
        Stagehand.until(so);
        return settled();
    }

    @Test
    void a_rename_is_answered_once_and_becomes_a_rename_in_the_plan() {
        window.fire("#same-email");
        CompareState state = waitedFor(() -> model().state()
                .compared()
                .filter(compared -> compared.questions().isEmpty())
                .isPresent());
        assertThat(state.preview().orElseThrow().prepared().migration().up().steps())
                .extracting(step -> step.forward().sql())
                .anyMatch(sql -> sql.contains("RENAME COLUMN mail TO email"))
                .noneMatch(sql -> sql.contains("DROP COLUMN"));
        assertThat(window.page().session().document().design().lineage().renames())
                .hasSize(1);
    }

    @Test
    void the_migration_is_exported_as_the_command_line_writes_it() throws Exception {
        Stagehand.run(() -> model().choose(Set.of(SHELF), Direction.LEFT));
        Stagehand.run(() -> model().choose(
                        Set.of(ObjectRef.of(Kind.TABLE, "public", "author").part(Kind.COLUMN, "mail")),
                        Direction.LEFT));
        settled();
        Path target = folder.resolve("out");
        Stagehand.run(() -> page.export(target, "next"));
        Stagehand.until(() -> Files.isDirectory(target) && count(target) == 3);
        try (Stream<Path> files = Files.list(target)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("^\\d{14}_", "")))
                    .containsExactlyInAnyOrder("next.up.sql", "next.down.sql", "next.verify.sql");
        }
        Path up = Files.list(target)
                .filter(file -> file.toString().endsWith(".up.sql"))
                .findFirst()
                .orElseThrow();
        assertThat(Files.readString(up))
                .contains("-- Proved:")
                .contains("ADD COLUMN title text")
                .doesNotContain("DROP TABLE")
                .doesNotContain("DROP COLUMN");
    }

    private static long count(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".sql")).count();
        } catch (java.io.IOException e) {
            return 0;
        }
    }

    @Test
    void the_way_of_a_line_is_chosen_by_keys() {
        TreeView<?> differences = window.shown("#differences", TreeView.class);
        Stagehand.run(differences::requestFocus);
        Stagehand.run(() -> differences.getSelectionModel().select(0));
        window.press(KeyCode.LEFT, true);
        CompareState state = settled();
        assertThat(state.directions().orElseThrow().going(Direction.INTO_DESIGN))
                .isNotEmpty();
        window.press(KeyCode.DELETE, false);
        assertThat(settled().directions().orElseThrow().going(Direction.INTO_DESIGN))
                .isEmpty();
    }
}
