package org.schemawright.app;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TitledPane;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.schemawright.app.common.Theme;
import org.schemawright.app.connect.OpenDatabaseDialog;
import org.schemawright.app.migrate.ReconcilePage;
import org.schemawright.cli.LiveServer;

/**
 * Writes the pictures of comparing and migrating for the guide. Needs a display of 1600 by 1000, and {@code hunter2} in
 * the variable PGPASSWORD.
 */
final class ComparePictures {
    private static final String BEFORE = """
        CREATE TABLE patient (id bigint PRIMARY KEY, name text NOT NULL, mail varchar(80), fax varchar(20));
        CREATE TABLE doctor (id bigint PRIMARY KEY, name text NOT NULL);
        CREATE TABLE visit (id bigint PRIMARY KEY, patient_id bigint NOT NULL REFERENCES patient (id),
            on_day date, note varchar(200));
        CREATE INDEX visit_day ON visit (on_day);
        CREATE VIEW patients_today AS SELECT p.name FROM patient p JOIN visit v ON v.patient_id = p.id
            WHERE v.on_day = CURRENT_DATE;
        """;
    private static final String AFTER = """
        CREATE TABLE patient (id bigint PRIMARY KEY, name text NOT NULL, email varchar(80));
        CREATE TABLE doctor (id bigint PRIMARY KEY, name text NOT NULL, room integer);
        CREATE TABLE ward (code varchar(8) PRIMARY KEY, name text NOT NULL);
        CREATE TABLE visit (id bigint PRIMARY KEY, patient_id bigint NOT NULL REFERENCES patient (id),
            doctor_id bigint REFERENCES doctor (id), ward_code varchar(8) REFERENCES ward (code),
            on_day date NOT NULL, note text);
        CREATE INDEX visit_day ON visit (on_day, patient_id);
        CREATE VIEW patients_today AS SELECT p.name, v.note FROM patient p JOIN visit v ON v.patient_id = p.id
            WHERE v.on_day = CURRENT_DATE;
        """;

    private static final String ROWS = """
        INSERT INTO patient SELECT n, 'patient ' || n, NULL, NULL FROM generate_series(1, 20000) n;
        INSERT INTO visit SELECT n, 1 + n % 20000, CURRENT_DATE, 'visit' FROM generate_series(1, 120000) n;
        ANALYZE;
        """;

    private ComparePictures() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "docs/guide/pictures");
        Path work = Files.createTempDirectory("schemawright-pictures");
        Path after = Files.writeString(work.resolve("clinic.sql"), AFTER);
        try (var server = LiveServer.configured(18, "shared_preload_libraries = 'pg_stat_statements'");
                Stagehand window = Stagehand.open(work, 1440, 900)) {
            String before = server.database("clinic", BEFORE);
            server.administer("clinic", "CREATE EXTENSION pg_stat_statements SCHEMA public");
            server.commands("clinic", ROWS);
            Stagehand.run(() -> window.theme().choiceProperty().set(Theme.Choice.LIGHT));
            Stagehand.run(() -> window.main().open(after));
            Stagehand.until(() -> window.main().page().isPresent());
            ReconcilePage page = page(window);
            Stagehand.run(() -> window.page().toggleTree());
            Stagehand.run(() -> window.page().toggleInspector());
            Stagehand.run(() -> window.page().toggleBottom());
            Stagehand.run(() -> page.compare(before));
            Stagehand.until(() -> page.model().state().preview().isPresent());
            window.picture(folder.resolve("compare-light.png"));
            Stagehand.run(() -> window.theme().choiceProperty().set(Theme.Choice.DARK));
            window.picture(folder.resolve("compare-dark.png"));
            Stagehand.run(page::showMigration);
            window.picture(folder.resolve("migrate-dark.png"));
            Stagehand.run(() -> window.theme().choiceProperty().set(Theme.Choice.LIGHT));
            window.picture(folder.resolve("migrate-light.png"));
            workload(window, before, folder.resolve("workload.png"));
            Stagehand.run(() -> OpenDatabaseDialog.open(window.main()));
            Stagehand.run(() -> ((TitledPane) uppermost().lookup("#connect-encryption")).setExpanded(true));
            Stagehand.run(() -> uppermost().getWindow().sizeToScene());
            Stagehand.pause(600);
            var dialog = Stagehand.on(() -> SwingFXUtils.fromFXImage(uppermost().snapshot(null), null));
            ImageIO.write(dialog, "png", folder.resolve("connect.png").toFile());
        }
        System.exit(0);
    }

    private static void workload(Stagehand window, String address, Path file) {
        Stagehand.run(() -> window.main().commands().stream()
                .filter(command -> command.id().equals("page.workload"))
                .findFirst()
                .orElseThrow()
                .run());
        ComboBox<?> typed = window.shown("#workload-address", ComboBox.class);
        Stagehand.run(() -> typed.getEditor().setText(address));
        window.fire("#workload-go");
        TableView<?> tables = window.shown("#workload-tables", TableView.class);
        Stagehand.until(() -> !tables.getItems().isEmpty());
        window.picture(file);
        window.fire("#workload-by-statement");
        window.picture(file.resolveSibling("workload-statements.png"));
    }

    private static Scene uppermost() {
        return Window.getWindows().getLast().getScene();
    }

    static ReconcilePage page(Stagehand window) {
        Stagehand.run(() -> window.main().commands().stream()
                .filter(command -> command.id().equals("page.reconcile"))
                .findFirst()
                .orElseThrow()
                .run());
        return window.shown("#reconcile", ReconcilePage.class);
    }
}
