package org.schemawright.app.inspect;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.app.common.Icons;
import org.schemawright.app.common.Texts;

/** Lines under each other, in sections that can be folded away. */
final class SectionStack {
    private final Sections sections;
    private final VBox whole = new VBox(6);
    private VBox rows = whole;
    private Optional<VBox> kept = Optional.empty();
    private int next;

    SectionStack(Sections sections) {
        this.sections = sections;
        whole.getStyleClass().add("form");
    }

    VBox node() {
        return whole;
    }

    /** Begins anew with nothing but one line of before, which stays in its section until it comes again. */
    void again(Node line) {
        kept = line.getParent() instanceof VBox box ? Optional.of(box) : Optional.empty();
        whole.getChildren().retainAll(kept.stream().toList());
        rows = whole;
        next = 0;
    }

    /**
     * What comes from now on belongs to a section with a heading, which can be folded away. One that is empty shows
     * nothing but its heading.
     *
     * @param id    the key of its heading is {@code inspect.ID}
     * @param count of what is in it; below zero for what is not counted
     * @param add   what a new one is made by, where that can be done here
     */
    void section(String id, int count, Optional<Runnable> add) {
        rows = kept.filter(box -> id.equals(box.getUserData())).orElseGet(() -> new VBox(6));
        rows.setUserData(id);
        rows.setManaged(count != 0);
        String title = Texts.of("inspect." + id);
        var label = new Label(count > 0 ? Texts.of("inspect.counted", title, count) : title);
        label.getStyleClass().add(count == 0 ? "form-heading-empty" : "form-heading");
        var head = new HBox(4, label);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("form-section");
        if (count != 0) {
            head.getChildren().addFirst(folding(id, title, rows));
        }
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head.getChildren().add(gap);
        add.ifPresent(action -> {
            Button button = Fields.small(Feather.PLUS, Texts.of("inspect.addTo", title), action);
            button.setId("add-" + id);
            head.getChildren().add(button);
        });
        below(head);
        below(rows);
    }

    /** Where the lines of a section stand; empty where there is none. */
    Optional<VBox> lines(String id) {
        return whole.getChildren().stream()
                .filter(node -> id.equals(node.getUserData()))
                .filter(VBox.class::isInstance)
                .map(VBox.class::cast)
                .findFirst();
    }

    private Button folding(String id, String title, Region content) {
        Button button = Fields.small(Feather.CHEVRON_DOWN, title, () -> {});
        button.setId("fold-" + id);
        Runnable show = () -> {
            boolean open = sections.isOpen(id);
            content.setVisible(open);
            content.setManaged(open);
            button.setGraphic(Icons.of(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
            button.setAccessibleText(Texts.of(open ? "inspect.fold" : "inspect.unfold", title));
        };
        button.setOnAction(_ -> {
            sections.set(id, !sections.isOpen(id));
            show.run();
        });
        show.run();
        return button;
    }

    void line(Node node) {
        if (rows == whole) {
            below(node);
        } else if (!rows.getChildren().contains(node)) {
            rows.getChildren().add(node);
        }
    }

    private void below(Node node) {
        int there = whole.getChildren().indexOf(node);
        if (there < 0) {
            whole.getChildren().add(next, node);
            next++;
        } else {
            next = there + 1;
        }
    }
}
