package org.schemawright.app.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.schemawright.design.Design;
import org.schemawright.design.Diagram;
import org.schemawright.design.Document;
import org.schemawright.design.Drafts;
import org.schemawright.design.Edit;
import org.schemawright.design.EditRefused;
import org.schemawright.design.Editing;
import org.schemawright.design.LargeDesign;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

class FinderTest {
    private static final ObjectRef TABLE = ObjectRef.of(Kind.TABLE, "public", "mail");

    @Test
    void what_begins_with_the_text_comes_first_and_the_shorter_before_the_longer() throws EditRefused {
        Document document = with(List.of("email", "Mailbox", "last_mail", "chainmail"));
        var finder = new Finder();
        finder.follow(document.design().database());
        assertThat(labels(finder, "MAIL")).containsExactly("mail", "Mailbox", "last_mail", "email", "chainmail");
    }

    @Test
    void a_finder_that_followed_finds_the_same_as_a_new_one() throws EditRefused {
        Document before = with(List.of("email", "sent_at"));
        var following = new Finder();
        following.follow(before.design().database());
        following.find("e", 5);
        Document after = Editing.apply(
                before, new Edit.Rename(TABLE.part(Kind.COLUMN, "email"), "address", Edit.Trace.FORGOTTEN));
        following.follow(after.design().database());
        var fresh = new Finder();
        fresh.follow(after.design().database());
        for (String text : List.of("email", "address", "mail", "a", "id", "invoice")) {
            assertThat(following.find(text, 20)).isEqualTo(fresh.find(text, 20));
        }
        assertThat(following.find("email", 20)).isEmpty();
    }

    @Test
    void no_more_is_found_than_asked_for() {
        var finder = new Finder();
        finder.follow(LargeDesign.of(60).database());
        assertThat(finder.find("i", 7)).hasSize(7);
    }

    private static List<String> labels(Finder finder, String text) {
        return finder.find(text, 20).stream().map(Finder.Found::label).toList();
    }

    private static Document with(List<String> columns) throws EditRefused {
        Design design = LargeDesign.of(3);
        var document = new Document(design, List.of(Diagram.empty("main")), "");
        document = Editing.apply(document, new Edit.Add(Drafts.table(TABLE, List.of())));
        for (String column : columns) {
            document = Editing.apply(
                    document, new Edit.AddColumn(Drafts.column(TABLE, column, "text", false), columns.indexOf(column)));
        }
        return document;
    }
}
