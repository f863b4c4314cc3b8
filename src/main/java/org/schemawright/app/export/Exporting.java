package org.schemawright.app.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.app.common.Command;
import org.schemawright.app.common.Command.Group;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Shell;
import org.schemawright.app.common.Texts;
import org.schemawright.app.export.ExportOrder.Extent;
import org.schemawright.design.Document;
import org.schemawright.diagram.Scene;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Visible;
import org.schemawright.source.SourceAddress;
import org.schemawright.store.SafeFile;
import org.schemawright.workspace.ExportDocument;
import org.schemawright.workspace.Failure;
import org.schemawright.workspace.RenderPicture;
import org.schemawright.workspace.WriteDocument;

/** Exports and prints the open design. */
public final class Exporting {
    private static final int MOST_LETTERS = 12;

    private final Shell shell;

    public Exporting(Shell shell) {
        this.shell = shell;
    }

    public static List<Command> commands(Shell shell) {
        var exporting = new Exporting(shell);
        return List.of(
                Command.of("export", Group.FILE, Feather.SHARE, "Shortcut+Shift+E", shell.isOpen(), exporting::choose),
                Command.of("print", Group.FILE, Feather.PRINTER, "Shortcut+P", shell.isOpen(), exporting::print));
    }

    private void choose() {
        shell.sessionProperty()
                .get()
                .ifPresent(session -> ExportDialog.show(shell, selected(session), order -> {
                    var chooser = new FileChooser();
                    chooser.setTitle(Texts.of("export.title"));
                    chooser.setInitialFileName(title(session) + order.target().ending());
                    chooser.getExtensionFilters()
                            .setAll(new FileChooser.ExtensionFilter(
                                    Texts.of(order.target()),
                                    "*" + order.target().ending()));
                    Optional.ofNullable(chooser.showSaveDialog(shell.window()))
                            .map(java.io.File::toPath)
                            .ifPresent(path -> write(session, order, path));
                }));
    }

    private void print() {
        shell.sessionProperty().get().ifPresent(session -> Printing.print(shell, part(session, Extent.EVERYTHING)));
    }

    /** The tables and views that are selected, by themselves or by something of theirs. */
    static Set<ObjectRef> selected(DesignSession session) {
        Set<ObjectRef> refs = session.selection().refs();
        return session.scene().boxes().stream()
                .map(box -> box.ref())
                .filter(ref -> refs.stream().anyMatch(one -> one.equals(ref) || isPart(one, ref)))
                .collect(Collectors.toSet());
    }

    private static boolean isPart(ObjectRef part, ObjectRef whole) {
        return part.path().size() > 2 && part.path().subList(0, 2).equals(whole.path());
    }

    private static Scene part(DesignSession session, Extent extent) {
        Scene scene = session.scene();
        return extent == Extent.SELECTION ? scene.only(selected(session)) : scene;
    }

    /** What the file or else the diagram is called. */
    static String title(DesignSession session) {
        return session.fileProperty()
                .get()
                .map(Path::getFileName)
                .map(Path::toString)
                .map(name -> name.replace(SourceAddress.DESIGN_ENDING, ""))
                .orElse(session.diagram().name());
    }

    /** In the background; what was written is said, and what could not be said in the format. */
    public void write(DesignSession session, ExportOrder order, Path chosen) {
        Path path = chosen.toString().contains(".")
                ? chosen
                : Path.of(chosen + order.target().ending());
        String title = title(session);
        Scene scene = part(session, order.extent());
        Document document = ExportDocument.part(
                session.document(), order.extent() == Extent.SELECTION ? selected(session) : Set.of());
        shell.background()
                .run(
                        Texts.of("export.working", Visible.text(String.valueOf(path.getFileName()))),
                        _ -> written(order, title, scene, document, path),
                        done -> said(path, done),
                        problem -> failed(path, problem));
    }

    /** A file that cannot be written wants another place; whatever else is wrong is told as it is. */
    private void failed(Path path, Throwable problem) {
        if (problem instanceof IOException) {
            shell.warn(Texts.of(
                    "export.unwritten",
                    Visible.text(path.toString()),
                    Failure.of(problem).message()));
        } else {
            shell.failed(problem);
        }
    }

    /**
     * What became of an export.
     *
     * @param leftOut what the format cannot say
     * @param boxed   letters that no font of ours has
     */
    private record Done(List<String> leftOut, List<String> boxed) {}

    private Done written(ExportOrder order, String title, Scene scene, Document document, Path path) throws Exception {
        ExportTarget target = order.target();
        if (target.picture().isPresent()) {
            var making = new RenderPicture.Making(target.picture().get(), order.look(), order.scale(), order.paper());
            SafeFile.write(path, RenderPicture.bytes(scene, title, making));
            return new Done(
                    List.of(), RenderPicture.boxed(scene, target.picture().get()));
        }
        var export = new ExportDocument(shell.bench());
        if (target.document().isEmpty()) {
            SafeFile.write(path, export.sql(title, document).firstEntry().getValue());
            return new Done(List.of(), List.of());
        }
        WriteDocument.Written written =
                export.document(title, document, target.document().get());
        SafeFile.write(path, written.files().firstEntry().getValue());
        return new Done(written.leftOut(), List.of());
    }

    private void said(Path path, Done done) {
        String name = Visible.text(path.toString());
        if (!done.boxed().isEmpty()) {
            String shown = Visible.text(String.join(
                    " ",
                    done.boxed().subList(0, Math.min(MOST_LETTERS, done.boxed().size()))));
            shell.warn(Texts.of("export.writtenBoxed", name, done.boxed().size(), shown));
        } else if (!done.leftOut().isEmpty()) {
            shell.warn(Texts.of(
                    "export.writtenWithout",
                    name,
                    done.leftOut().size(),
                    done.leftOut().getFirst()));
        } else {
            shell.say(Texts.of("export.written", name));
        }
    }
}
