package org.schemawright.source.lexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our cuts against those of the psql that is installed, where one is. */
class PsqlComparisonTest {
    private static final List<String> PIECES = List.of(
            "'",
            "''",
            "\"",
            "E'",
            "e'\\''",
            "U&'",
            "U&\"",
            "N'",
            "B'",
            "$$",
            "$a$",
            "$",
            "a$",
            "$1",
            "$größe$",
            "--",
            "/*",
            "*/",
            "/",
            "*",
            "(",
            ")",
            ";",
            ";\n",
            "\n",
            " ",
            "\r\n",
            "\\'",
            "::",
            ":",
            ":=",
            ":x",
            "[1:2]",
            "1e",
            "0x1F",
            "1.5",
            "create function f()",
            "create or replace procedure",
            "begin",
            "end",
            "case",
            "atomic",
            "copy t from stdin;\n1\n\\.\n",
            "select",
            "a_b",
            "ünï",
            "\t",
            "\f",
            ".",
            ",",
            "@>",
            "+-",
            "?|");

    @TempDir
    Path folder;

    @BeforeAll
    static void psql_is_installed() {
        assumeThat(Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(path -> Files.isExecutable(Path.of(path, "psql"))))
                .isTrue();
    }

    private List<List<String>> sentByPsql(String script) throws Exception {
        Path file = Files.writeString(folder.resolve("s.sql"), script);
        try (var server = new RecordingServer()) {
            var builder = new ProcessBuilder(
                    "psql",
                    "-X",
                    "-q",
                    "-f",
                    file.toString(),
                    "-h",
                    "127.0.0.1",
                    "-p",
                    String.valueOf(server.port()),
                    "-U",
                    "u",
                    "d");
            builder.environment()
                    .putAll(java.util.Map.of(
                            "PGSSLMODE",
                            "disable",
                            "PGGSSENCMODE",
                            "disable",
                            "PGCLIENTENCODING",
                            "UTF8",
                            "LC_ALL",
                            "C.UTF-8"));
            Process psql = builder.redirectErrorStream(true)
                    .redirectOutput(folder.resolve("out").toFile())
                    .start();
            assertThat(psql.waitFor(60, TimeUnit.SECONDS)).isTrue();
            var sent = new ArrayList<List<String>>();
            for (String statement : server.statements()) {
                sent.add(words(statement));
            }
            return sent.stream().filter(words -> !words.isEmpty()).toList();
        }
    }

    /** psql drops some blanks and comments; which, is no matter. An open end is compared as it stands. */
    private static List<String> words(String statement) {
        var words = new ArrayList<String>();
        var lexer = new PsqlLexer(statement);
        try {
            while (lexer.next()) {
                if (lexer.kind() != TokenKind.BLANK
                        && lexer.kind() != TokenKind.COMMENT
                        && lexer.kind() != TokenKind.SEMICOLON) {
                    words.add(lexer.text());
                }
            }
        } catch (LexicalProblem e) {
            words.add("open at " + words.size());
        }
        return words;
    }

    private static List<List<String>> ours(String script) throws LexicalProblem {
        var statements = new ArrayList<List<String>>();
        var words = new ArrayList<String>();
        var lexer = new PsqlLexer(script);
        while (lexer.next()) {
            switch (lexer.kind()) {
                case SEMICOLON -> {
                    statements.add(List.copyOf(words));
                    words.clear();
                }
                case BLANK, COMMENT, COPY_DATA -> {}
                default -> words.add(lexer.text());
            }
        }
        statements.add(words);
        return statements.stream().filter(statement -> !statement.isEmpty()).toList();
    }

    /**
     * A backslash command, which psql would run; or a string with escapes over several lines: whether it goes on behind
     * its quote, psql, which reads by lines, does not see as the server does. We go with the server.
     */
    private static boolean beyondComparison(String word) {
        return word.startsWith("\\") || (word.matches("(?s)[eE]'.*") && word.contains("\n"));
    }

    @Test
    void a_long_script_is_cut_as_psql_cuts_it() throws Exception {
        String script = """
            create function f() returns int language sql begin atomic
              select case when true then 1 end; begin; end; select 2; end;
            create rule r as on insert to t do also (select 1; select 2);
            copy t (a, b) from stdin; -- rows
            1\t';$$
            \\.
            select E'a', -- '
              E'b\\';c', U&'\\0041', $x$ ; $$ ; $x$, a$b$c, /* /* ; */ ; */ 4;
            select ':x', :x, a[1:2], b::int; ;; select 1
            """;
        assertThat(ours(script)).hasSize(6).isEqualTo(sentByPsql(script));
    }

    @Test
    void random_scripts_are_cut_as_psql_cuts_them() throws Exception {
        var random = new Random(20261121);
        int rounds = Boolean.getBoolean("schemawright.thorough") ? 3_000 : 60;
        int compared = 0;
        for (int round = 0; round < rounds; round++) {
            var script = new StringBuilder();
            for (int i = 2 + random.nextInt(30); i > 0; i--) {
                script.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(3) == 0 ? "" : " ");
            }
            List<List<String>> ours;
            try {
                ours = ours(script.toString());
            } catch (LexicalProblem e) {
                continue;
            }
            if (ours.stream().flatMap(List::stream).anyMatch(PsqlComparisonTest::beyondComparison)) {
                continue;
            }
            assertThat(ours).as("round %d: %s", round, script).isEqualTo(sentByPsql(script.toString()));
            compared++;
        }
        assertThat(compared).isGreaterThan(rounds / 20);
    }
}
