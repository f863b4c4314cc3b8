package org.schemawright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.schemawright.app.common.Command;
import org.schemawright.app.common.Texts;
import org.schemawright.convert.Remark;
import org.schemawright.design.Drafts;
import org.schemawright.design.Edit;
import org.schemawright.model.Column;
import org.schemawright.model.EngineVersion;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** A design that becomes one of another engine. */
@Isolated("there is one keyboard")
class ConversionJourneyTest {
    private static final ObjectRef VISIT = ObjectRef.of(Kind.TABLE, "public", "visit");

    @TempDir
    Path folder;

    private Stagehand window;

    @BeforeEach
    void open() {
        window = Stagehand.open(folder, 1200, 800);
        Stagehand.run(() -> window.main().files().newDesign(new EngineVersion("postgresql", 18)));
        Stagehand.run(() -> window.page()
                .perform(new Edit.Add(Drafts.table(
                        VISIT,
                        List.of(
                                Drafts.column(VISIT, "made_at", "timestamptz", true),
                                Drafts.column(VISIT, "during", "tstzrange", false))))));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void a_design_is_opened_as_one_of_another_engine_after_its_losses_were_shown() {
        Platform.runLater(() -> command("convert").run());
        Stagehand.until(() -> button("SQLite").isPresent());
        Stagehand.run(() -> button("SQLite").orElseThrow().fire());
        Stagehand.until(() -> button("Open as a new design").isPresent());
        assertThat(Stagehand.on(this::remarks))
                .anySatisfy(remark -> assertThat(remark.object().toString()).contains("during"));
        Stagehand.run(() -> button("Open as a new design").orElseThrow().fire());
        Stagehand.until(() -> button(Texts.of("leave.drop")).isPresent());
        Stagehand.run(() -> button(Texts.of("leave.drop")).orElseThrow().fire());
        Stagehand.until(() -> database().engine().equals("sqlite"));
        assertThat(window.page()
                        .session()
                        .database()
                        .table(ObjectRef.of(Kind.TABLE, "main", "visit"))
                        .orElseThrow()
                        .columns())
                .extracting(Column::name)
                .containsExactly("made_at", "during");
    }

    private EngineVersion database() {
        return window.page().session().database().version();
    }

    private Command command(String id) {
        return window.main().commands().stream()
                .filter(command -> command.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<Remark> remarks() {
        return nodes("#convert-remarks")
                .map(node -> ((ListView<?>) node)
                        .getItems().stream().map(Remark.class::cast).toList())
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Button> button(String text) {
        return nodes(".button")
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> text.equals(button.getText()))
                .findFirst();
    }

    private static Stream<Node> nodes(String selector) {
        return Window.getWindows().stream()
                .map(Window::getScene)
                .filter(Objects::nonNull)
                .flatMap(scene -> scene.getRoot().lookupAll(selector).stream());
    }
}
