package org.schemawright.engine.h2.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.schemawright.engine.LoadReport;
import org.schemawright.engine.Place;
import org.schemawright.engine.RefusedStatement;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScriptStatement;
import org.schemawright.engine.h2.H2Engine;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;

class FenceTest {
    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> what_leads_out_of_the_database_is_refused() {
        String file = folder.resolve("out").toString();
        return Stream.of(
                        "RUNSCRIPT FROM '" + file + "'",
                        "SCRIPT TO '" + file + "'",
                        "BACKUP TO '" + file + "'",
                        "SHUTDOWN",
                        "DROP ALL OBJECTS",
                        "CREATE TABLE T AS SELECT FILE_READ('/etc/hostname') AS F",
                        "CREATE TABLE T AS SELECT * FROM CSVREAD('/etc/hostname')",
                        "CREATE TABLE T AS SELECT FILE_WRITE(X'00', '" + file + "') AS F",
                        "CREATE TABLE T AS SELECT CSVWRITE('" + file + "', 'SELECT 1') AS F",
                        "CREATE TABLE T AS SELECT * FROM LINK_SCHEMA('S', '', 'jdbc:h2:mem:x', '', '', 'PUBLIC')",
                        "CREATE TABLE T(A INT) ENGINE \"java.lang.String\"",
                        "CREATE USER EVE PASSWORD 'x' ADMIN",
                        "ALTER USER SCHEMAWRIGHT ADMIN TRUE",
                        "SET TRACE_LEVEL_FILE 3",
                        "SET DB_CLOSE_DELAY 0",
                        "SET MODE NONSENSE",
                        "EXECUTE IMMEDIATE 'CREATE ALIAS A FOR ''java.lang.System.exit'''",
                        "EXECUTE IMMEDIATE 'SCRIPT TO ''" + file + "'''")
                .map(sql -> DynamicTest.dynamicTest(sql, () -> {
                    try (ScratchDatabase database = new H2Scratch().create()) {
                        assertThatThrownBy(() -> database.load(List.of(statement(sql))))
                                .isInstanceOf(RefusedStatement.class);
                        database.run("CREATE TABLE STILL_THERE(A INT)");
                    }
                    assertThat(Files.exists(Path.of(file))).isFalse();
                }));
    }

    @Test
    void an_expression_gains_no_rights_by_being_copied() throws Exception {
        try (ScratchDatabase database = new H2Scratch().create()) {
            database.load(
                    List.of(statement("CREATE TABLE T(A INT, B VARCHAR DEFAULT FILE_READ('/etc/hostname', NULL))")));
            database.run("INSERT INTO T(A, B) VALUES(1, 'x')");
            try (ScratchDatabase copy = database.copy()) {
                assertThatThrownBy(() -> copy.run("INSERT INTO T(A) VALUES(2)")).hasMessageContaining("Admin");
            }
        }
    }

    @Test
    void a_view_that_reads_files_can_be_made_and_shows_nothing() throws Exception {
        try (ScratchDatabase database = new H2Scratch().create()) {
            database.load(List.of(statement("CREATE VIEW V AS SELECT FILE_READ('/etc/hostname') AS F")));
            new H2Engine().reader().read(database.catalog(), database.owner());
            assertThatThrownBy(() -> database.run("SELECT * FROM V")).hasMessageContaining("Admin");
            database.copy().close();
        }
    }

    @Test
    void code_is_lifted_out_and_what_needs_it_is_kept_beside_it() throws Exception {
        try (ScratchDatabase database = new H2Scratch().create()) {
            LoadReport report = database.load(List.of(
                    statement("CREATE TABLE T(A INT)"),
                    statement("CREATE ALIAS IF NOT EXISTS twice FOR \"java.lang.Math.abs\""),
                    statement("CREATE TRIGGER TR BEFORE INSERT ON T FOR EACH ROW CALL 'a.B'"),
                    statement("CREATE LINKED TABLE L('', 'jdbc:h2:mem:x', 'sa', 'hunter2', 'T')"),
                    statement("CREATE VIEW V AS SELECT TWICE(A) AS X FROM T"),
                    statement("CREATE VIEW W AS SELECT X FROM V"),
                    statement("CREATE VIEW X AS SELECT * FROM L"),
                    statement("CREATE VIEW Y AS SELECT A FROM T")));
            assertThat(report.opaque().stream().map(ScriptStatement::sql))
                    .containsExactly(
                            "CREATE ALIAS \"PUBLIC\".\"TWICE\" FOR 'java.lang.Math.abs'",
                            "CREATE TRIGGER \"PUBLIC\".\"TR\" BEFORE INSERT ON T FOR EACH ROW CALL 'a.B'",
                            "CREATE LINKED TABLE \"PUBLIC\".\"L\"",
                            "CREATE VIEW V AS SELECT TWICE(A) AS X FROM T",
                            "CREATE VIEW W AS SELECT X FROM V",
                            "CREATE VIEW X AS SELECT * FROM L");
            assertThat(report.notes()).hasSize(6).noneMatch(note -> note.contains("hunter2"));
            assertThat(report.ran()).isEqualTo(2);
        }
    }

    @Test
    void a_script_may_be_written_for_another_mode_and_for_roles_that_are_not_there() throws Exception {
        var engine = new H2Engine();
        try (ScratchDatabase database = new H2Scratch().create()) {
            database.load(List.of(
                    statement("SET MODE MySQL"),
                    statement("CREATE TABLE `T`(`A` INT AUTO_INCREMENT PRIMARY KEY, B TEXT) ENGINE=InnoDB"),
                    statement("CREATE SCHEMA S AUTHORIZATION SOMEBODY")));
            database.load(List.of(statement("GRANT SELECT ON T TO \"Reader's\"")));
            Table table = engine.reader()
                    .read(database.catalog(), database.owner())
                    .database()
                    .table(ObjectRef.of(Kind.TABLE, "PUBLIC", "T"))
                    .orElseThrow();
            assertThat(table.traits().privileges().orElseThrow())
                    .extracting(privilege -> privilege.grantee() + " " + privilege.right())
                    .containsExactly("READER'S SELECT");
            assertThatThrownBy(() -> database.run("CREATE TABLE `q`(A INT) ENGINE=InnoDB"))
                    .hasMessageContaining("Syntax");
        }
    }

    @Test
    void two_databases_know_nothing_of_each_other() throws Exception {
        try (ScratchDatabase one = new H2Scratch().create();
                ScratchDatabase other = new H2Scratch().create()) {
            one.run("CREATE TABLE T(A INT)");
            other.run("CREATE TABLE T(B INT)");
            one.run("INSERT INTO T(A) VALUES(1)");
            one.empty();
        }
    }

    @Test
    void a_refusal_says_what_the_engine_said_without_the_statement() throws Exception {
        try (ScratchDatabase database = new H2Scratch().create()) {
            assertThatThrownBy(() -> database.load(List.of(statement("CREATE TABLE T(A INT, A INT)"))))
                    .isInstanceOf(RefusedStatement.class)
                    .hasMessage("Duplicate column name \"A\"");
        }
    }

    private static ScriptStatement statement(String sql) {
        return new ScriptStatement(sql, new Place("a.sql", 1, 1));
    }
}
