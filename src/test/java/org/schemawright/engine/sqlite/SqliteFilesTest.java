package org.schemawright.engine.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schemawright.connect.AddressProblem;
import org.schemawright.engine.DatabaseFiles.FileAddress;
import org.schemawright.engine.sqlite.read.SqliteReader;
import org.schemawright.model.Database;
import org.schemawright.model.Table;

class SqliteFilesTest {
    private final SqliteFiles files = new SqliteFiles();

    @TempDir
    private Path folder;

    @Test
    void an_address_names_a_file() throws Exception {
        assertThat(files.address("sqlite:/a/b c.db").orElseThrow().file()).isEqualTo(Path.of("/a/b c.db"));
        assertThat(files.address("jdbc:sqlite:a.db").orElseThrow().file()).isEqualTo(Path.of("a.db"));
        assertThat(files.address("SQLite:what?.db").orElseThrow().file()).isEqualTo(Path.of("what?.db"));
        assertThat(files.address("postgresql://localhost/a")).isEmpty();
        assertThat(files.address("a.db")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sqlite:",
                "sqlite::memory:",
                "jdbc:sqlite::memory:",
                "jdbc:sqlite::resource:http://localhost:1/a.db",
                "jdbc:sqlite:file:a.db?mode=memory",
                "jdbc:sqlite:FILE:a.db",
                "jdbc:sqlite:a.db?enable_load_extension=true",
                "sqlite:a\0b"
            })
    void other_notations_of_the_driver_are_refused(String address) {
        assertThatThrownBy(() -> files.address(address)).isInstanceOf(AddressProblem.class);
    }

    @Test
    void a_file_is_known_by_its_first_bytes_its_name_or_that_it_is_empty() {
        byte[] magic = "SQLite format 3\0and more".getBytes(StandardCharsets.US_ASCII);
        assertThat(files.recognises(Path.of("a"), magic)).isTrue();
        assertThat(files.recognises(Path.of("a"), new byte[0])).isTrue();
        assertThat(files.recognises(Path.of("A.SQLite3"), new byte[] {1})).isTrue();
        assertThat(files.recognises(Path.of("a.sql"), new byte[] {1})).isFalse();
        assertThat(files.recognises(Path.of("a.mv.db"), new byte[] {1})).isFalse();
    }

    private Path database(String name, String... statements) throws SQLException {
        Path file = folder.resolve(name);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return file;
    }

    private Database read(Path file) throws Exception {
        try (Connection connection = files.open(new FileAddress(file, Optional.empty()), new char[0])) {
            return new SqliteReader().read(connection, "").database();
        }
    }

    @Test
    void a_file_is_read_and_nothing_is_written_beside_it() throws Exception {
        Path file = database("a b%23#.db", "CREATE TABLE t (a)", "INSERT INTO t VALUES (1)");
        byte[] before = Files.readAllBytes(file);
        assertThat(read(file).all(Table.class)).hasSize(1);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (var all = Files.list(folder)) {
            assertThat(all).containsExactly(file);
        }
    }

    @Test
    void a_file_with_a_log_gets_no_companions() throws Exception {
        Path file = database("wal.db", "PRAGMA journal_mode = WAL", "CREATE TABLE t (a)");
        assertThat(read(file).all(Table.class)).hasSize(1);
        try (var all = Files.list(folder)) {
            assertThat(all).containsExactly(file);
        }
    }

    @Test
    void what_was_opened_cannot_be_written() throws Exception {
        Path file = database("ro.db", "CREATE TABLE t (a)");
        try (Connection connection = files.open(new FileAddress(file, Optional.empty()), new char[0]);
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("INSERT INTO t VALUES (1)"))
                    .hasMessageContaining("readonly");
            assertThatThrownBy(() -> statement.execute("ATTACH '" + folder.resolve("x") + "' AS x"))
                    .hasMessageContaining("too many attached");
        }
    }

    @Test
    void an_empty_file_is_an_empty_database() throws Exception {
        Path file = Files.createFile(folder.resolve("empty"));
        assertThat(read(file).objects()).isEmpty();
        assertThat(file).isEmptyFile();
    }

    @Test
    void what_is_no_database_is_refused_with_a_reason() throws Exception {
        Path garbage = Files.writeString(folder.resolve("garbage.db"), "This is a text, and a long one. ".repeat(200));
        assertThatThrownBy(() -> read(garbage)).isInstanceOf(SQLException.class).hasMessageContaining("not a database");
        Path whole = database("whole.db", "CREATE TABLE t (a)", "CREATE TABLE u (a)");
        Path half = Files.write(folder.resolve("half.db"), java.util.Arrays.copyOf(Files.readAllBytes(whole), 5000));
        assertThatThrownBy(() -> read(half)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> read(folder.resolve("nowhere.db"))).hasMessageContaining("no such file");
        assertThat(folder.resolve("nowhere.db")).doesNotExist();
    }

    @Test
    void nothing_in_a_file_is_run_when_it_is_read() throws Exception {
        Path marker = folder.resolve("marker");
        Path file = database(
                "trap.db",
                "CREATE TABLE t (a DEFAULT (load_extension('x')), b AS (a || '1'))",
                "CREATE VIEW v AS SELECT load_extension('" + marker + "')",
                "CREATE VIEW endless AS WITH RECURSIVE r (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT * FROM"
                        + " r",
                "CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT load_extension('" + marker + "'); END");
        assertThat(read(file).objects()).hasSize(4);
        assertThat(marker).doesNotExist();
    }
}
