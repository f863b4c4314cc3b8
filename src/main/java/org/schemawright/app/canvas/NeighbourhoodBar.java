package org.schemawright.app.canvas;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Hint;
import org.schemawright.app.common.Icons;
import org.schemawright.app.common.Shown;
import org.schemawright.app.common.Texts;
import org.schemawright.diagram.Neighbourhood;
import org.schemawright.model.Visible;

/** Says what the diagram is narrowed to, and makes it wider, narrower or whole again. */
final class NeighbourhoodBar extends HBox {
    private final DesignSession session;
    private final Label about = new Label();
    private final ComboBox<Neighbourhood.Direction> direction = new ComboBox<>();
    private final Button nearer = button("nearer", Feather.MINUS);
    private final Button farther = button("farther", Feather.PLUS);
    private boolean filling;

    NeighbourhoodBar(DesignSession session) {
        super(6);
        this.session = session;
        setId("neighbourhood");
        getStyleClass().add("neighbourhood");
        setAlignment(Pos.CENTER_LEFT);
        direction.getItems().setAll(Neighbourhood.Direction.values());
        direction.setId("neighbourhood-direction");
        direction.setAccessibleText(Texts.of("near.direction"));
        direction.setConverter(new Shown<>(one -> Texts.of("near." + one)));
        direction.valueProperty().subscribe(chosen -> {
            if (chosen != null && !filling) {
                session.nearby().ifPresent(near -> session.narrow(Optional.of(near.following(chosen))));
            }
        });
        nearer.setOnAction(_ -> step(-1));
        farther.setOnAction(_ -> step(1));
        Button leave = button("leave", Feather.X);
        leave.setOnAction(_ -> session.narrow(Optional.empty()));
        getChildren().addAll(about, nearer, farther, direction, leave);
        session.nearbyProperty().subscribe(this::show);
    }

    private static Button button(String what, Feather icon) {
        var button = new Button(null, Icons.of(icon));
        button.setId("neighbourhood-" + what);
        button.setAccessibleText(Texts.of("near." + what));
        Hint.on(button, Texts.of("near." + what));
        button.getStyleClass().addAll("button-icon", "flat", "small");
        return button;
    }

    private void step(int step) {
        session.nearby().ifPresent(near -> session.narrow(Optional.of(near.farther(step))));
    }

    private void show(Optional<Neighbourhood> near) {
        setVisible(near.isPresent());
        near.ifPresent(now -> {
            filling = true;
            String first = Visible.text(now.middle().first().last());
            about.setText(Texts.of("near.about", first, now.middle().size() - 1, now.hops()));
            direction.setValue(now.direction());
            nearer.setDisable(now.hops() == 1);
            farther.setDisable(now.hops() == Neighbourhood.MOST_HOPS);
            filling = false;
        });
    }
}
