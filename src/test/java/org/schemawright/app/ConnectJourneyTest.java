package org.schemawright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.schemawright.app.common.Texts;
import org.schemawright.app.connect.PasswordPrompt;
import org.schemawright.app.migrate.ReconcilePage;
import org.schemawright.cli.LiveServer;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.workspace.ObservedUse;
import org.schemawright.workspace.UseSign;
import org.testfx.api.FxRobot;

/** A database on a server becomes a design, and is compared with it. */
@Isolated("there is one keyboard")
class ConnectJourneyTest {
    private static final String SCRIPT = """
        CREATE SCHEMA app; CREATE SCHEMA audit;
        CREATE TABLE app.author (id bigint PRIMARY KEY, name text NOT NULL);
        CREATE TABLE app.book (id bigint PRIMARY KEY, author_id bigint REFERENCES app.author (id));
        CREATE TABLE audit.entry (id bigint PRIMARY KEY, said text);
        """;

    private static final String USE = """
        ALTER TABLE app.author SET (autovacuum_enabled = off);
        CREATE INDEX author_name ON app.author (name);
        INSERT INTO app.author SELECT n, 'name ' || n FROM generate_series(1, 50000) n;
        SELECT count(*) FROM app.author WHERE name LIKE '%1';
        SELECT count(*) FROM app.author WHERE name LIKE '%2';
        SELECT count(*) FROM app.author WHERE name LIKE '%3';
        """;

    private final FxRobot robot = new FxRobot();

    @TempDir
    Path folder;

    @Test
    void a_server_asks_for_the_password_and_the_schemas_are_chosen() throws Exception {
        System.setProperty("schemawright.settings", folder.toString());
        try (var server = new LiveServer(18);
                Stagehand window = Stagehand.open(folder, 1300, 900)) {
            String address = server.database("library", SCRIPT);
            opened(window, address);
            assertThat(window.page().session().database().objects())
                    .containsKey(ObjectRef.of(Kind.TABLE, "app", "book"))
                    .doesNotContainKey(ObjectRef.of(Kind.TABLE, "audit", "entry"));
            assertThat(window.page().session().scene().boxes()).hasSize(2);
            Path saved = folder.resolve("schemawright/connections.json");
            assertThat(Files.readString(saved))
                    .contains(address)
                    .contains("app")
                    .doesNotContain("hunter2");
            unedited(window, address);
            server.commands("library", USE);
            observed(window, address);
        }
    }

    @Test
    void an_unknown_machine_is_shown_with_its_fingerprint_and_trusted_by_yes_alone() throws Exception {
        System.setProperty("schemawright.settings", folder.toString());
        try (Stagehand window = Stagehand.open(folder, 1000, 700)) {
            assertThat(window.main().page()).isEmpty();
            assertThat(answered(ButtonBar.ButtonData.OK_DONE)).isTrue();
            assertThat(answered(ButtonBar.ButtonData.CANCEL_CLOSE)).isFalse();
        }
    }

    private boolean answered(ButtonBar.ButtonData answer) throws Exception {
        String fingerprint = "SHA256:uNiVztksCsDhcc0u9e8BgrJXVGuwtPjHVE2i4VTzHVU";
        var asking = new FutureTask<>(() -> new PasswordPrompt().trusts("eve@bastion.example:22", fingerprint));
        Thread.ofPlatform().start(asking);
        Stagehand.until(() -> robot.lookup("#host-fingerprint").tryQuery().isPresent());
        Stagehand.run(() -> {
            TextField shown = robot.lookup("#host-fingerprint").queryAs(TextField.class);
            assertThat(shown.getText()).isEqualTo(fingerprint);
            DialogPane pane = (DialogPane) shown.getScene().getRoot();
            pane.getButtonTypes().stream()
                    .filter(type -> type.getButtonData() == answer)
                    .forEach(type -> ((Button) pane.lookupButton(type)).fire());
        });
        Stagehand.until(() -> robot.lookup("#host-fingerprint").tryQuery().isEmpty());
        return asking.get();
    }

