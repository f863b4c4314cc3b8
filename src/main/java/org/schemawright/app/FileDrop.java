package org.schemawright.app;

import java.io.File;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.schemawright.app.common.Texts;
import org.schemawright.model.Visible;
import org.schemawright.source.SourceAddress;

/** Files that are dragged onto the window: it shows one design, so of several one is opened, a design before others. */
final class FileDrop {
    private static final Comparator<File> DESIGNS_FIRST =
            Comparator.comparing(file -> !file.getName().endsWith(SourceAddress.DESIGN_ENDING));

    private final FileWork files;
    private final Messages messages;

    FileDrop(FileWork files, Messages messages) {
        this.files = files;
        this.messages = messages;
    }

    void onto(Node node) {
        node.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        node.setOnDragDropped(this::dropped);
    }

    private void dropped(DragEvent event) {
        List<File> dropped =
                event.getDragboard().getFiles().stream().sorted(DESIGNS_FIRST).toList();
        event.setDropCompleted(!dropped.isEmpty());
        if (dropped.isEmpty()) {
            return;
        }
        File first = dropped.getFirst();
        if (dropped.size() > 1) {
            messages.say(Texts.of("files.oneOfMany", Visible.text(first.getName()), dropped.size() - 1));
        }
        files.open(first.toPath());
    }
}
