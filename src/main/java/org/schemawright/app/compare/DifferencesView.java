package org.schemawright.app.compare;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.app.common.Icons;
import org.schemawright.app.common.Shell;
import org.schemawright.app.common.Texts;
import org.schemawright.model.Visible;
import org.schemawright.workspace.Direction;

/** The tree of differences with the questions above it and what was chosen below. */
public final class DifferencesView extends VBox {
    private static final int MOST = 6;

    private final CompareModel model;
    private final DifferenceTree tree;
    private final SidesView sides;
    private final Label counts = new Label();
    private final Label along = new Label();
    private final Button take = new Button(Texts.of("compare.take"), Icons.of(Feather.CORNER_DOWN_LEFT));
    private Optional<DifferenceRow> selected = Optional.empty();

    public DifferencesView(Shell shell, CompareModel model) {
        super(6);
        this.model = model;
        this.sides = new SidesView(shell);
        this.tree = new DifferenceTree(model, this::selected);
        take.setId("compare-take");
        take.setOnAction(_ -> model.takeOver());
        take.setMinWidth(Region.USE_PREF_SIZE);
        var all = new MenuButton(Texts.of("compare.all"));
        all.setMinWidth(Region.USE_PREF_SIZE);
        for (Direction direction : Direction.values()) {
            var item = new MenuItem(Texts.of(direction));
            item.setOnAction(_ -> model.chooseAll(direction));
            all.getItems().add(item);
        }
        counts.setMinWidth(0);
        counts.getStyleClass().add("faded");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var foot = new HBox(8, counts, gap, all, take);
        foot.setAlignment(Pos.CENTER_LEFT);
        along.setId("compare-along");
        along.setWrapText(true);
        along.getStyleClass().add("faded");
        along.managedProperty().bind(along.visibleProperty());
        along.visibleProperty().bind(along.textProperty().isNotEmpty());
        VBox.setVgrow(tree, Priority.ALWAYS);
        getChildren().setAll(new QuestionsView(model), tree, along, foot);
        model.stateProperty().subscribe(this::show);
    }

    /** Before and after of what is selected. */
    public Node sides() {
        return sides;
    }

    /** What gets the keyboard. */
    public Node first() {
        return tree.tree();
    }

    private void selected(Optional<DifferenceRow> row) {
        selected = row;
        sides.show(model.state().compared(), row);
    }

    private void show(CompareState state) {
        sides.show(state.compared(), selected);
        counts.setText(state.compared()
                .flatMap(compared ->
                        state.directions().map(directions -> DifferenceCell.counts(directions, compared.listed())))
                .orElse(""));
        take.setDisable(state.progress() == CompareState.Progress.COMPARING
                || state.directions()
                        .filter(directions ->
                                !directions.going(Direction.INTO_DESIGN).isEmpty()
                                        || !directions
                                                .renamesGoing(Direction.INTO_DESIGN)
                                                .isEmpty())
                        .isEmpty());
        along.setText(explained(state));
    }

    /** Why more has changed its way than was chosen. */
    private static String explained(CompareState state) {
        int more = state.along().size() - MOST;
        String lines = state.along().entrySet().stream()
                .limit(MOST)
                .map(entry -> Texts.of(
                        "compare.along." + entry.getValue().reason(),
                        Visible.text(entry.getKey().toString()),
                        Visible.text(entry.getValue().cause().toString())))
                .collect(Collectors.joining("\n"));
        return more > 0 ? lines + "\n" + Texts.of("compare.alongMore", more) : lines;
    }
}
