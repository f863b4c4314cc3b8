package org.schemawright.app.inspect;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.app.common.Icons;
import org.schemawright.app.common.Texts;

/** A heading with lines below it. The heading stays from one edit to the next, since its buttons are slow to make. */
final class Section {
    private final String id;
    private final String title;
    private final Sections sections;
    private final HBox head = new HBox(4);
    private final Label label = new Label();
    private final VBox rows = new VBox(6);
    private final Region gap = new Region();
    private final Button folding;
    private final Button adding;
    private Runnable add = () -> {};
    private boolean filled;
    private boolean open = true;

    /** @param id the key of its heading is {@code inspect.ID} */
    Section(String id, Sections sections) {
        this.id = id;
        this.sections = sections;
        title = Texts.of("inspect." + id);
        folding = Fields.small(Feather.CHEVRON_DOWN, title, this::fold);
        folding.setId("fold-" + id);
        folding.setAccessibleText(Texts.of("inspect.fold", title));
        adding = Fields.small(Feather.PLUS, Texts.of("inspect.addTo", title), () -> add.run());
        adding.setId("add-" + id);
        HBox.setHgrow(gap, Priority.ALWAYS);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("form-section");
        head.getChildren().setAll(label, gap);
        rows.setUserData(id);
    }

    HBox head() {
        return head;
    }

    VBox rows() {
        return rows;
    }

    /**
     * What it says from now on. One that is empty shows nothing but its heading.
     *
     * @param count  of what is in it; below zero for what is not counted
     * @param adding what a new one is made by, where that can be done here
     */
    void show(int count, Optional<Runnable> adding) {
        filled = count != 0;
        label.setText(count > 0 ? Texts.of("inspect.counted", title, count) : title);
        String style = filled ? "form-heading" : "form-heading-empty";
        if (!label.getStyleClass().contains(style)) {
            label.getStyleClass().removeAll("form-heading", "form-heading-empty");
            label.getStyleClass().add(style);
        }
        add = adding.orElse(() -> {});
        put(0, folding, filled);
        put(head.getChildren().size(), this.adding, adding.isPresent());
        opened();
    }

    private void put(int at, Button button, boolean wanted) {
        boolean there = head.getChildren().contains(button);
        if (wanted && !there) {
            head.getChildren().add(at, button);
        } else if (!wanted && there) {
            head.getChildren().remove(button);
        }
    }

    private void fold() {
        sections.set(id, !sections.isOpen(id));
        opened();
    }

    private void opened() {
        boolean now = sections.isOpen(id);
        rows.setVisible(!filled || now);
        rows.setManaged(filled && now);
        if (open != now) {
            open = now;
            folding.setGraphic(Icons.of(now ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
            folding.setAccessibleText(Texts.of(now ? "inspect.fold" : "inspect.unfold", title));
        }
    }
}