    private void opened(Stagehand window, String address) {
        Stagehand.run(() -> command(window, "openDatabase"));
        TextField typed = Stagehand.shownAnywhere("#connect-address", TextField.class);
        CheckBox save = Stagehand.shownAnywhere("#connect-save", CheckBox.class);
        Button go = Stagehand.shownAnywhere("#connect-go", Button.class);
        Stagehand.run(() -> {
            typed.setText(address);
            save.setSelected(true);
            go.fire();
        });
        PasswordField field = Stagehand.shownAnywhere("#password", PasswordField.class);
        Stagehand.run(() -> {
            field.setText("hunter2");
            ((Button) ((DialogPane) field.getScene().getRoot()).lookupButton(ButtonType.OK)).fire();
        });
        Stagehand.until(() -> go.getText().contains("design"));
        CheckBox audit = Stagehand.until(() -> robot.lookup(".check-box").queryAllAs(CheckBox.class).stream()
                .filter(box -> "audit".equals(box.getUserData()))
                .findFirst());
        Stagehand.run(() -> audit.setSelected(false));
        Stagehand.run(go::fire);
        Stagehand.until(() -> window.main().page().isPresent());
    }

    /** A design that nobody has touched is its database, and nothing has to be migrated. */
    private static void unedited(Stagehand window, String address) {
        ReconcilePage page = ComparePictures.page(window);
        Stagehand.run(() -> page.compare(address));
        Stagehand.until(() -> page.model().state().preview().isPresent()
                || !page.model().state().problem().isEmpty());
        assertThat(page.model().state().problem()).isEmpty();
        assertThat(page.model().state().compared().orElseThrow().changes()).isEmpty();
        assertThat(page.model()
                        .state()
                        .preview()
                        .orElseThrow()
                        .prepared()
                        .migration()
                        .up()
                        .steps())
                .isEmpty();
    }

    /** What the server counted of its tables is shown and told, and leads to the design. */
    private static void observed(Stagehand window, String address) {
        Stagehand.run(() -> command(window, "page.workload"));
        ComboBox<?> typed = window.shown("#workload-address", ComboBox.class);
        Stagehand.run(() -> typed.getEditor().setText(address));
        window.fire("#workload-go");
        TableView<?> table = window.shown("#workload-tables", TableView.class);
        Label state = window.shown("#workload-state", Label.class);
        Button go = window.shown("#workload-go", Button.class);
        ObservedUse.TableUse author = Stagehand.until(() -> {
            Optional<ObservedUse.TableUse> found = table.getItems().stream()
                    .map(ObservedUse.TableUse.class::cast)
                    .filter(use -> use.table().equals(ObjectRef.of(Kind.TABLE, "app", "author")))
                    .filter(use -> use.wholeReads() >= 3 && use.written() >= 50_000)
                    .findFirst();
            if (found.isEmpty() && !state.getText().equals(Texts.of("workload.reading"))) {
                go.fire();
            }
            return found;
        });
        assertThat(author.sampled()).isFalse();
        assertThat(UseSign.of(author))
                .hasSize(3)
                .anySatisfy(sign -> assertThat(sign).isInstanceOf(UseSign.NeverSampled.class))
                .anySatisfy(sign -> assertThat(sign)
                        .isInstanceOfSatisfying(
                                UseSign.ReadWhole.class,
                                read -> assertThat(read.rowsEach()).isGreaterThan(20_000)))
                .anySatisfy(sign -> assertThat(sign)
                        .isInstanceOfSatisfying(
                                UseSign.NeverRead.class,
                                unread -> assertThat(unread.index().name()).isEqualTo("author_name")));
    }

    private static void command(Stagehand window, String id) {
        window.main().commands().stream()
                .filter(command -> command.id().equals(id))
                .findFirst()
                .orElseThrow()
                .run();
    }
}
