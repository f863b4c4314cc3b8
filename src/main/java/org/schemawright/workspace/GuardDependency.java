package org.schemawright.workspace;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.schemawright.advise.normalize.Guard;
import org.schemawright.design.Decision;
import org.schemawright.design.Design;
import org.schemawright.design.Drafts;
import org.schemawright.design.Names;
import org.schemawright.engine.Engine;
import org.schemawright.engine.NameLimit;
import org.schemawright.engine.Scratch;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.engine.UnreadableCatalog;
import org.schemawright.engine.portable.KeptDependency;
import org.schemawright.model.Column;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.planner.PlanRefused;
import org.schemawright.proof.GuardTrial;

/**
 * Adds to a design what keeps a dependency true in a table that is not in normal form on purpose. The engine makes the
 * guard on scratch and is asked to break it, so that what the design gets is what the engine would have.
 */
public final class GuardDependency {
    private static final int ROOM = 16;

    private final Engine engine;
    private final Scratch scratches;

    /** @param scratches of the version that the design is of */
    public GuardDependency(Engine engine, Scratch scratches) {
        this.engine = engine;
        this.scratches = scratches;
    }

    /** For a design of that database. */
    public static GuardDependency on(Workbench bench, Engine engine, Database database) throws ScratchProblem {
        return new GuardDependency(
                engine, bench.scratch(engine, database.version().major()));
    }

    /**
     * What to keep.
     *
     * @param expression what the one dependent column is computed by; empty where only rows tell
     * @param reason     why the table is as it is, and who says so
     */
    public record Wish(
            ObjectRef table,
            List<String> determinant,
            List<String> dependent,
            Optional<String> expression,
            String reason) {}

    /**
     * @param proved whether a row that breaks the dependency was refused on scratch
     */
    public record Guarded(Design design, Guard guard, boolean proved) {}

    public Guarded in(Design design, Wish wish)
            throws BadRequest, ScratchProblem, SQLException, UnreadableCatalog, PlanRefused {
        Database database = design.database();
        KeptDependency kept = kept(database, wish);
        if (wish.expression().isPresent()) {
            return checked(design, kept, wish);
        }
        List<String> statements = engine.dialect().guard(kept);
        if (statements.isEmpty()) {
            throw new BadRequest("this engine has nothing that could keep " + String.join(", ", wish.dependent()));
        }
        try (ScratchDatabase scratch = built(database)) {
            Database before = read(scratch);
            if (before.table(wish.table()).isEmpty()) {
                throw new BadRequest("the engine does not take " + wish.table() + ", so it cannot be guarded yet");
            }
            boolean proved;
            try (ScratchDatabase copy = scratch.copy()) {
                proved = new GuardTrial(engine).refuses(copy, before, kept, statements);
            }
            run(scratch, statements, wish);
            return guarded(design, wish, before, read(scratch), proved);
        }
    }

    private ScratchDatabase built(Database database)
            throws ScratchProblem, SQLException, UnreadableCatalog, PlanRefused {
        return new Rebuild(engine, scratches).build(database).scratch();
    }

    /** What one row alone tells is a check, equal where both sides are null, too. */
    private Guarded checked(Design design, KeptDependency kept, Wish wish)
            throws BadRequest, ScratchProblem, SQLException, UnreadableCatalog, PlanRefused {
        String column = engine.dialect().quoted(kept.dependent().getFirst().name());
        var check = Drafts.check(
                wish.table(),
                kept.name(),
                column + " IS NOT DISTINCT FROM (" + wish.expression().orElseThrow() + ")");
        var objects = new TreeMap<ObjectRef, SchemaObject>(design.database().objects());
        objects.put(check.ref(), check);
        var with = new Database(
                design.database().version(),
                objects,
                design.database().needs(),
                design.database().stated());
        Rebuild.Built built = new Rebuild(engine, scratches).build(with);
        try (ScratchDatabase scratch = built.scratch()) {
            Database after = read(scratch);
            if (after.find(check.ref()).isEmpty()) {
                throw new BadRequest("the engine does not take the check: "
                        + built.refused().stream()
                                .map(Rebuild.Refusal::toString)
                                .collect(Collectors.joining("; ")));
            }
            var before = new TreeMap<ObjectRef, SchemaObject>(after.objects());
            before.remove(check.ref());
            return guarded(
                    design, wish, new Database(after.version(), before, after.needs(), after.stated()), after, true);
        }
    }

    private KeptDependency kept(Database database, Wish wish) throws BadRequest {
        Table table =
                database.table(wish.table()).orElseThrow(() -> new BadRequest("there is no table " + wish.table()));
        if (wish.determinant().isEmpty() || wish.dependent().isEmpty()) {
            throw new BadRequest("a guard keeps that some columns determine others: a, b -> c");
        }
        if (wish.expression().isPresent() && wish.dependent().size() != 1) {
            throw new BadRequest("an expression computes one column");
        }
        String base = NameLimit.cutToBytes(
                        wish.table().last() + "_" + String.join("_", wish.dependent()), NameLimit.MOST_BYTES - ROOM)
                + "_guard";
        String name = Names.free(
                base,
                wanted -> database.objects().keySet().stream()
                        .anyMatch(ref -> ref.path().stream().anyMatch(step -> step.startsWith(wanted))));
        return new KeptDependency(
                name,
                wish.table(),
                columns(table, wish.determinant()),
                columns(table, wish.dependent()),
                database.all(PrimaryKey.class)
                        .filter(key -> key.ref().whole(Kind.TABLE).equals(wish.table()))
                        .findFirst()
                        .map(PrimaryKey::columns)
                        .orElse(List.of()));
    }

    private static List<Column> columns(Table table, List<String> names) throws BadRequest {
        var columns = new ArrayList<Column>();
        for (String name : names) {
            columns.add(table.column(name).orElseThrow(() -> new BadRequest(table.ref() + " has no column " + name)));
        }
        return columns;
    }

    private Database read(ScratchDatabase scratch) throws SQLException, UnreadableCatalog {
        return engine.reader().read(scratch.catalog(), scratch.owner()).database();
    }

    private static void run(ScratchDatabase scratch, List<String> statements, Wish wish) throws BadRequest {
        for (String statement : statements) {
            try {
                scratch.run(statement);
            } catch (SQLException e) {
                throw new BadRequest("the engine does not take a guard of " + String.join(", ", wish.dependent()) + ": "
                        + Rebuild.words(e));
            }
        }
    }

    private static Guarded guarded(Design design, Wish wish, Database before, Database after, boolean proved) {
        var objects = new TreeMap<ObjectRef, SchemaObject>(design.database().objects());
        var needs = new TreeMap<>(design.database().needs());
        List<ObjectRef> made = after.objects().keySet().stream()
                .filter(ref -> !before.objects().containsKey(ref))
                .toList();
        made.forEach(ref -> {
            after.find(ref).ifPresent(object -> objects.put(ref, object));
            Optional.ofNullable(after.needs().get(ref)).ifPresent(needed -> needs.put(ref, needed));
        });
        var database = new Database(
                design.database().version(), objects, needs, design.database().stated());
        var guard = new Guard(
                wish.table(), wish.determinant(), wish.dependent(), made, Guard.print(database, made), wish.reason());
        var decisions = new ArrayList<Decision>(design.decisions());
        decisions.removeIf(decision -> Guard.all(List.of(decision)).stream()
                .anyMatch(old -> old.table().equals(guard.table()) && old.text().equals(guard.text())));
        decisions.add(guard.decision());
        return new Guarded(new Design(database, design.lineage(), decisions, design.kept()), guard, proved);
    }
}
