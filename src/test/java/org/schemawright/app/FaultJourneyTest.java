package org.schemawright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.stream.Stream;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.schemawright.app.common.Theme;
import org.schemawright.app.export.ExportOrder;
import org.schemawright.app.export.ExportOrder.Extent;
import org.schemawright.app.export.ExportTarget;
import org.schemawright.app.export.Exporting;
import org.schemawright.app.migrate.ReconcilePage;
import org.schemawright.cli.LiveServer;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** What a database or a disk does against us is a sentence in the window, with a way on, and nothing is half-done. */
@Isolated("there is one keyboard")
class FaultJourneyTest {
    private static final ObjectRef AUTHOR = ObjectRef.of(Kind.TABLE, "public", "author");
    private static final String SCRIPT = """
        CREATE TABLE author (id bigint PRIMARY KEY, name text DEFAULT lower('X'));
        CREATE FUNCTION oath() RETURNS text LANGUAGE sql AS 'SELECT 1::text';
        CREATE VIEW sworn AS SELECT id, oath() FROM author;
        """;

    private static LiveServer server;

    @TempDir
    Path folder;

    private Stagehand window;

    @BeforeAll
    static void serve() throws Exception {
        server = new LiveServer(18);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @BeforeEach
    void open() {
        System.setProperty("schemawright.settings", folder.toString());
        window = Stagehand.open(folder, 1200, 800);
        Stagehand.run(() -> window.theme().choiceProperty().set(Theme.Choice.LIGHT));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void a_database_that_the_role_may_not_enter_says_so_and_opens_once_it_may() throws Exception {
        String address = server.database("shut", SCRIPT);
        server.administer(
                "template1", "ALTER DATABASE shut OWNER TO CURRENT_USER; REVOKE CONNECT ON DATABASE shut FROM PUBLIC");
        asked(address);
        answerPassword();
        assertThat(problem("shut")).contains("permission denied for database \"shut\"");
        server.administer("template1", "GRANT CONNECT ON DATABASE shut TO ann");
        readAgain();
        Stagehand.until(() -> window.page().session().exists(AUTHOR));
    }

    @Test
    void what_the_role_may_not_read_is_left_out_and_said() throws Exception {
        String address = server.database("veiled", SCRIPT);
        server.administer(
                "veiled",
                "REVOKE SELECT ON pg_catalog.pg_policy FROM PUBLIC; CREATE SCHEMA vault;"
                        + " CREATE TABLE vault.gold (id int)");
        asked(address);
        answerPassword();
        readAgain();
        Stagehand.until(() -> window.page().session().exists(AUTHOR));
        assertThat(window.shown("#message", Label.class).getText())
                .contains("This role may not read all of the catalog", "left out", "pg_policy");
        pictured("veiled");
        assertThat(window.page().session().exists(ObjectRef.of(Kind.TABLE, "vault", "gold")))
                .isTrue();
    }

    @Test
    void who_holds_a_lock_is_named_and_the_design_is_as_it_was() throws Exception {
        String address = server.database("held", SCRIPT);
        try (Connection other = server.session("held");
                Statement statement = other.createStatement()) {
            statement.execute("SET application_name = 'night batch'");
            String holder = first(statement, "SELECT pg_backend_pid()");
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE author IN ACCESS EXCLUSIVE MODE");
            asked(address);
            answerPassword();
            assertThat(problem("held"))
                    .contains("public.author is locked by process " + holder + " (night batch)", "Try again");
            assertThat(window.main().page()).isEmpty();
            other.rollback();
        }
        readAgain();
        Stagehand.until(() -> window.page().session().exists(AUTHOR));
        compareWhileLocked(address);
    }

    /** The page of differences says the same, and compares as soon as it can. */
    private void compareWhileLocked(String address) throws Exception {
        ReconcilePage page = ComparePictures.page(window);
        try (Connection other = server.session("held");
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE author IN ACCESS EXCLUSIVE MODE");
            Stagehand.run(() -> page.compare(address));
            Stagehand.until(() -> page.model().state().problem().contains("public.author is locked by process"));
            pictured("held-compare");
            assertThat(page.model().state().compared()).isEmpty();
            other.rollback();
        }
        Stagehand.run(() -> page.compare(address));
        Stagehand.until(() -> page.model().state().preview().isPresent());
        assertThat(page.model().state().problem()).isEmpty();
    }

    /** The engine cannot say what a view reads whose function is gone, as when it goes while it is asked. */
    @Test
    void a_schema_that_changes_under_the_reading_is_read_again_when_it_is_quiet() throws Exception {
        String address = server.database("restless", SCRIPT);
        server.administer("restless", moved("oath", 1_000_000));
        asked(address);
        answerPassword();
        assertThat(problem("restless"))
                .contains("The schema changed while it was read", "Try again when nobody is changing it");
        assertThat(window.main().page()).isEmpty();
        server.administer("restless", moved("oath", -1_000_000));
        readAgain();
        Stagehand.until(() -> window.page().session().exists(AUTHOR));
    }

    private static String moved(String function, int by) {
        return "UPDATE pg_catalog.pg_proc SET oid = oid::bigint + " + by + " WHERE proname = '" + function + "'";
    }

    @Test
    void a_server_that_is_no_postgresql_is_told_from_one() throws Exception {
        try (var stranger = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> greet(stranger));
            asked("postgresql://ann@127.0.0.1:" + stranger.getLocalPort() + "/library");
            assertThat(problem("stranger")).doesNotContain("Exception").contains("127.0.0.1", "PostgreSQL");
        }
        String address = server.database("library", SCRIPT);
        TextField typed = Stagehand.shownAnywhere("#connect-address", TextField.class);
        Stagehand.run(() -> typed.setText(address));
        assertThat(Stagehand.shownAnywhere("#connect-problem", Label.class).getText())
                .isEmpty();
        readAgain();
        answerPassword();
        Stagehand.until(() -> window.page().session().exists(AUTHOR));
    }

    private static void greet(ServerSocket stranger) {
        while (!stranger.isClosed()) {
            try (Socket guest = stranger.accept()) {
                guest.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes());
            } catch (IOException e) {
                return;
            }
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_disk_that_takes_no_more_leaves_the_file_as_it_was_and_another_place_is_as_good() throws Exception {
        Stagehand.run(() -> window.main().files().openSample("shop"));
        Stagehand.until(() -> !window.page().session().scene().boxes().isEmpty());
        Path file = Files.writeString(folder.resolve("shop.html"), "as it was");
        try {
            largestFile("8192:");
            exported(file);
            Stagehand.until(
                    () -> window.shown("#message", Label.class).getText().contains("nothing was changed"));
        } finally {
            largestFile("unlimited:");
        }
        pictured("full");
        assertThat(file).hasContent("as it was");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(one -> one.toString().contains("shop"))).containsExactly(file);
        }
        exported(file);
        Stagehand.until(() -> window.shown("#message", Label.class).getText().startsWith("Exported"));
        assertThat(file).content().startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    }

