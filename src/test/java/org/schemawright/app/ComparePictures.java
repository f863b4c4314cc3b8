package org.schemawright.app;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import org.schemawright.app.common.Theme;
import org.schemawright.app.migrate.ReconcilePage;

/** Writes the pictures of comparing and migrating for the guide. Needs a display of 1600 by 1000. */
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

    private ComparePictures() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "docs/guide/pictures");
        Path work = Files.createTempDirectory("schemawright-pictures");
        Path before = Files.writeString(work.resolve("clinic-live.sql"), BEFORE);
        Path after = Files.writeString(work.resolve("clinic.sql"), AFTER);
        try (Stagehand window = Stagehand.open(work, 1440, 900)) {
            Stagehand.run(() -> window.theme().choiceProperty().set(Theme.Choice.LIGHT));
            Stagehand.run(() -> window.main().open(after));
            Stagehand.until(() -> window.main().page().isPresent());
            ReconcilePage page = page(window);
            Stagehand.run(() -> page.compare(before.toString()));
            Stagehand.until(() -> page.model().state().preview().isPresent());
            window.picture(folder.resolve("compare-light.png"));
            Stagehand.run(() -> window.theme().choiceProperty().set(Theme.Choice.DARK));
            window.picture(folder.resolve("compare-dark.png"));
            Stagehand.run(page::showMigration);
            window.picture(folder.resolve("migrate-dark.png"));
            Stagehand.run(() -> window.theme().choiceProperty().set(Theme.Choice.LIGHT));
            window.picture(folder.resolve("migrate-light.png"));
        }
        System.exit(0);
    }

    static ReconcilePage page(Stagehand window) {
        Stagehand.run(() -> window.main().commands().stream()
                .filter(command -> command.id().equals("page.reconcile"))
                .findFirst()
                .orElseThrow()
                .run());
        return Stagehand.on(() -> {
            Node node = window.stage().getScene().getRoot().lookup("#reconcile");
            return (ReconcilePage) node;
        });
    }
}
