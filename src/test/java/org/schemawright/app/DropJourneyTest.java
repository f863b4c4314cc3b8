package org.schemawright.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.util.Pair;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.schemawright.app.common.Texts;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** Files from the desktop, let go over the window. */
@Isolated("there is one keyboard")
class DropJourneyTest {
    private static final ObjectRef SHELF = ObjectRef.of(Kind.TABLE, "public", "shelf");

    @TempDir
    Path folder;

    private Stagehand window;

    @BeforeEach
    void open() {
        window = Stagehand.open(folder, 1000, 700);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void a_script_that_is_dropped_becomes_a_design_and_what_is_damaged_leaves_it_as_it_is() throws Exception {
        assertThat(drop(script("library.sql", "shelf"))).isEqualTo(TransferMode.COPY);
        Stagehand.until(() -> window.page().session().exists(SHELF));
        Path foreign = Files.write(folder.resolve("photo.jpg"), new byte[] {(byte) 0xff, (byte) 0xd8, 0, 1});
        Path damaged = Files.writeString(folder.resolve("torn.schemawright.json"), "{\"schemawright\": 1, \"mod");
        for (Path bad : List.of(foreign, damaged)) {
            drop(bad);
            Stagehand.until(() -> message().contains(String.valueOf(bad.getFileName()))
                    && !message().equals(Texts.of("files.opening", bad.getFileName())));
            assertThat(Stagehand.on(() -> window.page().session().exists(SHELF)))
                    .isTrue();
        }
    }

    @Test
    void of_several_files_the_design_is_opened_and_the_others_are_told_of() throws Exception {
        Path design = Files.copy(
                Path.of("sample-schemas/shop/shop.schemawright.json"), folder.resolve("shop.schemawright.json"));
        drop(script("a.sql", "shelf"), script("b.sql", "tome"), design);
        Stagehand.until(() -> window.main().page().isPresent());
        assertThat(Stagehand.on(this::message)).contains("shop.schemawright.json", "2 other files");
        assertThat(Stagehand.on(() -> window.page().session().fileProperty().get()))
                .contains(design);
    }

    @Test
    void text_that_is_dragged_over_the_window_is_not_taken() {
        var held = new Held(DataFormat.PLAIN_TEXT, "CREATE TABLE t (a int)");
        assertThat(Stagehand.on(() -> Optional.ofNullable(over(DragboardHelper.createDragboard(held)))))
                .isEmpty();
        assertThat(window.main().page()).isEmpty();
    }

    private Path script(String name, String table) throws Exception {
        return Files.writeString(folder.resolve(name), "CREATE TABLE " + table + " (id bigint PRIMARY KEY);\n");
    }

    private String message() {
        return window.stage().getScene().lookup("#message") instanceof Label label ? label.getText() : "";
    }

    /** As the system sends it: over what lies uppermost, then let go. Returns how it would be taken. */
    private @Nullable TransferMode drop(Path... files) {
        List<File> dragged = Arrays.stream(files).map(Path::toFile).toList();
        return Stagehand.on(() -> {
            Dragboard board = DragboardHelper.createDragboard(new Held(DataFormat.FILES, dragged));
            TransferMode taken = over(board);
            Event.fireEvent(uppermost(), event(DragEvent.DRAG_DROPPED, board));
            return taken;
        });
    }

    private @Nullable TransferMode over(Dragboard board) {
        DragEvent over = event(DragEvent.DRAG_OVER, board);
        var seen = new AtomicReference<@Nullable TransferMode>();
        window.stage()
                .getScene()
                .addEventHandler(DragEvent.DRAG_OVER, passing -> seen.set(passing.getAcceptedTransferMode()));
        Event.fireEvent(uppermost(), over);
        return seen.get();
    }

    private Node uppermost() {
        return window.main().page().<Node>map(DesignPage::diagram).orElseGet(window.main()::node);
    }

    private static DragEvent event(EventType<DragEvent> kind, Dragboard board) {
        return new DragEvent(kind, board, 500, 300, 500, 300, TransferMode.COPY, null, null, null);
    }

    /** What the system holds while something is dragged. */
    private record Held(DataFormat format, Object content) implements TKClipboard {
        @Override
        public Set<DataFormat> getContentTypes() {
            return Set.of(format);
        }

        @Override
        @SafeVarargs
        public final boolean putContent(Pair<DataFormat, Object>... more) {
            return false;
        }

        @Override
        public @Nullable Object getContent(DataFormat wanted) {
            return wanted.equals(format) ? content : null;
        }

        @Override
        public boolean hasContent(DataFormat wanted) {
            return wanted.equals(format);
        }

        @Override
        public Set<TransferMode> getTransferModes() {
            return Set.of(TransferMode.COPY);
        }

        @Override
        public void setDragView(Image image) {}

        @Override
        public void setDragViewOffsetX(double offset) {}

        @Override
        public void setDragViewOffsetY(double offset) {}

        @Override
        public @Nullable Image getDragView() {
            return null;
        }

        @Override
        public double getDragViewOffsetX() {
            return 0;
        }

        @Override
        public double getDragViewOffsetY() {
            return 0;
        }
    }
}
