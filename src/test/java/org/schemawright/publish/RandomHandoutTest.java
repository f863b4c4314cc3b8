package org.schemawright.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schemawright.design.SchemaFacts;
import org.schemawright.engine.postgresql.PostgresqlEngine;
import org.schemawright.model.Column;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Database;
import org.schemawright.model.EnumType;
import org.schemawright.model.Table;
import org.schemawright.publish.dictionary.HtmlDictionary;
import org.schemawright.publish.dictionary.MarkdownDictionary;
import org.schemawright.random.RandomSchema;
import org.schemawright.source.dbml.DbmlDatabase;
import org.schemawright.source.dbml.DbmlReader;
import org.schemawright.workspace.WriteDocument;

/** Schemas of every kind of thing, by seed: everything is told of, and what DBML can say comes back. */
class RandomHandoutTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {7, 4711})
    void everything_is_told_of_and_dbml_comes_back(long seed) throws Exception {
        Path script = Files.writeString(
                folder.resolve("random.sql"), RandomSchema.of(seed, 25, 18).script());
        Handout handout = WriteDocument.handout(Handouts.load(script.toString()));
        everyLinkLeadsSomewhere(Jsoup.parse(HtmlDictionary.of(handout)));
        assertThat(MarkdownDictionary.folder(handout))
                .hasSizeGreaterThan(handout.tables().size());
        Handout.Text dbml = Dbml.of(handout);
        Database read = DbmlDatabase.of("r", DbmlReader.read("r", dbml.text()), new PostgresqlEngine(), 18)
                .database();
        for (Table table : handout.tables()) {
            Table same = read.table(table.ref()).orElseThrow();
            assertThat(same.columns().stream().map(Column::name).toList())
                    .isEqualTo(table.columns().stream().map(Column::name).toList());
            assertThat(keys(read, table)).isEqualTo(keys(handout.database(), table));
            assertThat(references(handout, read, table)).isEqualTo(references(handout, handout.database(), table));
        }
        assertThat(read.all(EnumType.class).map(EnumType::values).toList())
                .isEqualTo(handout.database()
                        .all(EnumType.class)
                        .map(EnumType::values)
                        .map(values -> values.stream()
                                .filter(value -> !value.isEmpty())
                                .toList())
                        .toList());
    }

    private static void everyLinkLeadsSomewhere(Document page) {
        page.select("a[href]")
                .forEach(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .as(link.outerHtml())
                                .isNotNull());
    }

    private static List<String> keys(Database database, Table table) {
        return SchemaFacts.of(database)
                .of(table.ref())
                .primaryKey()
                .map(key -> key.columns())
                .orElse(List.of());
    }

    private static List<List<Object>> references(Handout handout, Database database, Table table) {
        return SchemaFacts.of(database).of(table.ref()).references().stream()
                .filter(key -> DbmlLosses.canSay(handout, table.ref(), key))
                .map((ForeignKey key) -> List.<Object>of(
                        key.ref(), key.columns(), key.target(), key.targetColumns(), key.onDelete(), key.onUpdate()))
                .toList();
    }
}
