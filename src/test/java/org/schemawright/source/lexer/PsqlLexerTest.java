package org.schemawright.source.lexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PsqlLexerTest {
    /** Statements, their blanks and comments as they are, without semicolons; the concatenation is checked on the way. */
    static List<String> statements(String script) throws LexicalProblem {
        var lexer = new PsqlLexer(script);
        var all = new StringBuilder();
        var statement = new StringBuilder();
        var statements = new ArrayList<String>();
        while (lexer.next()) {
            all.append(lexer.text());
            if (lexer.kind() == TokenKind.SEMICOLON) {
                statements.add(statement.toString().strip());
                statement.setLength(0);
            } else if (lexer.kind() != TokenKind.COPY_DATA) {
                statement.append(lexer.text());
            }
        }
        if (!statement.toString().isBlank()) {
            statements.add(statement.toString().strip());
        }
        assertThat(all.toString()).isEqualTo(script);
        return statements;
    }

    private static List<String> kinds(String script) throws LexicalProblem {
        var lexer = new PsqlLexer(script);
        var kinds = new ArrayList<String>();
        while (lexer.next()) {
            if (lexer.kind() != TokenKind.BLANK) {
                kinds.add(lexer.kind() + " " + lexer.text());
            }
        }
        return kinds;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 'a;b'",
                "SELECT 'a'';b'",
                "SELECT 'a\\'",
                "SELECT E'a\\';b'",
                "SELECT e'a\\\\'",
                "SELECT E'a' -- ;'\n  'b\\';c'",
                "SELECT U&'\\0041;' UESCAPE '!'",
                "SELECT \"a;\"\"b\", U&\"\\0041;\"",
                "SELECT N'x;', B'01;', X'1F;'",
                "SELECT 1 -- no; end",
                "SELECT 1 /* no; /* nested; */ still; */ + 2",
                "SELECT $$a;b$$",
                "SELECT $tag$ a; $$ ; $ta$ ; $tag$",
                "SELECT $größe$;$größe$",
                "SELECT a$b$c, $1, $2",
                "SELECT (1; 2)",
                "CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2)",
                "CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT CASE WHEN true THEN 1 END;"
                        + " END",
                "CREATE OR REPLACE PROCEDURE f() LANGUAGE sql BEGIN ATOMIC BEGIN; END; SELECT 1; END",
                "SELECT a[1:2], b::text, f(x := 1)",
                "SELECT 1e'\\'",
                "SELECT abcE'\\'",
                "SELECT 4 */* ; */ 5",
                "SELECT 5 --x;"
            })
    void is_one_statement(String statement) throws LexicalProblem {
        assertThat(statements(statement + "\n;SELECT 2;")).containsExactly(statement, "SELECT 2");
    }

    @Test
    void a_begin_outside_a_routine_is_a_statement() throws LexicalProblem {
        assertThat(statements("BEGIN; CREATE TABLE t (); END;")).containsExactly("BEGIN", "CREATE TABLE t ()", "END");
    }

    @Test
    void rows_of_copy_are_no_statements() throws LexicalProblem {
        String script = "COPY t (a, b) FROM stdin; -- rows\n1\t';\n2\t$$\n\\.\nSELECT 1;\n";
        assertThat(statements(script)).containsExactly("COPY t (a, b) FROM stdin", "SELECT 1");
    }

    @Test
    void rows_of_copy_may_end_with_the_file() throws LexicalProblem {
        assertThat(statements("copy t from STDIN;\r\n1\r\n\\.\r\nSELECT 1;copy t from stdin;\n1;2"))
                .containsExactly("copy t from STDIN", "SELECT 1", "copy t from stdin");
    }

    @Test
    void copy_to_or_from_elsewhere_has_no_rows() throws LexicalProblem {
        assertThat(statements(
                        "COPY (SELECT 1 FROM stdin) TO stdout; COPY t FROM '/f'; COPY from_ TO stdout; SELECT 1;"))
                .hasSize(4);
    }

    @Test
    void a_command_reaches_to_the_end_of_its_line() throws LexicalProblem {
        assertThat(kinds("SELECT 1 \\gexec ;x\n;\\q"))
                .containsExactly("WORD SELECT", "NUMBER 1", "COMMAND \\gexec ;x", "SEMICOLON ;", "COMMAND \\q");
    }

    @Test
    void a_backslash_semicolon_ends_a_statement() throws LexicalProblem {
        assertThat(statements("SELECT 1\\; SELECT 2;")).containsExactly("SELECT 1", "SELECT 2");
    }

    @Test
    void variables_casts_and_slices_are_told_apart() throws LexicalProblem {
        assertThat(kinds(":a :'b' :\"c\" :{?d} x::int a[1:2] y:=1 ':e'"))
                .containsExactly(
                        "VARIABLE :a",
                        "VARIABLE :'b'",
                        "VARIABLE :\"c\"",
                        "VARIABLE :{?d}",
                        "WORD x",
                        "SYMBOL ::",
                        "WORD int",
                        "WORD a",
                        "SYMBOL [",
                        "NUMBER 1",
                        "VARIABLE :2",
                        "SYMBOL ]",
                        "WORD y",
                        "SYMBOL :=",
                        "NUMBER 1",
                        "STRING ':e'");
    }

    @Test
    void without_standard_strings_a_backslash_escapes() throws LexicalProblem {
        var lexer = new PsqlLexer("'a\\';b' ;");
        lexer.standardStrings(false);
        lexer.next();
        assertThat(lexer.text()).isEqualTo("'a\\';b'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'a",
                "E'a\\'",
                "\"a",
                "/* a /* b */",
                "$$a",
                "$t$ $$",
                "(a",
                "((a)",
                "CREATE FUNCTION f() BEGIN ATOMIC SELECT 1;"
            })
    void what_is_never_closed_is_named_with_its_place(String open) {
        assertThatThrownBy(() -> statements("SELECT 1; " + open))
                .isInstanceOfSatisfying(
                        LexicalProblem.class, e -> assertThat(e.position()).isBetween(10, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "/*", "CREATE FUNCTION f() ("})
    void endless_nesting_is_refused(String opening) {
        assertThatThrownBy(() -> statements(opening.repeat(100_000)))
                .isInstanceOf(LexicalProblem.class)
                .hasMessageContaining("nested more than");
    }

    @Test
    void nesting_within_bounds_is_read() throws LexicalProblem {
        String deep = "(".repeat(9_000) + ";" + ")".repeat(9_000);
        assertThat(statements(deep + ";" + "/*".repeat(9_000) + ";" + "*/".repeat(9_000) + "x;"))
                .hasSize(2);
    }
}
