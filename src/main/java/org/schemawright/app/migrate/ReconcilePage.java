package org.schemawright.app.migrate;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Icons;
import org.schemawright.app.common.Page;
import org.schemawright.app.common.Shell;
import org.schemawright.app.common.Texts;
import org.schemawright.app.compare.CompareModel;
import org.schemawright.app.compare.CompareState;
import org.schemawright.app.compare.DifferencesView;
import org.schemawright.app.connect.SavedConnections;
import org.schemawright.model.Kind;
import org.schemawright.model.Visible;
import org.schemawright.workspace.Narrowing;

/** The design beside something else, what is chosen of what differs, and the migration that follows from that. */
public final class ReconcilePage extends VBox implements Page {
    private static final String RECENT = "compare.recent";
    private static final int MOST_RECENT = 6;
    private static final double LEAST = 380;

    /** Below this width the differences stand above what is told of them instead of beside it. */
    private static final int NARROW = 760;

    private final Shell shell;
    private final DesignSession session;
    private final CompareModel model;
    private final ComboBox<String> source = new ComboBox<>();
    private final CheckBox ownSchemas = new CheckBox(Texts.of("compare.ownSchemas"));
    private final Label state = new Label();
    private final DifferencesView differences;
    private final MigrationView migration;
    private final TabPane tabs = new TabPane();

    public ReconcilePage(Shell shell, DesignSession session) {
        super(8);
        this.shell = shell;
        this.session = session;
        this.model = new CompareModel(shell, session);
        this.differences = new DifferencesView(shell, model);
        this.migration = new MigrationView(shell, model);
        setId("reconcile");
        getStyleClass().addAll("panel", "reconcile");
        var sides = new Tab(Texts.of("compare.sides"), differences.sides());
        sides.setGraphic(Icons.of(Feather.COLUMNS));
        var plan = new Tab(Texts.of("migrate.title"), migration);
        plan.setId("migration-tab");
        plan.setGraphic(Icons.of(Feather.LIST));
        plan.textProperty().bind(Bindings.createStringBinding(() -> title(model.state()), model.stateProperty()));
        tabs.getStyleClass().add("dense");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getTabs().setAll(sides, plan);
        var split = new SplitPane(differences, tabs);
        differences.setMinWidth(LEAST);
        split.setDividerPositions(0.4);
        SplitPane.setResizableWithParent(differences, false);
        split.orientationProperty()
                .bind(widthProperty()
                        .map(wide -> wide.doubleValue() < NARROW && wide.doubleValue() > 0
                                ? Orientation.VERTICAL
                                : Orientation.HORIZONTAL));
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().setAll(head(), split);
        model.stateProperty().subscribe(this::show);
    }

    private static String title(CompareState state) {
        return state.preview()
                .filter(_ -> state.progress() == CompareState.Progress.IDLE)
                .map(preview -> Texts.of(
                        preview.prepared().proved() ? "migrate.titleProved" : "migrate.titleNotProved",
                        preview.prepared().migration().up().steps().size()))
                .orElse(Texts.of("migrate.title"));
    }

    private Node head() {
        source.setId("compare-source");
        source.setEditable(true);
        source.setMaxWidth(Double.MAX_VALUE);
        source.setPromptText(Texts.of("compare.source"));
        source.setAccessibleText(Texts.of("compare.with"));
        source.getItems().setAll(offered());
        source.getEditor().setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                go();
            }
        });
        HBox.setHgrow(source, Priority.ALWAYS);
        var label = new Label(Texts.of("compare.with"));
        label.setLabelFor(source);
        ownSchemas.setSelected(true);
        ownSchemas.setMinWidth(Region.USE_PREF_SIZE);
        var go = new Button(Texts.of("compare.go"), Icons.of(Feather.GIT_PULL_REQUEST));
        go.setId("compare-go");
        go.getStyleClass().add("accent");
        go.setMinWidth(Region.USE_PREF_SIZE);
        go.setOnAction(_ -> go());
        var line = new HBox(8, label, source, ownSchemas, go);
        line.setAlignment(Pos.CENTER_LEFT);
        label.setMinWidth(Region.USE_PREF_SIZE);
        state.setId("compare-state");
        state.setWrapText(true);
        state.setMinHeight(Region.USE_PREF_SIZE);
        state.managedProperty().bind(state.visibleProperty());
        state.visibleProperty().bind(state.textProperty().isNotEmpty());
        return new VBox(6, line, state);
    }

    private List<String> recent() {
        return shell.settings()
                .get(RECENT)
                .map(text -> text.lines().filter(line -> !line.isBlank()).toList())
                .orElse(List.of());
    }

    /** What was compared with last, then the saved connections. */
    private List<String> offered() {
        var offered = new java.util.LinkedHashSet<>(recent());
        SavedConnections.addresses(shell).forEach(offered::add);
        return List.copyOf(offered);
    }

    private void go() {
        String address = source.getEditor().getText().strip();
        if (address.isEmpty()) {
            source.requestFocus();
            return;
        }
        compare(address);
    }

    /** Only what could be read: an address with a password in it never can. */
    private void remember(String address) {
        var all = new java.util.ArrayList<>(recent());
        all.remove(address);
        all.addFirst(address);
        List<String> some = all.subList(0, Math.min(MOST_RECENT, all.size()));
        shell.settings().put(RECENT, String.join("\n", some));
        source.getItems().setAll(offered());
        source.getEditor().setText(address);
    }

    /** Compares with what a command line would take as a source. */
    public void compare(String address) {
        model.compare(address, ownSchemas.isSelected() ? schemas() : Narrowing.NONE, () -> remember(address));
    }

    private Narrowing schemas() {
        List<String> names = session.database().objects().keySet().stream()
                .filter(ref -> ref.kind() == Kind.SCHEMA)
                .map(ref -> "\"" + ref.last().replace("\"", "\"\"") + "\"")
                .toList();
        return new Narrowing(names, List.of(), List.of(), List.of());
    }

    private void show(CompareState now) {
        state.getStyleClass().removeAll("problem-text", "faded");
        boolean failed = !now.problem().isEmpty();
        state.getStyleClass().add(failed ? "problem-text" : "faded");
        state.setText(
                failed
                        ? now.problem()
                        : now.compared()
                                .map(compared -> Texts.of(
                                        compared.equal() ? "compare.equal" : "compare.state",
                                        Visible.text(compared.sides().from().name()),
                                        compared.sides().engine().title() + " "
                                                + compared.ends()
                                                        .after()
                                                        .version()
                                                        .major()))
                                .orElse(Texts.of("compare.about")));
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public Node first() {
        return model.state().compared().isPresent() ? differences.first() : source.getEditor();
    }

    public CompareModel model() {
        return model;
    }

    /** Exports without asking where to. */
    public void export(java.nio.file.Path folder, String name) {
        new ExportDialog(shell, model).export(folder, name);
    }

    MigrationView migration() {
        return migration;
    }

    /** Brings the steps to the front. */
    public void showMigration() {
        tabs.getSelectionModel().selectLast();
    }

    @Override
    public void close() {
        model.close();
    }
}
