package org.schemawright.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.schemawright.app.common.ChangeLines;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Opening;
import org.schemawright.app.common.Settings;
import org.schemawright.app.common.Texts;
import org.schemawright.app.welcome.WelcomeView.Unsaved;
import org.schemawright.design.Design;
import org.schemawright.design.Diagram;
import org.schemawright.design.Document;
import org.schemawright.design.Edit;
import org.schemawright.design.History;
import org.schemawright.diagram.Drawing;
import org.schemawright.diagram.FirstDiagram;
import org.schemawright.layout.Cancellation;
import org.schemawright.model.Database;
import org.schemawright.model.Visible;
import org.schemawright.source.SourceProblem;
import org.schemawright.store.DocumentFiles;
import org.schemawright.store.Journal;
import org.schemawright.store.Leftover;

/** Finds what killed runs left behind, and offers it: nothing is taken up or thrown away unasked. */
final class Recovery {
    private static final int MOST_LINES = 12;

    private final MainView main;

    Recovery(MainView main) {
        this.main = main;
    }

    /** For the welcome page: designs that had no file yet, and those that were open lately. */
    List<Unsaved> unsaved() {
        var found = new ArrayList<Unsaved>();
        Settings settings = main.settings();
        for (Leftover left : leftovers(settings.unnamedDesign())) {
            found.add(new Unsaved(Texts.of("recover.unnamed", written(left)), () -> take(left)));
        }
        for (Path recent : settings.recent()) {
            leftovers(recent).stream()
                    .findFirst()
                    .ifPresent(left -> found.add(new Unsaved(
                            Texts.of(
                                    "recover.named", Visible.text(String.valueOf(recent.getFileName())), written(left)),
                            () -> main.open(recent))));
        }
        return found;
    }

    private List<Leftover> leftovers(Path design) {
        try {
            return Journal.leftovers(design);
        } catch (IOException e) {
            main.failed(e);
            return List.of();
        }
    }

    private static String written(Leftover left) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .format(left.written().atZone(ZoneId.systemDefault()));
    }

    /** A design that had no file becomes an open one again, not yet saved. */
    private void take(Leftover left) {
        main.background()
                .run(
                        Texts.of("recover.reading"),
                        cancellation -> opening(left, cancellation),
                        opening -> main.leaving(() -> {
                            main.show(opening);
                            finish(left, opening.notes().isEmpty());
                        }),
                        main::failed);
    }

    private static Opening opening(Leftover left, Cancellation cancellation) throws SourceProblem {
        Leftover.Content content = left.read();
        Database wanted = content.design().database();
        var nothing = new Document(
                Design.of(new Database(wanted.version(), new TreeMap<>(), new TreeMap<>(), wanted.stated())),
                List.of(Diagram.empty(DocumentFiles.FIRST_DIAGRAM)),
                "");
        Document document = settled(content.over(nothing), cancellation);
        return Opening.fresh(History.fresh(nothing).with(edit(document), document), notes(content));
    }

    private static Document settled(Document document, Cancellation cancellation) {
        boolean unplaced = document.diagrams().stream()
                .allMatch(diagram -> diagram.placements().isEmpty());
        return unplaced ? FirstDiagram.arranged(document, cancellation) : new Drawing().settled(document, cancellation);
    }

    private static Edit edit(Document document) {
        return new Edit.Several(
                Edit.Purpose.RECOVER,
                List.of(new Edit.ReplaceDatabase(document.design().database())));
    }

    private static List<String> notes(Leftover.Content content) {
        return content.losses().stream()
                .map(loss -> Texts.of("recover.loss", loss))
                .toList();
    }

    /** What was taken up goes into the new journal before the old one goes. A damaged one stays. */
    private void finish(Leftover left, boolean whole) {
        try {
            main.keep();
            if (whole) {
                left.remove();
            } else {
                main.say(Texts.of("recover.aside", Visible.text(left.setAside().toString())));
            }
        } catch (IOException e) {
            main.failed(e);
        }
    }

    /** Asks about what was left of a design that has just been opened from its file. */
    void offer(DesignSession session) {
        Optional<Path> file = session.fileProperty().get();
        for (Leftover left : file.map(this::leftovers).orElse(List.of())) {
            offer(session, left);
        }
    }

    private void offer(DesignSession session, Leftover left) {
        Leftover.Content content;
        try {
            content = left.read();
        } catch (SourceProblem e) {
            main.failed(e);
            finish(left, false);
            return;
        }
        Document document = content.over(session.document());
        if (same(document, session.document())) {
            finish(left, true);
            return;
        }
        var answers = new LinkedHashMap<String, Runnable>();
        answers.put(Texts.of("recover.take"), () -> takeUp(session, left, content, document));
        answers.put(Texts.of("recover.drop"), () -> finish(left, true));
        main.ask(Texts.of("recover.title"), summary(session, left, content, document), List.copyOf(answers.keySet()))
                .map(answers::get)
                .ifPresent(Runnable::run);
    }

    /** What it was read from does not matter. */
    private static boolean same(Document one, Document other) {
        return one.design().database().equals(other.design().database())
                && one.design().lineage().equals(other.design().lineage())
                && one.design().decisions().equals(other.design().decisions())
                && one.diagrams().equals(other.diagrams());
    }

    private static String summary(DesignSession session, Leftover left, Leftover.Content content, Document document) {
        boolean diagrams = !document.diagrams().equals(session.document().diagrams());
        boolean changed = session.stamp().filter(content::isOfOther).isPresent();
        return Stream.of(
                        Stream.of(Texts.of("recover.text", written(left))),
                        Stream.of(ChangeLines.of(
                                session.database(), document.design().database(), MOST_LINES)),
                        Stream.of(Texts.of("recover.diagrams")).filter(_ -> diagrams),
                        notes(content).stream(),
                        Stream.of(Texts.of("recover.changed")).filter(_ -> changed),
                        Stream.of(Texts.of("recover.undo")))
                .flatMap(lines -> lines)
                .collect(java.util.stream.Collectors.joining("\n\n"));
    }

    private void takeUp(DesignSession session, Leftover left, Leftover.Content content, Document document) {
        Document settled = settled(document, Cancellation.NEVER);
        if (session.accept(edit(settled), session.document(), settled)) {
            finish(left, content.losses().isEmpty());
        }
    }
}
