package org.schemawright.engine.sqlite.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.schemawright.engine.ScriptSplitter.Piece;
import org.schemawright.engine.UnreadableScript;

class SqliteSplitterTest {
    private static List<String> cut(String script) throws UnreadableScript {
        return new SqliteSplitter()
                .split(script, "a.sql").stream()
                        .map(piece -> piece.getClass().getSimpleName() + ": "
                                + piece.statement().sql())
                        .toList();
    }

    @Test
    void semicolons_within_quotes_and_comments_end_nothing() throws Exception {
        assertThat(cut("""
            CREATE TABLE a (x DEFAULT 'a;''b', "y;" TEXT, `z;` TEXT, [w;] TEXT) /* ; */ -- ;
            ; CREATE TABLE b (x)\
            """)).containsExactly("""
                OfSchema: CREATE TABLE a (x DEFAULT 'a;''b', "y;" TEXT, `z;` TEXT, [w;] TEXT)\
                """, "OfSchema: CREATE" + " TABLE b" + " (x)");
    }

    @Test
    void a_trigger_ends_with_its_own_end() throws Exception {
        String trigger = """
            CREATE TEMP TRIGGER IF NOT EXISTS t AFTER INSERT ON a WHEN CASE WHEN 1 THEN 1 END BEGIN
              SELECT CASE WHEN NEW.x THEN CASE WHEN 2 THEN 'end;' END END;
              INSERT INTO "end" VALUES (1); -- END;
            END\
            """;
        assertThat(cut(trigger + ";\nCREATE TABLE b (x);"))
                .containsExactly("OfSchema: " + trigger, "OfSchema: CREATE TABLE b (x)");
    }

    @Test
    void rows_transactions_and_settings_are_no_part_of_a_schema() throws Exception {
        assertThat(cut("""
            BEGIN TRANSACTION;
            PRAGMA user_version = 3;
            PRAGMA foreign_keys=OFF;
            INSERT INTO a VALUES ('x;');
            WITH q AS (SELECT 1) DELETE FROM a;
            ANALYZE;
            ATTACH 'b.db' AS b;
            END;
            """))
                .containsExactly(
                        "Needless: BEGIN TRANSACTION",
                        "Needless: PRAGMA user_version = 3",
                        "OfSchema: PRAGMA foreign_keys=OFF",
                        "OfData: INSERT INTO a VALUES ('x;')",
                        "OfData: WITH q AS (SELECT 1) DELETE FROM a",
                        "Needless: ANALYZE",
                        "LeftOut: ATTACH 'b.db' AS b",
                        "Needless: END");
    }

    @Test
    void commands_to_the_shell_are_left_out_whatever_is_in_them() throws Exception {
        assertThat(cut(".print it's; \"open\n.read 'x.sql'\nCREATE TABLE a (x\n.5);\n"))
                .containsExactly(
                        "LeftOut: .print it's; \"open", "LeftOut: .read 'x.sql'", "OfSchema: CREATE TABLE a (x\n.5)");
    }

    @Test
    void a_dumped_virtual_table_is_made_by_its_statement() throws Exception {
        assertThat(cut("PRAGMA writable_schema=ON;\nINSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)"
                        + "VALUES('table','ft','ft',0,'CREATE VIRTUAL TABLE ft USING fts5(a, ''b'')');"))
                .containsExactly(
                        "Needless: PRAGMA writable_schema=ON", "OfSchema: CREATE VIRTUAL TABLE ft USING fts5(a, 'b')");
    }

    @Test
    void places_count_lines_and_statements_from_one() throws Exception {
        List<Piece> pieces = new SqliteSplitter().split("\n-- a\nSELECT 1;\n.q 'x\n\nSELECT\n2", "a.sql");
        assertThat(pieces)
                .map(piece -> piece.statement().place().toString())
                .containsExactly("a.sql:3 (statement 1)", "a.sql:4 (statement 2)", "a.sql:6 (statement 3)");
    }

    @Test
    void a_text_that_never_ends_is_named_by_where_it_begins() {
        assertThatThrownBy(() -> cut("SELECT 1;\nSELECT 'open; SELECT 2;"))
                .isInstanceOfSatisfying(
                        UnreadableScript.class,
                        problem -> assertThat(problem.place().line()).isEqualTo(2));
    }
}
