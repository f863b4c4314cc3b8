package org.schemawright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.schemawright.app.common.Command;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Selection;
import org.schemawright.app.export.ExportOrder;
import org.schemawright.app.export.ExportOrder.Extent;
import org.schemawright.app.export.ExportTarget;
import org.schemawright.app.export.Exporting;
import org.schemawright.design.Edit;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.source.dbml.DbmlReader;

/** What is open is handed out, and what was handed out is read again. */
@Isolated("there is one keyboard")
class ExportJourneyTest {
    @TempDir
    Path folder;

    private Stagehand window;

    @BeforeEach
    void open() {
        window = Stagehand.open(folder, 1200, 800);
        Stagehand.run(() -> window.main().files().openSample("shop"));
        Stagehand.until(() -> window.main().page().isPresent()
                && !window.page().session().scene().boxes().isEmpty());
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void every_format_is_written_from_the_window_and_can_be_opened_again() throws Exception {
        for (ExportTarget target : ExportTarget.values()) {
            byte[] bytes = Files.readAllBytes(export(target, Extent.EVERYTHING));
            String text = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
            switch (target) {
                case SVG -> assertThat(text).endsWith("</svg>\n").contains(">order_line</text>");
                case PNG ->
                    assertThat(ImageIO.read(new ByteArrayInputStream(bytes)).getWidth())
                            .isGreaterThan(400);
                case PDF -> {
                    try (var document = Loader.loadPDF(bytes)) {
                        assertThat(new PDFTextStripper().getText(document)).contains("order_line", "unit_price");
                    }
                }
                case HTML -> assertThat(Jsoup.parse(text).select("article")).hasSizeGreaterThan(5);
                case MARKDOWN -> assertThat(text).contains("```mermaid", "public.order\\_line");
                case SQL -> assertThat(text).contains("CREATE TABLE public.order_line");
                case DBML ->
                    assertThat(DbmlReader.read("x", text).databaseType()).contains("PostgreSQL");
                case MERMAID -> assertThat(text).startsWith("erDiagram\n");
                case PLANTUML -> assertThat(text).startsWith("@startuml\n").endsWith("@enduml\n");
            }
        }
    }

    @Test
    void what_is_selected_is_exported_by_itself() throws Exception {
        ObjectRef product = ObjectRef.of(Kind.TABLE, "public", "product");
        Stagehand.run(() -> session().selectionProperty().set(Selection.of(product)));
        assertThat(export(ExportTarget.SVG, Extent.SELECTION))
                .content()
                .contains(">product</text>")
                .doesNotContain(">customer</text>");
        assertThat(export(ExportTarget.DBML, Extent.SELECTION))
                .content()
                .contains("Table product")
                .doesNotContain("Table customer");
    }

    @Test
    void letters_that_no_font_has_are_told_of_and_stay_letters_in_svg() throws Exception {
        ObjectRef product = ObjectRef.of(Kind.TABLE, "public", "product");
        Stagehand.run(() -> window.page().perform(new Edit.Rename(product, "商品", Edit.Trace.FORGOTTEN)));
        export(ExportTarget.PNG, Extent.EVERYTHING);
        Stagehand.until(() -> message().contains("2 letters are not in the fonts")
                && message().contains("品 商"));
        export(ExportTarget.SVG, Extent.EVERYTHING);
        Stagehand.until(() -> message().endsWith(".svg"));
        assertThat(folder.resolve("out-EVERYTHING.svg")).content().contains(">商品</text>");
    }

    private String message() {
        return window.stage().getScene().lookup("#message") instanceof Label label ? label.getText() : "";
    }

    @Test
    void the_dialog_offers_what_the_format_knows() {
        Platform.runLater(() -> command("export").run());
        @SuppressWarnings("unchecked")
        ComboBox<ExportTarget> target = Stagehand.shownAnywhere("#export-target", ComboBox.class);
        assertThat(Stagehand.shownAnywhere("#export-selection", Node.class).isDisabled())
                .isTrue();
        Button go = Stagehand.shownAnywhere("#export-go", Button.class);
        assertThat(go.isDisabled()).isFalse();
        Stagehand.run(() -> target.setValue(ExportTarget.PDF));
        DialogPane pane = (DialogPane) target.getScene().getRoot();
        Stagehand.run(() -> ((Button) pane.lookupButton(ButtonType.CANCEL)).fire());
        Stagehand.until(() -> node("#export-target").isEmpty());
    }

    private Path export(ExportTarget target, Extent extent) {
        Path file = folder.resolve("out-" + extent + "." + target.name().toLowerCase(java.util.Locale.ROOT));
        Stagehand.run(() -> new Exporting(window.main()).write(session(), ExportOrder.plain(target, extent), file));
        Stagehand.until(() -> Files.exists(file));
        return file;
    }

    private DesignSession session() {
        return window.page().session();
    }

    private Command command(String id) {
        return window.main().commands().stream()
                .filter(command -> command.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Node> node(String selector) {
        return Window.getWindows().stream()
                .map(shown -> shown.getScene().getRoot().lookup(selector))
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }
}
