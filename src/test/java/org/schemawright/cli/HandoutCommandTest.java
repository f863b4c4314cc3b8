package org.schemawright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code render} and {@code document}, and DBML there and back. */
class HandoutCommandTest {
    private static final String SHOP = "sample-schemas/shop/shop.schemawright.json";
    private static final String SMALL = """
        CREATE TABLE parent (id INTEGER PRIMARY KEY, name VARCHAR(20) NOT NULL);
        CREATE TABLE child (
          id INTEGER PRIMARY KEY,
          parent_id INTEGER NOT NULL,
          mark VARCHAR(10) DEFAULT 'none',
          CONSTRAINT child_parent FOREIGN KEY (parent_id) REFERENCES parent (id) ON DELETE CASCADE
        );
        CREATE INDEX child_mark ON child (mark);
        """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"postgresql", "sqlite", "h2"})
    void a_schema_goes_to_dbml_and_back_without_a_difference(String engine) throws Exception {
        Path script = Files.writeString(folder.resolve("small.sql"), SMALL);
        Path dbml = folder.resolve("small.dbml");
        Run written = Run.of("document", script.toString(), "--engine", engine, "-o", dbml.toString());
        assertThat(written.code()).as(written.err()).isEqualTo(ExitCode.OK);
        Run diff = Run.of("diff", "--engine", engine, script.toString(), dbml.toString());
        assertThat(diff.code()).as(diff.out() + diff.err()).isEqualTo(ExitCode.OK);
    }

    @ParameterizedTest
    @CsvSource({"postgresql", "sqlite", "h2"})
    void every_format_is_written_of_every_engine(String engine) throws Exception {
        Path script = Files.writeString(folder.resolve("small.sql"), SMALL);
        for (String file : new String[] {"a.html", "a.md", "a.mmd", "a.puml", "book"}) {
            Run run = Run.of(
                    "document",
                    script.toString(),
                    "--engine",
                    engine,
                    "-o",
                    folder.resolve(file).toString());
            assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
        }
        for (String file : new String[] {"a.svg", "a.png", "a.pdf"}) {
            Run run = Run.of(
                    "render",
                    script.toString(),
                    "--engine",
                    engine,
                    "-o",
                    folder.resolve(file).toString());
            assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
        }
        assertThat(folder.resolve("book/index.html")).hasSameTextualContentAs(folder.resolve("a.html"));
        assertThat(folder.resolve("a.svg")).content().containsIgnoringCase(">parent_id</text>");
    }

    @Test
    void what_leads_to_a_partition_is_told_where_its_whole_is() throws Exception {
        Path script = Files.writeString(folder.resolve("parts.sql"), """
            CREATE TABLE part (id int, at int, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
            CREATE TABLE early PARTITION OF part FOR VALUES FROM (0) TO (10);
            CREATE TABLE note (id int PRIMARY KEY, part int, at int, FOREIGN KEY (part, at) REFERENCES early);
            """);
        Path page = folder.resolve("parts.html");
        Run run = Run.of("document", script.toString(), "-o", page.toString());
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(page)
                .content()
                .contains("<b>note_part_at_fkey</b>, to the partition <b>early</b>")
                .contains("<button id=\"look\" type=\"button\" hidden=\"hidden\">Dark</button>");
    }

    @Test
    void tables_are_chosen_by_name_and_pattern() throws Exception {
        Path file = folder.resolve("a.svg");
        Run run = Run.of("render", SHOP, "-o", file.toString(), "--tables", "product,order_l*");
        assertThat(run.out()).contains("2 tables and views, 1 references");
        assertThat(file).content().contains(">sku</text>").doesNotContain(">customer</text>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "render;a.gif;;no ending that says what to draw",
                "render;a.svg;--theme=pink;choose among light, dark",
                "render;a.svg;--notation=chen;choose among crows-foot, idef1x, uml",
                "render;a.svg;--diagram=other;there is no diagram other: choose among main",
                "render;a.svg;--tables=nothing*;nothing on the diagram is called nothing*",
                "render;a.png;--scale=0;give a factor from",
                "render;a.png;--scale=NaN;give a factor from",
                "render;a.pdf;--page=b9;choose among whole, a0",
                "document;a.docx;;has no ending that says what to write",
                "document;a.html;--format=word;choose among html, markdown, dbml, mermaid, plantuml",
            })
    void what_cannot_be_asked_for_is_said_and_nothing_is_written(String command, String file, String option, String why)
            throws Exception {
        String target = folder.resolve(file).toString();
        Run run = option == null ? Run.of(command, SHOP, "-o", target) : Run.of(command, SHOP, "-o", target, option);
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(why);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void the_source_is_not_written_over() throws Exception {
        Path dbml = Files.writeString(folder.resolve("a.dbml"), "Table a { id int }");
        Run run = Run.of("document", dbml.toString(), "-o", dbml.toString());
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(dbml).hasContent("Table a { id int }");
    }

    @Test
    void a_design_is_drawn_as_it_was_left_without_an_engine() throws Exception {
        Path one = folder.resolve("one.pdf");
        Path other = folder.resolve("other.pdf");
        assertThat(Run.of("render", SHOP, "-o", one.toString()).code()).isEqualTo(ExitCode.OK);
        assertThat(Run.of("render", SHOP, "-o", other.toString()).code()).isEqualTo(ExitCode.OK);
        assertThat(one).hasSameBinaryContentAs(other);
    }
}
