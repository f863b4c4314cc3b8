package org.schemawright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.schemawright.app.canvas.DiagramView;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** The diagram as a screen reader asks for it. */
@Isolated("there is one keyboard")
class OutlineJourneyTest {
    private static final ObjectRef BOOK = ObjectRef.of(Kind.TABLE, "public", "book");

    @TempDir
    Path folder;

    private Stagehand window;

    @BeforeEach
    void open() throws Exception {
        Path script = Files.writeString(folder.resolve("library.sql"), """
            CREATE TABLE author (id bigint PRIMARY KEY, name text);
            CREATE TABLE book (id bigint PRIMARY KEY, author_id bigint REFERENCES author);
            CREATE VIEW titles AS SELECT id FROM book;
            """);
        window = Stagehand.open(folder, 1200, 800);
        Stagehand.run(() -> window.main().open(script));
        Stagehand.until(() -> window.main().page().isPresent()
                && window.page().session().scene().boxes().size() == 3);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void each_table_column_and_reference_is_a_sentence() {
        assertThat(Stagehand.on(() -> diagram().getAccessibleRole())).isEqualTo(AccessibleRole.LIST_VIEW);
        List<String> sentences = Stagehand.on(this::sentences);
        assertThat(sentences)
                .contains(
                        "Table author, 2 columns, reached from book",
                        "id: bigint, primary key, required",
                        "name: text, may be null",
                        "Table book, 2 columns, leads to 1 other",
                        "author_id: bigint, reference, may be null",
                        "book refers to author by book_author_id_fkey, any number of book for each author, or to none",
                        "View titles, 1 column",
                        "id: bigint");
        assertThat(sentences).hasSize(9);
    }

    @Test
    void it_follows_the_keyboard_and_leads_it() {
        Stagehand.run(() -> diagram().requestFocus());
        window.press(KeyCode.TAB, false);
        Stagehand.until(() -> focused().startsWith("Table") || focused().startsWith("View"));
        String first = Stagehand.on(this::focused);
        window.press(KeyCode.DOWN, false);
        Stagehand.until(() -> !focused().equals(first) && focused().contains(": "));
        int book = Stagehand.on(this::sentences).indexOf("Table book, 2 columns, leads to 1 other");
        Stagehand.run(() -> item(book).executeAccessibleAction(AccessibleAction.REQUEST_FOCUS));
        Stagehand.until(() -> window.page().session().selection().refs().contains(BOOK));
        assertThat(Stagehand.on(() -> item(book).queryAccessibleAttribute(AccessibleAttribute.SELECTED)))
                .isEqualTo(true);
        assertThat(Stagehand.on(() -> item(book).queryAccessibleAttribute(AccessibleAttribute.INDEX)))
                .isEqualTo(book);
        Stagehand.run(() -> window.page()
                .perform(new org.schemawright.design.Edit.Rename(
                        BOOK, "volume", org.schemawright.design.Edit.Trace.FORGOTTEN)));
        assertThat(Stagehand.on(this::sentences)).contains("Table volume, 2 columns, leads to 1 other");
    }

    private List<String> sentences() {
        int count = (int) Objects.requireNonNull(diagram().queryAccessibleAttribute(AccessibleAttribute.ITEM_COUNT));
        return IntStream.range(0, count)
                .mapToObj(index -> item(index).getAccessibleText())
                .toList();
    }

    private Node item(int index) {
        return (Node)
                Objects.requireNonNull(diagram().queryAccessibleAttribute(AccessibleAttribute.ITEM_AT_INDEX, index));
    }

    private String focused() {
        return ((Node) Objects.requireNonNull(diagram().queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM)))
                .getAccessibleText();
    }

    private DiagramView diagram() {
        return window.page().diagram();
    }
}
