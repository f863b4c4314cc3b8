package org.schemawright.app.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Icons;
import org.schemawright.app.common.Proposal;
import org.schemawright.app.common.Texts;
import org.schemawright.model.Visible;

/** Says what is proposed, lets the new tables be named, and carries it out or lets it go. */
final class GhostBar extends FlowPane {
    private final DesignSession session;
    private final Label about = new Label();
    private final List<TextField> names = new ArrayList<>();

    GhostBar(DesignSession session) {
        super(8, 6);
        this.session = session;
        setId("ghost");
        about.setId("ghost-about");
        getStyleClass().add("neighbourhood");
        setAlignment(Pos.CENTER_LEFT);
        // What is pressed here is not pressed on the diagram.
        addEventHandler(MouseEvent.ANY, MouseEvent::consume);
        setRowValignment(VPos.CENTER);
        session.proposalProperty().subscribe(this::show);
    }

    /** As much as stands side by side. */
    @Override
    protected double computePrefWidth(double height) {
        double wide = snappedLeftInset() + snappedRightInset();
        for (Node child : getChildren()) {
            wide += snapSizeX(child.prefWidth(-1)) + getHgap();
        }
        return wide;
    }

    /** The same tables under other names: whoever is still typing goes on. */
    private void show(Optional<Proposal> proposal) {
        boolean renamed = isVisible()
                && proposal.filter(now -> now.names().size() == names.size()
                                && Visible.text(now.text()).equals(about.getText()))
                        .isPresent();
        setVisible(proposal.isPresent());
        if (!renamed) {
            getChildren().clear();
            names.clear();
            proposal.ifPresent(this::fill);
        }
    }

    private void fill(Proposal proposal) {
        about.setText(Visible.text(proposal.text()));
        getChildren().add(about);
        for (int i = 0; i < proposal.names().size(); i++) {
            getChildren().add(name(proposal.names().get(i), i));
        }
        var apply = new Button(Texts.of("ghost.apply"), Icons.of(Feather.CHECK));
        apply.setId("ghost-apply");
        apply.getStyleClass().addAll("accent", "small");
        apply.setOnAction(_ ->
                session.proposalProperty().get().ifPresent(now -> now.apply().accept(named(now))));
        var discard = new Button(Texts.of("ghost.discard"), Icons.of(Feather.X));
        discard.setId("ghost-discard");
        discard.getStyleClass().addAll("flat", "small");
        discard.setOnAction(_ -> discard());
        getChildren().addAll(apply, discard);
        requestLayout();
    }

    private HBox name(String proposed, int index) {
        var field = new TextField(proposed);
        field.setId("ghost-name-" + (index + 1));
        field.setAccessibleText(Texts.of("ghost.name", index + 1));
        field.setPrefColumnCount(10);
        field.focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                rename();
            }
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                rename();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                discard();
                event.consume();
            }
        });
        names.add(field);
        var number = new Label(String.valueOf(index + 1));
        number.setLabelFor(field);
        var box = new HBox(4, number, field);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    /** As they are typed; what was made empty keeps the proposed name. */
    private List<String> named(Proposal proposal) {
        var named = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            String typed = names.get(i).getText().strip();
            named.add(typed.isEmpty() ? proposal.names().get(i) : typed);
        }
        return named;
    }

    private void rename() {
        session.proposalProperty()
                .get()
                .filter(now -> names.size() == now.names().size())
                .ifPresent(now -> {
                    List<String> named = named(now);
                    if (!named.equals(now.names())) {
                        now.rename().accept(named);
                    }
                });
    }

    /** Whether there was anything to let go. */
    boolean discard() {
        boolean shown = session.proposalProperty().get().isPresent();
        session.proposalProperty().set(Optional.empty());
        return shown;
    }
}
