package org.schemawright.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Selection;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Design;
import org.schemawright.design.Edit;
import org.schemawright.design.Point;
import org.schemawright.design.Transplant;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.source.SourceProblem;
import org.schemawright.store.DesignFiles;
import org.schemawright.workspace.BadRequest;
import org.schemawright.workspace.PreviewObject;

/** Copying tables and views between designs, and into other programs as SQL. */
final class ClipboardWork {
    private static final DataFormat FORMAT = format();
    private static final int ASIDE = 40;

    private final MainView main;
    private final DesignPage page;
    private final DesignSession session;

    ClipboardWork(MainView main, DesignPage page) {
        this.main = main;
        this.page = page;
        this.session = page.session();
    }

    private static DataFormat format() {
        DataFormat known = DataFormat.lookupMimeType("application/x-schemawright-design");
        return known == null ? new DataFormat("application/x-schemawright-design") : known;
    }

    void copy() {
        SortedSet<ObjectRef> wholes = session.selection().wholes();
        if (wholes.isEmpty()) {
            main.messages().say(Texts.of("hint.selectTable"));
            return;
        }
        var content = new ClipboardContent();
        content.put(FORMAT, DesignFiles.text(Design.of(Transplant.part(session.database(), session.facts(), wholes))));
        content.putString(sql(wholes));
        Clipboard.getSystemClipboard().setContent(content);
        main.messages().say(Texts.of("clipboard.copied", wholes.size()));
    }

    private String sql(SortedSet<ObjectRef> refs) {
        var preview = new PreviewObject(main.bench().engines());
        var texts = new ArrayList<String>();
        for (ObjectRef ref : refs) {
            try {
                texts.add(preview.sql(session.database(), session.facts(), ref));
            } catch (BadRequest e) {
                main.messages().failed(e);
            }
        }
        return String.join("\n\n", texts) + "\n";
    }

    void cut() {
        if (!session.selection().wholes().isEmpty()) {
            copy();
            new ObjectWork(main, page).delete();
        }
    }

    void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (!(clipboard.getContent(FORMAT) instanceof String text)) {
            main.messages().say(Texts.of("clipboard.nothing"));
            return;
        }
        try {
            put(DesignFiles.parse(Texts.of("clipboard.name"), text).database(), Edit.Purpose.PASTE, Map.of());
        } catch (SourceProblem e) {
            main.messages().failed(e);
        }
    }

    void duplicate() {
        SortedSet<ObjectRef> wholes = session.selection().wholes();
        if (wholes.isEmpty()) {
            main.messages().say(Texts.of("hint.selectTable"));
            return;
        }
        var places = new HashMap<ObjectRef, Point>();
        wholes.forEach(ref -> session.diagram()
                .placement(ref)
                .ifPresent(placement -> places.put(ref, placement.at().plus(ASIDE, ASIDE))));
        put(Transplant.part(session.database(), session.facts(), wholes), Edit.Purpose.DUPLICATE, places);
    }

    /** Names that are taken get a number. */
    private void put(Database part, Edit.Purpose purpose, Map<ObjectRef, Point> places) {
        if (!part.version().engine().equals(session.database().version().engine())) {
            main.messages().say(Texts.of("clipboard.otherEngine", part.version().engine()));
            return;
        }
        Transplant.Moved moved = Transplant.into(session.database(), part);
        var edits = new ArrayList<Edit>();
        for (SchemaObject object : moved.objects()) {
            edits.add(new Edit.Add(object));
        }
        var objects = new TreeMap<>(session.database().objects());
        moved.objects().forEach(object -> objects.put(object.ref(), object));
        var with = new Database(
                session.database().version(),
                objects,
                session.database().needs(),
                session.database().stated());
        var fresh = new TreeSet<>(moved.wholes().values());
        var points =
                new TreeMap<>(session.places(with, fresh, page.diagram().menu().place()));
        moved.wholes()
                .forEach((before, after) ->
                        Optional.ofNullable(places.get(before)).ifPresent(point -> points.put(after, point)));
        edits.add(new Edit.Place(session.diagram().name(), points));
        if (page.perform(new Edit.Several(purpose, List.copyOf(edits)))) {
            session.selectionProperty().set(Selection.of(fresh));
        }
    }
}
