package org.schemawright.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import org.schemawright.app.common.ChangeLines;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Opening;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Document;
import org.schemawright.design.Edit;
import org.schemawright.model.Visible;
import org.schemawright.source.SourceAddress;
import org.schemawright.source.SourceProblem;
import org.schemawright.store.DesignFiles;
import org.schemawright.store.DocumentFiles;

/** Saving the open design, and asking before unsaved work is left. */
final class SaveWork {
    private static final int MOST_LINES = 12;

    private final MainView main;
    private final Messages messages;

    SaveWork(MainView main, Messages messages) {
        this.main = main;
        this.messages = messages;
    }

    void save() {
        main.commit();
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
        main.commit();
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
            session.saved(path, DocumentFiles.write(path, session.document()));
            main.settings().opened(path);
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
            if (changed && !overwrite(session, path)) {
                return;
            }
            session.saved(path, DocumentFiles.write(path, session.document()));
            main.settings().opened(path);
            messages.say(Texts.of("files.saved", Visible.text(path.toString())));
        } catch (IOException e) {
            messages.failed(e);
        }
    }

    private boolean overwrite(DesignSession session, Path path) {
        String mine = Texts.of("changed.mine");
        String theirs = Texts.of("changed.theirs");
        String beside = Texts.of("changed.beside");
        Optional<String> answer = messages.ask(
                Texts.of("changed.title"),
                Texts.of("changed.text", Visible.text(path.toString()), theirChanges(session, path)),
                List.of(mine, theirs, beside));
        if (answer.filter(theirs::equals).isPresent()) {
            takeTheirs(session, path);
        } else if (answer.filter(beside::equals).isPresent()) {
            saveAs();
        }
        return answer.filter(mine::equals).isPresent();
    }

    /** What they changed in the schema since it was read here. */
    private static String theirChanges(DesignSession session, Path path) {
        try {
            String before = session.stamp().map(DocumentFiles.Stamp::designText).orElse("");
            return ChangeLines.of(
                    DesignFiles.parse(path.toString(), before).database(),
                    DesignFiles.read(path).database(),
                    MOST_LINES);
        } catch (SourceProblem e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** As a step of the history, so that undoing brings the own state back. */
    private void takeTheirs(DesignSession session, Path path) {
        Document mine = session.document();
        main.background()
                .run(
                        Texts.of("files.opening", Visible.text(path.toString())),
                        cancellation -> main.files().designFile(path, cancellation),
                        theirs -> take(session, mine, theirs),
                        messages::failed);
    }

    private void take(DesignSession session, Document mine, Opening theirs) {
        Document after = theirs.history().document();
        var edit = new Edit.Several(
                Edit.Purpose.TAKE_THEIRS,
                List.of(new Edit.ReplaceDatabase(after.design().database())));
        if (session.accept(edit, mine, after)) {
            session.saved(theirs.file().orElseThrow(), theirs.stamp().orElseThrow());
        }
    }

    /** Goes on once what is open is saved or given up. */
    void leaving(Runnable next) {
        main.commit();
        Optional<DesignSession> open = main.sessionProperty().get();
        boolean unsaved = open.isPresent()
                && !open.get().history().isSaved()
                && open.get().history().states().size() > 1;
        if (!unsaved) {
            next.run();
            return;
        }
        String save = Texts.of("leave.save");
        Optional<String> answer =
                messages.ask(Texts.of("leave.title"), Texts.of("leave.text"), List.of(save, Texts.of("leave.drop")));
        if (answer.filter(save::equals).isPresent()) {
            save();
            if (open.get().history().isSaved()) {
                next.run();
            }
        } else if (answer.isPresent()) {
            main.giveUp();
            next.run();
        }
    }
}
