package org.schemawright.app.migrate;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.stage.DirectoryChooser;
import org.schemawright.app.common.Shell;
import org.schemawright.app.common.Texts;
import org.schemawright.app.compare.CompareModel;
import org.schemawright.app.compare.CompareState;
import org.schemawright.model.Visible;
import org.schemawright.plan.Loss;
import org.schemawright.workspace.Compared;
import org.schemawright.workspace.Directions;
import org.schemawright.workspace.ExportMigration;
import org.schemawright.workspace.FileStem;
import org.schemawright.workspace.Prepared;
import org.schemawright.workspace.PreviewMigration;

/** Proves the whole migration once more, with the rows of the database in use, and writes its files. */
final class ExportDialog {
    private final Shell shell;
    private final CompareModel model;

    ExportDialog(Shell shell, CompareModel model) {
        this.shell = shell;
        this.model = model;
    }

    void open() {
        shell.askText(Texts.of("migrate.export"), Texts.of("migrate.exportName"), "migration")
                .ifPresent(name -> {
                    var chooser = new DirectoryChooser();
                    chooser.setTitle(Texts.of("migrate.exportFolder"));
                    Optional.ofNullable(chooser.showDialog(shell.window()))
                            .ifPresent(folder -> export(folder.toPath(), name));
                });
    }

    /** Losses are asked about before anything is written. */
    void export(Path folder, String name) {
        CompareState state = model.state();
        if (state.compared().isEmpty() || state.directions().isEmpty()) {
            return;
        }
        Compared compared = state.compared().get();
        Directions directions = state.directions().get();
        shell.background()
                .run(
                        Texts.of("migrate.proving"),
                        _ -> new PreviewMigration(shell.bench()).whole(compared, directions, state.strategy()),
                        prepared -> accepted(prepared, folder, name),
                        shell::failed);
    }

    private void accepted(Prepared prepared, Path folder, String name) {
        List<Loss> losses = prepared.migration().up().losses();
        String lost = losses.stream()
                .map(loss -> "• " + Visible.text(loss.object() + ", " + loss.why()))
                .collect(Collectors.joining("\n"));
        String yes = Texts.of("migrate.acceptLoss");
        boolean agreed = losses.isEmpty()
                || shell.ask(Texts.of("migrate.lossTitle"), Texts.of("migrate.lossText", lost), List.of(yes))
                        .filter(yes::equals)
                        .isPresent();
        if (agreed) {
            write(prepared, folder, name);
        }
    }

    private void write(Prepared prepared, Path folder, String name) {
        shell.background()
                .run(
                        Texts.of("migrate.writing"),
                        _ -> {
                            String stem = FileStem.of(
                                    name, null, null, Clock.systemUTC().instant());
                            var engine = model.state()
                                    .compared()
                                    .orElseThrow()
                                    .sides()
                                    .engine();
                            return ExportMigration.write(folder, stem, prepared, engine)
                                    .keySet();
                        },
                        files -> shell.say(Texts.of(
                                prepared.proved() ? "migrate.exported" : "migrate.exportedUnproved",
                                files.stream()
                                        .map(file -> Visible.text(String.valueOf(file.getFileName())))
                                        .collect(Collectors.joining("\n")))),
                        shell::failed);
    }
}
