package org.schemawright.engine.h2.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.schemawright.engine.ScriptSplitter.Piece;
import org.schemawright.engine.UnreadableScript;

class H2SplitterTest {
    @Test
    void semicolons_in_quotes_and_comments_end_nothing() throws Exception {
        assertThat(texts("""
            CREATE TABLE "a;b"(C VARCHAR DEFAULT ';''') ; -- one; two
            /* three; /* nested; */ still; */ CREATE VIEW V AS SELECT $$a;b$$ AS X;
            // a line;
            CREATE TABLE T(A INT) /* ; */\
            """))
                .containsExactly(
                        "CREATE TABLE \"a;b\"(C VARCHAR DEFAULT ';''')",
                        "CREATE VIEW V AS SELECT $$a;b$$ AS X",
                        "CREATE TABLE T(A INT) /* ; */");
    }

    @Test
    void a_statement_has_the_line_of_its_first_word() throws Exception {
        List<Piece> pieces =
                new H2Splitter().split("\n-- first\n\nCREATE TABLE A(\nX INT);\n\n  CREATE TABLE B(X INT)", "s.sql");
        assertThat(pieces)
                .extracting(piece -> piece.statement().place().toString())
                .containsExactly("s.sql:4 (statement 1)", "s.sql:7 (statement 2)");
    }

    @Test
    void what_the_engine_writes_about_itself_is_taken_apart() throws Exception {
        List<Piece> pieces = new H2Splitter().split("""
            -- H2 2.5.252;
            SET DB_CLOSE_DELAY -1;
            CREATE USER IF NOT EXISTS "SA" SALT 'a' HASH 'hunter2' ADMIN;
            CREATE ROLE IF NOT EXISTS "R";
            GRANT "R" TO "SA";
            GRANT SELECT ON "PUBLIC"."T" TO "R";
            CREATE MEMORY TABLE "PUBLIC"."T"(
                "A" INTEGER
            );
            -- 2 +/- SELECT COUNT(*) FROM PUBLIC.T;
            INSERT INTO "PUBLIC"."T" VALUES
            (1),
            (2);
            SET COLLATION ENGLISH;
            SET SCHEMA S;
            COMMIT;
            """, "dump.sql");
        assertThat(pieces)
                .extracting(piece -> piece.getClass().getSimpleName())
                .containsExactly(
                        "Needless",
                        "LeftOut",
                        "LeftOut",
                        "LeftOut",
                        "OfSchema",
                        "OfSchema",
                        "OfData",
                        "LeftOut",
                        "OfSchema",
                        "Needless");
        assertThat(pieces.toString().replaceAll("statement=ScriptStatement\\[.*?place=", ""))
                .doesNotContain("what=hunter2");
        assertThat(pieces.stream().filter(Piece.LeftOut.class::isInstance).map(piece -> ((Piece.LeftOut) piece).what()))
                .containsExactly(
                        "CREATE USER", "CREATE ROLE", "GRANT of a role or of a right on everything", "SET COLLATION");
    }

    @Test
    void what_is_never_closed_is_told_with_its_line() {
        assertThatThrownBy(() -> new H2Splitter()
                        .split("CREATE TABLE A(X INT);\nCREATE TABLE B(X VARCHAR DEFAULT 'abc", "s.sql"))
                .isInstanceOf(UnreadableScript.class)
                .hasMessageContaining("a text in quotes")
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> new H2Splitter().split("/* a /* b */", "s.sql"))
                .isInstanceOf(UnreadableScript.class)
                .hasMessageContaining("a comment");
        assertThatThrownBy(() -> new H2Splitter().split("CREATE VIEW V AS SELECT $$a", "s.sql"))
                .isInstanceOf(UnreadableScript.class)
                .hasMessageContaining("$$");
    }

    @Test
    void nothing_is_nothing() throws Exception {
        assertThat(texts("")).isEmpty();
        assertThat(texts(" ;; \n -- ; \n;")).isEmpty();
    }

    private static List<String> texts(String script) throws UnreadableScript {
        return new H2Splitter()
                .split(script, "s.sql").stream()
                        .map(piece -> piece.statement().sql())
                        .toList();
    }
}
