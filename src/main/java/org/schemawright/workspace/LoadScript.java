package org.schemawright.workspace;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.schemawright.engine.Engine;
import org.schemawright.engine.LoadReport;
import org.schemawright.engine.RefusedStatement;
import org.schemawright.engine.Scratch;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.engine.ScriptStatement;
import org.schemawright.engine.UnreadableCatalog;
import org.schemawright.model.Aspect;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Opaque;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.View;
import org.schemawright.model.Visible;
import org.schemawright.source.Script;

/** Runs a script on a scratch engine and reads back what it made. */
public final class LoadScript {
    private static final int HEAD_WORDS = 4;
    private static final String REFRESH = "REFRESH MATERIALIZED VIEW";

    private final Engine engine;
    private final Scratch scratch;

    public LoadScript(Engine engine, Scratch scratch) {
        this.engine = engine;
        this.scratch = scratch;
    }

    public Loaded load(String name, Script script)
            throws ScratchProblem, RefusedStatement, SQLException, UnreadableCatalog {
        ScratchDatabase database = scratch.create();
        try {
            LoadReport report = database.load(script.statements());
            Database read =
                    engine.reader().read(database.catalog(), database.owner()).database();
            var whole = new Database(read.version(), withOpaque(read, report.opaque()), read.needs(), stated(script));
            Loaded.Origin origin = script.pgDump() ? Loaded.Origin.DUMP : Loaded.Origin.SCRIPT;
            Optional<Database> filled = withoutData(script) ? filled(whole) : Optional.empty();
            if (filled.isPresent()) {
                database.close();
                return new Loaded(
                                name,
                                engine,
                                origin,
                                filled.get(),
                                notes(script, report),
                                () -> new Rebuild(engine, scratch).scratch(filled.get()))
                        .keeping(reasons(report))
                        .cutting(report.cutNames());
            }
            var loaded = new Loaded(name, engine, origin, whole, notes(script, report), () -> database)
                    .keeping(reasons(report))
                    .cutting(report.cutNames());
            loaded.scratch();
            return loaded;
        } catch (ScratchProblem | RefusedStatement | SQLException | UnreadableCatalog | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static TreeMap<ObjectRef, SchemaObject> withOpaque(Database read, List<ScriptStatement> opaque) {
        var objects = new TreeMap<>(read.objects());
        opaque.forEach(statement -> objects.put(
                ref(statement), new Opaque(ref(statement), statement.sql().strip())));
        return objects;
    }

    /** A dump of the schema alone, which says of every materialized view that it is empty. */
    private static boolean withoutData(Script script) {
        return script.pgDump()
                && script.data().statements() == 0
                && script.statements().stream()
                        .noneMatch(statement ->
                                statement.sql().stripLeading().regionMatches(true, 0, REFRESH, 0, REFRESH.length()));
    }

    /** With every materialized view filled; empty where there is none that is not. */
    private static Optional<Database> filled(Database database) {
        List<View> bare = database.all(View.class)
                .filter(view -> view.materialized()
                        .filter(stored -> !stored.populated())
                        .isPresent())
                .toList();
        var objects = new TreeMap<>(database.objects());
        bare.forEach(view -> objects.put(
                view.ref(),
                new View(
                        view.ref(),
                        view.query(),
                        view.columns(),
                        view.options(),
                        view.materialized().map(stored -> new View.Materialized(true, stored.properties())),
                        view.traits())));
        return bare.isEmpty()
                ? Optional.empty()
                : Optional.of(new Database(database.version(), objects, database.needs(), database.stated()));
    }

    private static ObjectRef ref(ScriptStatement opaque) {
        String text = opaque.sql().strip();
        String[] words = text.split("\\s+", HEAD_WORDS + 1);
        String head = String.join(" ", List.of(words).subList(0, Math.min(HEAD_WORDS, words.length)));
        return ObjectRef.of(Kind.OPAQUE, head.toUpperCase(Locale.ROOT), text.replaceAll("\\s+", " "));
    }

    /** The report notes each statement that it could not run under its place. */
    private static Map<ObjectRef, String> reasons(LoadReport report) {
        var reasons = new TreeMap<ObjectRef, String>();
        for (ScriptStatement statement : report.opaque()) {
            report.notes().stream()
                    .filter(note -> note.startsWith(statement.place() + ": "))
                    .forEach(note -> reasons.put(ref(statement), note));
        }
        return reasons;
    }

    private static Set<Aspect> stated(Script script) {
        var stated = EnumSet.of(Aspect.COMMENTS);
        if (script.statesOwners()) {
            stated.add(Aspect.OWNERS);
        }
        if (script.statesPrivileges()) {
            stated.add(Aspect.PRIVILEGES);
        }
        if (script.statesExtensionVersions()) {
            stated.add(Aspect.EXTENSION_VERSIONS);
        }
        return stated;
    }

    private static List<String> notes(Script script, LoadReport report) {
        var notes = new ArrayList<>(script.notes());
        script.skipped()
                .forEach(skipped -> notes.add(skipped.place() + ": " + skipped.what() + " left out: " + skipped.why()));
        if (script.data().statements() > 0) {
            notes.add(script.data().statements() + " statements with data ("
                    + script.data().copiedRows() + " copied rows) left out");
        }
        report.cutNames()
                .forEach(cut -> notes.add(cut.place() + ": the name " + Visible.text(cut.written())
                        + " is longer than the engine keeps, which makes it " + Visible.text(cut.kept())));
        notes.addAll(report.notes());
        return notes;
    }
}
