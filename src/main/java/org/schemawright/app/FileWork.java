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
import org.schemawright.design.Design;
import org.schemawright.design.Diagram;
import org.schemawright.design.Document;
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
import org.schemawright.workspace.ImportSource;
import org.schemawright.workspace.Loaded;
import org.schemawright.workspace.Narrowing;
import org.schemawright.workspace.Wanted;
import org.schemawright.workspace.Workbench;

/** Opening designs and whatever becomes one; reading files and arranging leave the window's thread. */
final class FileWork implements WelcomeView.Deeds {
    private final MainView main;
    private final Background background;
    private final Workbench bench;
    private final Messages messages;
    private final Settings settings;
    private final Recovery recovery;

    FileWork(MainView main, Background background, Workbench bench, Messages messages, Settings settings) {
        this.main = main;
        this.background = background;
        this.bench = bench;
        this.messages = messages;
        this.settings = settings;
        this.recovery = new Recovery(main);
    }

    @Override
    public void newDesign(EngineVersion version) {
        main.leaving(() -> {
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
        choose("welcome.script", new FileChooser.ExtensionFilter(Texts.of("files.scripts"), "*.sql", "*.dbml"))
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
        boolean design = path.toString().endsWith(SourceAddress.DESIGN_ENDING);
        background.run(
                Texts.of("files.opening", Visible.text(String.valueOf(path.getFileName()))),
                cancellation -> design ? designFile(path, cancellation) : source(path, cancellation),
                ready -> main.leaving(() -> {
                    settings.opened(path);
                    show(ready);
                }),
                messages::failed);
    }

    @Override
    public void openSample(String name) {
        background.run(
                Texts.of("files.opening", Texts.of("sample." + name)),
                cancellation -> {
                    Design design = DesignFiles.parse(name, Samples.text(name));
                    return Opening.arranged(design, List.of(), cancellation);
                },
                ready -> main.leaving(() -> show(ready)),
                messages::failed);
    }

    Opening designFile(Path path, Cancellation cancellation) throws SourceProblem, IOException {
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

    Recovery recovery() {
        return recovery;
    }

    /** In the place of what is open. */
    void show(Opening ready) {
        var session = new DesignSession(ready.history());
        ready.file().ifPresent(file -> session.opened(file, ready.stamp().orElseThrow()));
        main.show(session);
        if (!ready.notes().isEmpty()) {
            messages.warn(String.join(
                            "\n",
                            ready.notes().subList(0, Math.min(4, ready.notes().size())))
                    + (ready.notes().size() > 4
                            ? "\n" + Texts.of("files.moreNotes", ready.notes().size() - 4)
                            : ""));
        }
        recovery.offer(session);
    }
}
