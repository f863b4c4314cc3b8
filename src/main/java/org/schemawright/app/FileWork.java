package org.schemawright.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javafx.stage.FileChooser;
import org.schemawright.app.common.Background;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Opening;
import org.schemawright.app.common.Settings;
import org.schemawright.app.common.Texts;
import org.schemawright.app.connect.OpenDatabaseDialog;
import org.schemawright.app.welcome.WelcomeView;
import org.schemawright.change.Differ;
import org.schemawright.design.Design;
import org.schemawright.design.Diagram;
import org.schemawright.design.Document;
import org.schemawright.design.Edit;
import org.schemawright.design.History;
import org.schemawright.diagram.Drawing;
import org.schemawright.diagram.FirstDiagram;
import org.schemawright.engine.Capability;
import org.schemawright.engine.Engine;
import org.schemawright.layout.Cancellation;
import org.schemawright.model.Aspect;
import org.schemawright.model.Database;
import org.schemawright.model.EngineVersion;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Schema;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Traits;
import org.schemawright.model.Visible;
import org.schemawright.source.SourceAddress;
import org.schemawright.source.SourceProblem;
import org.schemawright.store.DesignFiles;
import org.schemawright.store.DocumentFiles;
import org.schemawright.store.Journal;
import org.schemawright.workspace.ImportSource;
import org.schemawright.workspace.Loaded;
import org.schemawright.workspace.Narrowing;
import org.schemawright.workspace.Wanted;
import org.schemawright.workspace.Workbench;

/** Opening, saving and recovering designs; reading files and arranging leave the window's thread. */
final class FileWork implements WelcomeView.Deeds {
    private final MainView main;
    private final Background background;
    private final Workbench bench;
    private final Messages messages;
    private final Settings settings;

    FileWork(MainView main, Background background, Workbench bench, Messages messages, Settings settings) {
        this.main = main;
        this.background = background;
        this.bench = bench;
        this.messages = messages;
        this.settings = settings;
    }

    /** Where the journal of a design lies that has no file yet. */
    static Path unnamed() {
        return Settings.usualFolder().resolve("unnamed" + SourceAddress.DESIGN_ENDING);
    }

    @Override
    public void newDesign(EngineVersion version) {
        leaving(() -> {
            var objects = new TreeMap<ObjectRef, SchemaObject>();
            try {
                Engine engine = bench.engines().byId(version.engine());
                if (engine.capabilities().contains(Capability.SCHEMAS)) {
                    ObjectRef ref = ObjectRef.of(Kind.SCHEMA, engine.naming().defaultSchema());
                    objects.put(ref, new Schema(ref, Traits.NONE));
                }
                java.util.Set<Aspect> stated = engine.capabilities().contains(Capability.COMMENTS)
                        ? java.util.Set.of(Aspect.COMMENTS)
                        : java.util.Set.of();
                var database = new Database(version, objects, new TreeMap<>(), stated);
                var document =
                        new Document(Design.of(database), List.of(Diagram.empty(DocumentFiles.FIRST_DIAGRAM)), "");
                show(Opening.fresh(History.fresh(document), List.of()));
            } catch (org.schemawright.workspace.BadRequest e) {
                messages.failed(e);
            }
        });
    }

    @Override
    public void openFile() {
        choose(
                        "welcome.open",
                        new FileChooser.ExtensionFilter(
                                Texts.of("files.designs"), "*" + SourceAddress.DESIGN_ENDING, "*.json"))
                .ifPresent(this::open);
    }

    @Override
    public void openDatabase() {
        OpenDatabaseDialog.open(main);
    }

    @Override
    public void openScript() {
        choose("welcome.script", new FileChooser.ExtensionFilter(Texts.of("files.scripts"), "*.sql"))
                .ifPresent(this::open);
    }

    private Optional<Path> choose(String title, FileChooser.ExtensionFilter filter) {
        var chooser = new FileChooser();
        chooser.setTitle(Texts.of(title));
        chooser.getExtensionFilters()
                .setAll(filter, new FileChooser.ExtensionFilter(Texts.of("files.all"), "*.*", "*"));
        return Optional.ofNullable(chooser.showOpenDialog(main.stage())).map(java.io.File::toPath);
    }

    @Override
    public void open(Path path) {
        leaving(() -> {
            boolean design = path.toString().endsWith(SourceAddress.DESIGN_ENDING);
            String title = Texts.of("files.opening", Visible.text(String.valueOf(path.getFileName())));
            background.run(
                    title,
                    cancellation -> design ? designFile(path, cancellation) : source(path, cancellation),
                    ready -> {
                        settings.opened(path);
                        show(ready);
                    },
                    messages::failed);
        });
    }

    @Override
    public void openSample(String name) {
        leaving(() -> background.run(
                Texts.of("files.opening", Texts.of("sample." + name)),
                cancellation -> {
                    Design design = DesignFiles.parse(name, Samples.text(name));
                    return Opening.arranged(design, List.of(), cancellation);
                },
                this::show,
                messages::failed));
    }

    private Opening designFile(Path path, Cancellation cancellation) throws SourceProblem, IOException {
        DocumentFiles.Opened opened = DocumentFiles.read(path);
        boolean unplaced = opened.document().diagrams().stream()
                .allMatch(diagram -> diagram.placements().isEmpty());
        Document document = unplaced
                ? FirstDiagram.arranged(opened.document(), cancellation)
                : new Drawing().settled(opened.document(), cancellation);
        return new Opening(
                History.opened(document),
                Optional.of(path),
                Optional.of(opened.stamp()),
                opened.layoutProblem().stream().toList());
    }