    private void exported(Path file) {
        Stagehand.run(() -> new Exporting(window.main())
                .write(window.page().session(), ExportOrder.plain(ExportTarget.HTML, Extent.EVERYTHING), file));
    }

    /** How long this process may make a file: the system's way to refuse, without a disk that is full. */
    private static void largestFile(String limit) throws Exception {
        long process = ProcessHandle.current().pid();
        Process setting = new ProcessBuilder("prlimit", "--pid", String.valueOf(process), "--fsize=" + limit).start();
        assertThat(setting.waitFor()).isZero();
    }

    private static String first(Statement statement, String query) throws Exception {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private void asked(String address) {
        Stagehand.run(() -> window.main().files().openDatabase());
        TextField typed = Stagehand.shownAnywhere("#connect-address", TextField.class);
        Stagehand.run(() -> typed.setText(address));
        readAgain();
    }

    private static void readAgain() {
        Button go = Stagehand.shownAnywhere("#connect-go", Button.class);
        Stagehand.until(() -> !go.isDisabled());
        Stagehand.run(go::fire);
    }

    private static void answerPassword() {
        PasswordField field = Stagehand.shownAnywhere("#password", PasswordField.class);
        Stagehand.run(() -> {
            field.setText("hunter2");
            ((Button) ((DialogPane) field.getScene().getRoot()).lookupButton(ButtonType.OK)).fire();
        });
    }

    private static String problem(String name) throws IOException {
        Label label = Stagehand.shownAnywhere("#connect-problem", Label.class);
        Stagehand.until(() -> !label.getText().isEmpty() && label.isVisible());
        pictured(name);
        return label.getText();
    }

    /** Only where pictures are wanted. */
    private static void pictured(String name) throws IOException {
        String wanted = System.getProperty("schemawright.pictures", "");
        if (!wanted.isEmpty()) {
            Stagehand.pause(500);
            var image = Stagehand.on(() -> SwingFXUtils.fromFXImage(
                    Window.getWindows().getLast().getScene().snapshot(null), null));
            ImageIO.write(
                    image, "png", Path.of(wanted, "fault-" + name + ".png").toFile());
        }
    }
}
