package org.schemawright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.schemawright.cli.LiveServer;
import org.schemawright.workspace.HeavyStatements.Statement;

/** What a server counted of its statements is shown, and where it counts none, that is said. */
@Isolated("there is one keyboard")
class WorkloadJourneyTest {
    private static final String SCRIPT = "CREATE TABLE author (id bigint PRIMARY KEY, name text)";
    private static final String USE = """
        INSERT INTO author SELECT n, 'name ' || n FROM generate_series(1, 20000) n;
        SELECT count(*) FROM author WHERE name LIKE '%1';
        SELECT count(*) FROM author WHERE name LIKE '%2';
        SELECT count(*) FROM author WHERE name LIKE '%3';
        """;

    @TempDir
    Path folder;

    @Test
    void the_heaviest_statements_of_a_server_are_shown_and_what_cannot_be_seen_is_said() throws Exception {
        System.setProperty("schemawright.settings", folder.toString());
        try (var server = LiveServer.configured(18, "shared_preload_libraries = 'pg_stat_statements'");
                Stagehand window = Stagehand.open(folder, 1300, 900)) {
            Stagehand.run(() -> window.main().files().openSample("shop"));
            Stagehand.until(() -> window.main().page().isPresent());
            window.show("workload");
            window.fire("#workload-by-statement");
            observe(window, server.database("plain", SCRIPT));
            answerPassword();
            Stagehand.until(() -> said(window).contains("CREATE EXTENSION pg_stat_statements"));

            String busy = server.database("busy", SCRIPT);
            server.administer(
                    "busy",
                    "CREATE SCHEMA \"my \"\"tools\"; CREATE EXTENSION pg_stat_statements"
                            + " SCHEMA \"my \"\"tools\"; GRANT USAGE ON SCHEMA \"my \"\"tools\" TO ann");
            asAnn(server);
            observe(window, busy);
            Statement counted = Stagehand.until(() -> lines(window).stream()
                    .filter(line -> line.text().startsWith("SELECT count(*) FROM author WHERE name LIKE"))
                    .findFirst());
            assertThat(counted.calls()).isEqualTo(3);
            assertThat(counted.rows()).isEqualTo(3);
            assertThat(counted.milliseconds()).isPositive();
            assertThat(Stagehand.on(() -> lines(window)))
                    .isSortedAccordingTo((one, other) -> Double.compare(other.milliseconds(), one.milliseconds()))
                    .noneMatch(line -> line.text().contains("pg_catalog."));
            assertThat(window.shown("#workload-statement", TextArea.class).getText())
                    .isEqualTo(Stagehand.on(() -> lines(window).getFirst().text()));

            server.administer("busy", "REVOKE SELECT ON \"my \"\"tools\".pg_stat_statements FROM PUBLIC");
            observe(window, busy);
            Stagehand.until(() -> said(window).contains("its counts cannot be read"));
        }
    }

    /** The counts are kept by role: those of others have no text for it. */
    private static void asAnn(LiveServer server) throws Exception {
        try (var session = server.session("busy");
                var statement = session.createStatement()) {
            for (String command : USE.strip().split(";\n?")) {
                statement.execute(command);
            }
        }
    }

    private static void observe(Stagehand window, String address) {
        ComboBox<?> typed = window.shown("#workload-address", ComboBox.class);
        Stagehand.run(() -> typed.getEditor().setText(address));
        window.fire("#workload-go");
    }

    private static void answerPassword() {
        PasswordField field = Stagehand.shownAnywhere("#password", PasswordField.class);
        Stagehand.run(() -> {
            field.setText("hunter2");
            ((Button) ((DialogPane) field.getScene().getRoot()).lookupButton(ButtonType.OK)).fire();
        });
    }

    private static List<Statement> lines(Stagehand window) {
        return window.stage().getScene().lookup("#workload-statement-lines") instanceof TableView<?> table
                ? table.getItems().stream().map(Statement.class::cast).toList()
                : List.of();
    }

    private static String said(Stagehand window) {
        return Optional.ofNullable(window.stage().getScene().lookup("#workload-statements .workload-empty"))
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .orElse("");
    }
}
