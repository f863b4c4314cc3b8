package org.schemawright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A schema of one engine as another's: it loads there, what is lost is listed, and rows arrive as they were. */
class ConvertTest {
    private static final String BOOKS = """
        CREATE TABLE author (id integer PRIMARY KEY AUTOINCREMENT, name text NOT NULL, born date,
          mentor int REFERENCES author (id));
        CREATE TABLE book (isbn varchar(13) PRIMARY KEY, title text NOT NULL DEFAULT 'it''s',
          price decimal(8,2) CHECK (price > 0), author int REFERENCES author (id), cover blob, sold bool,
          made datetime DEFAULT CURRENT_TIMESTAMP, code uuid);
        CREATE INDEX book_title ON book (title);
        CREATE VIEW cheap AS SELECT b.title, a.name FROM book b JOIN author a ON a.id = b.author WHERE b.price < 10;
        INSERT INTO author (name, born, mentor) VALUES ('Ann', '1970-01-02', 3),
          ('O''Brien); DROP TABLE author; --', '1980-05-05', 1), ('Zoë \\', NULL, 2);
        INSERT INTO book VALUES ('9780', 'A ''b''', 9.99, 1, x'00ff', 1, '2024-01-01 10:00:00',
          'f81d4fae-7dec-11d0-a765-00a0c91e6bf6'), ('9781', 'B', 12, 2, NULL, 0, '2024-01-01 11:00:00', NULL);
        """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "shop, postgresql, sqlite",
        "shop, postgresql, h2",
        "clinic, postgresql, sqlite",
        "clinic, postgresql, h2"
    })
    void a_sample_goes_to_another_engine_and_on_to_all_others(String name, String from, String to) {
        Path start = Path.of("sample-schemas", name, "schema.sql");
        Path there = folder.resolve(name + "." + to + ".sql");
        convert(start, from, to, there);
        for (String next : Stream.of("postgresql", "sqlite", "h2")
                .filter(other -> !other.equals(to))
                .toList()) {
            convert(there, to, next, folder.resolve(name + "." + to + "." + next + ".sql"));
        }
    }

    /** The result holds as many tables and loads again without a word. */
    private void convert(Path source, String from, String to, Path target) {
        Run run = Run.of("convert", source.toString(), "--engine", from, "--to", to, "-o", target.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).doesNotContain("is refused there");
        Run again = Run.of("import", target.toString(), "--engine", to);
        assertThat(again.code()).as(again.err()).isZero();
        Run before = Run.of("import", source.toString(), "--engine", from);
        assertThat(tables(again.out())).isEqualTo(tables(before.out()) - divided(run.out()));
    }

    private static long tables(String design) {
        return design.lines()
                .filter(line -> line.strip().equals("\"kind\": \"table\","))
                .count();
    }

    private static long divided(String remarks) {
        return remarks.lines()
                .filter(line -> line.contains("is no table of its own"))
                .count();
    }

    @Test
    void everything_that_is_not_there_is_listed() {
        Run run = Run.of("convert", "sample-schemas/clinic/schema.sql", "--to", "sqlite");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("lost: function audit.note_change()")
                .contains("lost: trigger clinic.patient.note_change")
                .contains("lost: policy clinic.patient.of_the_practice")
                .contains("lost: table clinic.patient has no row security")
                .contains("trap: table audit.access is called main.audit_access")
                .contains("trap: domain clinic.phone_number");
    }

    @Test
    void rows_of_sqlite_arrive_in_h2_and_go_on_counting() throws Exception {
        Path books = books();
        Path schema = folder.resolve("books.sql");
        Path rows = folder.resolve("rows.sql");
        Run run = Run.of("convert", books.toString(), "--to", "h2", "-o", schema.toString(), "--data", rows.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("5 rows");
        try (Connection h2 = DriverManager.getConnection("jdbc:h2:mem:books")) {
            execute(h2, Files.readString(schema));
            execute(h2, Files.readString(rows));
            assertThat(strings(h2, "SELECT name || '|' || born || '|' || mentor FROM author WHERE id < 3 ORDER BY id"))
                    .containsExactly("Ann|1970-01-02|3", "O'Brien); DROP TABLE author; --|1980-05-05|1");
            assertThat(strings(h2, "SELECT name FROM author WHERE born IS NULL"))
                    .containsExactly("Zoë \\");
            assertThat(strings(
                            h2,
                            "SELECT rawtohex(cover) || price || sold || made || code FROM book WHERE isbn = '9780'"))
                    .containsExactly("00ff9.99TRUE2024-01-01 10:00:00f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
            assertThat(strings(h2, "SELECT isbn FROM book WHERE cover IS NULL AND code IS NULL AND NOT sold"))
                    .containsExactly("9781");
            execute(h2, "INSERT INTO author (name) VALUES ('next')");
            assertThat(strings(h2, "SELECT id FROM author WHERE name = 'next'")).containsExactly("4");
        }
    }

    @Test
    void rows_of_sqlite_arrive_in_postgresql_and_missing_ones_stop_the_script() throws Exception {
        Path books = books();
        Path schema = folder.resolve("books.sql");
        Path rows = folder.resolve("rows.sql");
        Run run = Run.of(
                "convert", books.toString(), "--to", "postgresql", "-o", schema.toString(), "--data", rows.toString());
        assertThat(run.code()).as(run.err()).isZero();
        try (var server = new LiveServer(18)) {
            server.database("books", Files.readString(schema) + Files.readString(rows));
            server.run("books", """
                DO $$BEGIN
                  IF (SELECT count(*) FROM author) <> 3 OR (SELECT cover FROM book WHERE isbn = '9780') <> '\\x00ff'
                    OR (SELECT cover FROM book WHERE isbn = '9781') IS NOT NULL
                    OR (SELECT mentor FROM author WHERE name = E'Zoë \\\\') <> 2
                  THEN RAISE EXCEPTION 'not as it was'; END IF;
                END$$
                """);
            server.run("books", "INSERT INTO author (name) VALUES ('next')");
            String lacking = Files.readString(rows).replaceFirst("\\(1, 'Ann'[^\\n]*\\n", "");
            assertThat(lacking).isNotEqualTo(Files.readString(rows));
            assertThatThrownBy(() -> server.database("lacking", Files.readString(schema) + lacking))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void a_source_without_rows_and_an_engine_that_it_is_of_already_are_told() {
        Run none = Run.of(
                "convert",
                "sample-schemas/shop/schema.sql",
                "--to",
                "h2",
                "--data",
                folder.resolve("rows.sql").toString());
        assertThat(none.code()).isEqualTo(3);
        assertThat(none.err()).contains("no database in use");
        assertThat(folder.resolve("rows.sql")).doesNotExist();
        Run same = Run.of("convert", "sample-schemas/shop/schema.sql", "--to", "postgresql");
        assertThat(same.code()).isEqualTo(2);
        assertThat(same.err()).contains("is of PostgreSQL already");
        Run unknown = Run.of("convert", "sample-schemas/shop/schema.sql", "--to", "oracle");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("choose among postgresql, sqlite, h2");
    }

    @Test
    void sources_of_two_engines_are_not_compared() throws Exception {
        Run run = Run.of("diff", books().toString(), "sample-schemas/shop/shop.schemawright.json");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("is of SQLite")
                .contains("is of PostgreSQL")
                .contains("schemawright convert");
    }

    private Path books() throws Exception {
        Path file = folder.resolve("books.db");
        try (Connection sqlite = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            execute(sqlite, BOOKS);
        }
        return file;
    }

    private static void execute(Connection connection, String script) throws Exception {
        try (Statement statement = connection.createStatement()) {
            if (connection.getMetaData().getURL().startsWith("jdbc:sqlite")) {
                statement.executeUpdate(script);
            } else {
                statement.execute(script);
            }
        }
    }

    private static List<String> strings(Connection connection, String query) throws Exception {
        var all = new ArrayList<String>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }
}
