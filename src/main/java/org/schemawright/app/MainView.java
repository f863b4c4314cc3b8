package org.schemawright.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.schemawright.app.common.Background;
import org.schemawright.app.common.Command;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Opening;
import org.schemawright.app.common.PageKind;
import org.schemawright.app.common.Settings;
import org.schemawright.app.common.Shell;
import org.schemawright.app.common.Texts;
import org.schemawright.app.common.Theme;
import org.schemawright.app.schema.Palette;
import org.schemawright.app.welcome.WelcomeView;
import org.schemawright.design.Edit;
import org.schemawright.design.EditRefused;
import org.schemawright.model.ObjectRef;
import org.schemawright.workspace.BadRequest;
import org.schemawright.workspace.Workbench;

/** The window: menus and toolbar above, the welcome page or an open design in the middle, what is going on below. */
final class MainView implements AutoCloseable, Shell {
    private final Stage stage;
    private final Theme theme;
    private final Settings settings;
    private final Background background = new Background();
    private final Workbench bench = Benches.open();
    private final BorderPane frame = new BorderPane();
    private final StackPane root = new StackPane(frame);
    private final ReadOnlyObjectWrapper<Optional<DesignSession>> session =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<DesignPage>> page = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Messages messages;
    private final FileWork files;
    private final SaveWork saving;
    private final List<Command> commands;
    private final Palette palette;
    private final StatusBar status = new StatusBar(background);
    private Optional<OpenDesign> open = Optional.empty();

    MainView(Stage stage, Theme theme, Settings settings) {
        this.stage = stage;
        this.theme = theme;
        this.settings = settings;
        this.messages = new Messages(root);
        this.files = new FileWork(this, background, bench, messages, settings);
        this.saving = new SaveWork(this, messages);
        this.commands = new Commands(this, files, theme).all();
        this.palette = new Palette(commands, this::goTo);
        root.getChildren().addAll(palette, messages.node());
        frame.setTop(new Bars(this, commands).node());
        frame.setBottom(status);
        new FileDrop(files, messages).onto(root);
        showWelcome();
    }

    Parent node() {
        return root;
    }

    /** Shortcuts work wherever the focus is. */
    void install(Scene scene) {
        commands.forEach(command ->
                command.shortcut().ifPresent(keys -> scene.getAccelerators().put(keys, command::run)));
        theme.shadesProperty().subscribe(_ -> {
            root.getStyleClass().removeAll("dark", "light");
            root.getStyleClass().add(theme.isDark() ? "dark" : "light");
        });
    }

    ReadOnlyObjectProperty<Optional<DesignPage>> pageProperty() {
        return page.getReadOnlyProperty();
    }

    Optional<DesignPage> page() {
        return page.get();
    }

    @Override
    public Settings settings() {
        return settings;
    }

    FileWork files() {
        return files;
    }

    Messages messages() {
        return messages;
    }

    @Override
    public Background background() {
        return background;
    }

    Stage stage() {
        return stage;
    }

    @Override
    public Workbench bench() {
        return bench;
    }

    List<Command> commands() {
        return commands;
    }

    void openPalette() {
        palette.open(page().map(there -> there.session().database()));
    }

    void showWelcome() {
        closePage();
        frame.setCenter(new WelcomeView(
                bench.engines().all(), files.recovery().unsaved(), settings.recent(), Samples.NAMES, files));
        status.idle();
        stage.setTitle(Texts.of("app.name"));
    }

    @Override
    public void open(Path path) {
        files.open(path);
    }

    /** Shows a design in the place of what was there. */
    void show(DesignSession session) {
        closePage();
        var there = new DesignPage(this, session, messages::refused, new ContextMenus(this)::open);
        try {
            var beside = OpenDesign.of(session, this, messages::failed);
            status.follow(beside.engine().stateProperty(), there.counts());
            open = Optional.of(beside);
        } catch (BadRequest e) {
            status.follow(new SimpleStringProperty(""), there.counts());
            messages.failed(e);
        }
        this.session.set(Optional.of(session));
        page.set(Optional.of(there));
        frame.setCenter(there);
        session.historyProperty().subscribe(_ -> title(session));
        session.fileProperty().subscribe(_ -> title(session));
        Focus.give(there.diagram());
    }

    private void title(DesignSession session) {
        String name = OpenDesign.name(session);
        boolean saved = session.history().isSaved();
        stage.setTitle((saved ? "" : "• ") + name + " – " + Texts.of("app.name"));
    }

    private void closePage() {
        page.get().ifPresent(DesignPage::close);
        open.ifPresent(OpenDesign::close);
        open = Optional.empty();
        status.idle();
        session.set(Optional.empty());
        page.set(Optional.empty());
    }

    SaveWork saving() {
        return saving;
    }

    /** Goes on once what is open is saved or given up. */
    void leaving(Runnable next) {
        saving.leaving(next);
    }

    void show(Opening opening) {
        files.show(opening);
    }

    /** What is being typed into a field counts. */
    void commit() {
        Focus.commit(root);
    }

    /** What is not saved is in the journal when this returns. */
    void keep() {
        open.ifPresent(there -> there.autosave().writeNow());
    }

    /** What is not saved is not wanted; what is open is about to be closed. */
    void giveUp() {
        open.ifPresent(there -> there.autosave().giveUp());
    }

    /** Asks about what is not saved, then ends the program. */
    void quit() {
        leaving(() -> {
            settings.put("width", String.valueOf(stage.getScene().getWidth()));
            settings.put("height", String.valueOf(stage.getScene().getHeight()));
            settings.put("theme", theme.choiceProperty().get().name());
            closePage();
            Platform.exit();
        });
    }

    /** Something that should not have happened: nothing is lost, and the work goes on. */
    void unexpected(Throwable problem) {
        try {
            keep();
        } finally {
            messages.unexpected(problem, page().isPresent());
        }
    }

    void refused(EditRefused problem) {
        messages.refused(problem);
    }

    @Override
    public Theme theme() {
        return theme;
    }

    @Override
    public ReadOnlyObjectProperty<Optional<DesignSession>> sessionProperty() {
        return session.getReadOnlyProperty();
    }

    @Override
    public void say(String text) {
        messages.say(text);
    }

    @Override
    public void warn(String text) {
        messages.warn(text);
    }

    @Override
    public void failed(Throwable problem) {
        messages.failed(problem);
    }

    @Override
    public Optional<String> ask(String title, String text, List<String> answers) {
        return messages.ask(title, text, answers);
    }

    @Override
    public Optional<String> askText(String title, String label, String value) {
        return messages.askText(title, label, value);
    }

    @Override
    public void read(String title, Node content) {
        messages.page(title, content);
    }

    @Override
    public Window window() {
        return stage;
    }

    @Override
    public boolean perform(Edit edit) {
        return page().filter(there -> there.perform(edit)).isPresent();
    }

    @Override
    public void goTo(ObjectRef ref) {
        page().ifPresent(there -> there.goTo(ref));
    }

    @Override
    public void open(Opening opening) {
        leaving(() -> files.show(opening));
    }

    @Override
    public void show(PageKind kind) {
        page().ifPresent(there -> there.show(kind));
    }

    @Override
    public void close() {
        closePage();
        background.close();
        bench.close();
    }
}
