package org.schemawright.source.lexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

class PsqlLexerPropertyTest {
    private static final int TRIES = 300;

    /** Pieces that hide a semicolon, each in its own way. */
    private static Arbitrary<String> leaf() {
        return Arbitraries.of(
                "';'",
                "''';'",
                "'\\'",
                "E'\\';'",
                "E'a'\n 'b\\';'",
                "U&'\\003B;'",
                "\";\"",
                "\"a\"\";\"",
                "U&\";\"",
                "$$;'$$",
                "$t$ $$;$u$ $t$",
                "$größe$;$größe$",
                "a$b$c",
                "$1",
                "-- ;'\n",
                "/* ; ' */",
                "/* /* ; */ */",
                "x::int",
                "a[1:2]",
                ":v",
                "b := 1",
                "1e5",
                "- -",
                "*/*;*/",
                "begin",
                "end",
                "case",
                "ünï");
    }

    @Provide
    static Arbitrary<String> statements() {
        return pieces(4).map(pieces -> "select " + pieces);
    }

    /** The comma keeps a plain string from being read on from an escaped one before it. */
    private static Arbitrary<String> pieces(int depth) {
        Arbitrary<String> piece = leaf();
        if (depth > 0) {
            Arbitrary<String> inner = pieces(depth - 1);
            piece = Arbitraries.oneOf(
                    piece,
                    inner.map(text -> "(" + text + ";" + text + ")"),
                    inner.map(text -> "/* " + text.replace("/*", "").replace("*/", "") + " ; */"),
                    inner.map(text -> "$q$" + text.replace("$q$", "") + ";$q$"),
                    inner.map(text -> "'" + text.replace("'", "''") + ";'"),
                    inner.map(text -> "E'" + text.replace("\\", "\\\\").replace("'", "\\'") + ";'"));
        }
        return piece.list().ofMinSize(1).ofMaxSize(3).map(texts -> String.join(", ", texts));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void a_script_is_cut_exactly_where_its_statements_end(
            @ForAll("statements") String one, @ForAll("statements") String two) throws LexicalProblem {
        assertThat(PsqlLexerTest.statements(one + ";\n" + two + ";")).containsExactly(one.strip(), two.strip());
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void every_byte_belongs_to_one_token_until_the_text_ends_or_is_refused(@ForAll String script) {
        var text = new StringBuilder();
        var lexer = new PsqlLexer(script);
        var positions = new ArrayList<Integer>(List.of(0));
        try {
            while (lexer.next()) {
                assertThat(lexer.start()).isEqualTo(positions.getLast());
                assertThat(lexer.end()).isGreaterThan(lexer.start());
                positions.add(lexer.end());
                text.append(lexer.text());
            }
            assertThat(positions.getLast()).isEqualTo(script.getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
        } catch (LexicalProblem e) {
            assertThat(e.position()).isBetween(0, script.getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
        }
    }
}