    /** A script, dump, folder or database becomes a new design. */
    private Opening source(Path path, Cancellation cancellation) throws Exception {
        try (Loaded loaded = bench.load(path.toString(), Wanted.ANY, Narrowing.NONE)) {
            cancellation.check();
            return Opening.arranged(ImportSource.design(loaded), loaded.notes(), cancellation);
        }
    }

    /** In the place of what is open. */
    void show(Opening ready) {
        var session = new DesignSession(ready.history());
        ready.file().ifPresent(file -> session.opened(file, ready.stamp().orElseThrow()));
        main.show(session);
        if (!ready.notes().isEmpty()) {
            messages.say(String.join(
                            "\n",
                            ready.notes().subList(0, Math.min(4, ready.notes().size())))
                    + (ready.notes().size() > 4
                            ? "\n" + Texts.of("files.moreNotes", ready.notes().size() - 4)
                            : ""));
        }
        recover(session);
    }

    /** What a killed run left behind is offered, with what it would change. */
    private void recover(DesignSession session) {
        var journal = new Journal(session.fileProperty().get().orElse(unnamed()));
        try {
            Optional<Document> left = journal.left();
            if (left.isEmpty() || left.get().equals(session.document())) {
                return;
            }
            int changes = Differ.diff(session.database(), left.get().design().database())
                    .size();
            Optional<String> answer = messages.ask(
                    Texts.of("recover.title"),
                    Texts.of("recover.text", changes),
                    List.of(Texts.of("recover.take"), Texts.of("recover.drop")));
            if (answer.filter(Texts.of("recover.take")::equals).isPresent()) {
                session.accept(
                        new Edit.ReplaceDatabase(left.get().design().database()), session.document(), left.get());
            } else if (answer.isPresent()) {
                journal.remove();
            }
        } catch (SourceProblem | IOException e) {
            messages.failed(e);
        }
    }

    void save() {
        main.page().ifPresent(page -> {
            Optional<Path> file = page.session().fileProperty().get();
            if (file.isPresent()) {
                write(page.session(), file.get());
            } else {
                saveAs();
            }
        });
    }

    void saveAs() {
        main.page().ifPresent(page -> {
            var chooser = new FileChooser();
            chooser.setTitle(Texts.of("command.saveAs"));
            chooser.setInitialFileName("design" + SourceAddress.DESIGN_ENDING);
            chooser.getExtensionFilters()
                    .setAll(new FileChooser.ExtensionFilter(
                            Texts.of("files.designs"), "*" + SourceAddress.DESIGN_ENDING));
            Optional.ofNullable(chooser.showSaveDialog(main.stage()))
                    .map(java.io.File::toPath)
                    .ifPresent(path -> saveAs(page.session(), path));
        });
    }

    void saveAs(DesignSession session, Path chosen) {
        Path path = chosen.toString().endsWith(SourceAddress.DESIGN_ENDING)
                ? chosen
                : chosen.resolveSibling(chosen.getFileName() + SourceAddress.DESIGN_ENDING);
        try {
            var old = new Journal(session.fileProperty().get().orElse(unnamed()));
            session.saved(path, DocumentFiles.write(path, session.document()));
            old.remove();
            settings.opened(path);
            messages.say(Texts.of("files.saved", Visible.text(path.toString())));
        } catch (IOException e) {
            messages.failed(e);
        }
    }

    /** A file that somebody else changed meanwhile is asked about first. */
    private void write(DesignSession session, Path path) {
        try {
            boolean changed =
                    session.stamp().isPresent() && !session.stamp().get().equals(DocumentFiles.Stamp.of(path));
            if (changed && !overwrite(path)) {
                return;
            }
            session.saved(path, DocumentFiles.write(path, session.document()));
            settings.opened(path);
            messages.say(Texts.of("files.saved", Visible.text(path.toString())));
        } catch (IOException e) {
            messages.failed(e);
        }
    }

    private boolean overwrite(Path path) {
        Optional<String> answer = messages.ask(
                Texts.of("changed.title"),
                Texts.of("changed.text", Visible.text(path.toString())),
                List.of(Texts.of("changed.mine"), Texts.of("changed.theirs")));
        if (answer.filter(Texts.of("changed.theirs")::equals).isPresent()) {
            background.run(
                    Texts.of("files.opening", Visible.text(path.toString())),
                    cancellation -> designFile(path, cancellation),
                    this::show,
                    messages::failed);
        }
        return answer.filter(Texts.of("changed.mine")::equals).isPresent();
    }

    /** Goes on once what is open is saved or given up. */
    void leaving(Runnable next) {
        Optional<DesignPage> page = main.page();
        boolean unsaved = page.isPresent()
                && !page.get().session().history().isSaved()
                && page.get().session().history().states().size() > 1;
        if (!unsaved) {
            next.run();
            return;
        }
        Optional<String> answer = messages.ask(
                Texts.of("leave.title"),
                Texts.of("leave.text"),
                List.of(Texts.of("leave.save"), Texts.of("leave.drop")));
        if (answer.isEmpty()) {
            return;
        }
        if (answer.get().equals(Texts.of("leave.save"))) {
            save();
            if (!page.get().session().history().isSaved()) {
                return;
            }
        } else {
            give(page.get().session());
        }
        next.run();
    }

    private void give(DesignSession session) {
        try {
            session.saved(
                    session.fileProperty().get().orElse(unnamed()),
                    session.stamp().orElse(new DocumentFiles.Stamp("", "")));
            new Journal(session.fileProperty().get().orElse(unnamed())).remove();
        } catch (IOException e) {
            messages.failed(e);
        }
    }
}
