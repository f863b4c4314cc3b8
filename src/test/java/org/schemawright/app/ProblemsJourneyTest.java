package org.schemawright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.schemawright.app.common.DesignSession;
import org.schemawright.design.Drafts;
import org.schemawright.design.Edit;
import org.schemawright.model.EngineVersion;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** Problems as people meet them: looked into, put right, taken back, dismissed. */
@Isolated("there is one keyboard")
class ProblemsJourneyTest {
    private static final ObjectRef VISIT = ObjectRef.of(Kind.TABLE, "public", "visit");
    private static final String NO_KEY = "table public.visit has no primary key";

    @TempDir
    Path folder;

    private Stagehand window;

    @BeforeEach
    void open() {
        window = Stagehand.open(folder, 1400, 900);
        Stagehand.run(() -> window.main().files().newDesign(new EngineVersion("postgresql", 18)));
        Stagehand.run(() -> window.page()
                .perform(new Edit.Add(
                        Drafts.table(VISIT, List.of(Drafts.column(VISIT, "made_at", "timestamptz", true))))));
        showProblems();
    }

    private void showProblems() {
        window.show("problems");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void a_remedy_is_looked_at_carried_out_and_undone() {
        choose(NO_KEY);
        Stagehand.until(() -> preview().contains("PRIMARY KEY"));
        assertThat(Stagehand.on(this::preview))
                .contains("ALTER TABLE public.visit")
                .contains("ADD COLUMN id bigint");
        window.fire(".remedy");
        assertThat(session().facts().of(VISIT).keyColumns()).containsExactly("id");
        Stagehand.until(() -> lines().stream().noneMatch(line -> line.contains(NO_KEY)));
        assertThat(session().warningsProperty().get()).isEmpty();
        Stagehand.run(() -> window.page().diagram().requestFocus());
        window.press(KeyCode.Z, true);
        Stagehand.until(() -> lines().stream().anyMatch(line -> line.contains(NO_KEY)));
        assertThat(session().facts().of(VISIT).keyColumns()).isEmpty();
        assertThat(session().warningsProperty().get()).containsEntry(VISIT, 1);
    }

    @Test
    void what_was_dismissed_with_a_reason_stays_so_when_the_design_is_opened_again() {
        choose(NO_KEY);
        assertThat(window.shown("#dismiss", Button.class).isDisabled()).isTrue();
        TextField reason = window.shown("#dismissal-reason", TextField.class);
        Stagehand.run(() -> reason.setText("rows are only added"));
        window.fire("#dismiss");
        Stagehand.until(() -> lines().stream().noneMatch(line -> line.contains(NO_KEY)));
        Path file = folder.resolve("visits.schemawright.json");
        Stagehand.run(() -> window.main().saving().saveAs(session(), file));
        Stagehand.until(() -> session().history().isSaved());
        DesignSession first = session();
        Stagehand.run(() -> window.main().files().open(file));
        Stagehand.until(() -> window.main().page().isPresent() && session() != first);
        showProblems();
        CheckBox dismissed = window.shown("#show-dismissed", CheckBox.class);
        Stagehand.run(() -> dismissed.setSelected(true));
        choose(NO_KEY);
        assertThat(Stagehand.on(() -> lines().getFirst())).contains("dismissed").contains(NO_KEY);
        Stagehand.run(() -> dismissed.setSelected(false));
        Stagehand.until(() -> lines().isEmpty());
        assertThat(session().warningsProperty().get()).isEmpty();
    }

    private DesignSession session() {
        return window.page().session();
    }

    private ListView<?> list() {
        return (ListView<?>) Objects.requireNonNull(window.stage().getScene().lookup("#problems"));
    }

    private List<String> lines() {
        return list().getItems().stream().map(String::valueOf).toList();
    }

    private void choose(String text) {
        Stagehand.until(() -> lines().stream().anyMatch(line -> line.contains(text)));
        Stagehand.run(() -> {
            for (int i = 0; i < lines().size(); i++) {
                if (lines().get(i).contains(text)) {
                    list().getSelectionModel().select(i);
                    return;
                }
            }
        });
    }

    private String preview() {
        return ((TextArea) Objects.requireNonNull(window.stage().getScene().lookup(".remedy-sql"))).getText();
    }
}
