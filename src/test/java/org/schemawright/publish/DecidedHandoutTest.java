package org.schemawright.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schemawright.advise.normalize.DecidedDependency;
import org.schemawright.advise.normalize.Guard;
import org.schemawright.advise.normalize.OnPurpose;
import org.schemawright.design.Decision;
import org.schemawright.design.Decision.Matter;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.publish.dictionary.HtmlDictionary;
import org.schemawright.publish.dictionary.MarkdownDictionary;
import org.schemawright.workspace.WriteDocument;

/** What people decided on a schema is told in its dictionary, in their words, and nothing of it runs. */
class DecidedHandoutTest {
    private static final ObjectRef ORDERS = ObjectRef.of(Kind.TABLE, "public", "orders");
    private static final ObjectRef NOTES = ObjectRef.of(Kind.TABLE, "public", "notes");
    private static final String HOSTILE = "<script>alert(1)</script>\u202e | a pipe";

    private static Handout bare;

    @BeforeAll
    static void load(@TempDir Path folder) throws Exception {
        Path script = Files.writeString(folder.resolve("shop.sql"), """
            CREATE TABLE orders (id int PRIMARY KEY, net int NOT NULL, tax int NOT NULL, gross int NOT NULL,
              CONSTRAINT orders_gross_guard CHECK (gross = net + tax));
            CREATE TABLE notes (id int PRIMARY KEY, body text);
            CREATE INDEX notes_body ON notes (body);
            """);
        bare = WriteDocument.handout(Handouts.load(script.toString()));
    }

    private static Handout with(Decision... decisions) {
        return new Handout(
                bare.title(),
                bare.engine(),
                bare.defaultSchema(),
                bare.database(),
                bare.facts(),
                bare.diagrams(),
                List.of(decisions));
    }

    private static Guard guard(String object) {
        List<ObjectRef> objects = List.of(ORDERS.part(Kind.CHECK_CONSTRAINT, object));
        return new Guard(
                ORDERS,
                List.of("net", "tax"),
                List.of("gross"),
                objects,
                Guard.print(bare.database(), objects),
                "Invoices read it.");
    }

    private static Element chapter(Handout handout, String table) {
        Document page = Jsoup.parse(HtmlDictionary.of(handout));
        return page.select("article").stream()
                .filter(article -> article.id().equals("table.public." + table))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_table_that_is_so_on_purpose_says_why_who_answers_and_what_keeps_it() {
        Handout handout = with(
                OnPurpose.decision(ORDERS, "Reports add it up all day.", "Ann of billing"),
                guard("orders_gross_guard").decision());
        assertThat(chapter(handout, "orders").wholeText())
                .contains("Not in normal form on purpose: Reports add it up all day.", "Answered for by Ann of billing")
                .contains("Guards", "net, tax", "orders_gross_guard", "stands", "Invoices read it.");
        assertThat(chapter(handout, "notes").wholeText()).doesNotContain("on purpose", "Guards");
        assertThat(MarkdownDictionary.of(handout))
                .contains("on purpose\\: Reports add it up all day", "Ann of billing", "stands");
    }

    @Test
    void a_guard_that_is_gone_is_told_as_gone() {
        Handout handout = with(
                OnPurpose.decision(ORDERS, "Reports add it up.", ""),
                guard("taken_away").decision());
        assertThat(chapter(handout, "orders").wholeText())
                .contains("is gone: there is no", "taken_away")
                .doesNotContain("Answered for", "stands");
    }

    @Test
    void rules_and_findings_that_were_dismissed_are_told_with_their_reasons() {
        var rule = new DecidedDependency(
                ORDERS, List.of("net"), List.of("tax"), DecidedDependency.Answer.DECLARED, "One rate of tax.");
        var no = new DecidedDependency(
                ORDERS, List.of("tax"), List.of("net"), DecidedDependency.Answer.REJECTED, "By chance.");
        var known = new Decision(
                new Matter("D21", List.of(NOTES.part(Kind.INDEX, "notes_body"))),
                Decision.DISMISSED,
                "Kept for a job.");
        var column =
                new Decision(new Matter("D7", List.of(NOTES.part(Kind.COLUMN, "body"))), Decision.DISMISSED, "Prose.");
        Handout handout = with(rule.decision(), no.decision(), known, column);
        assertThat(chapter(handout, "orders").wholeText())
                .contains("What determines what", "One rate of tax.", "declared")
                .doesNotContain("By chance.", "Known and left");
        assertThat(chapter(handout, "notes").wholeText())
                .contains("Known and left", "D21", "notes_body", "Kept for a job.", "D7", "Prose.");
    }

    @Test
    void reasons_are_text_and_nothing_else() {
        Handout handout = with(
                OnPurpose.decision(ORDERS, HOSTILE, HOSTILE),
                new Decision(new Matter("D1", List.of(NOTES)), Decision.DISMISSED, HOSTILE, HOSTILE));
        Document page = Jsoup.parse(HtmlDictionary.of(handout));
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.wholeText()).contains("<script>alert(1)</script>\\u{202E} | a pipe");
        assertThat(MarkdownDictionary.of(handout)).doesNotContain("<script>", "\u202e");
    }
}
