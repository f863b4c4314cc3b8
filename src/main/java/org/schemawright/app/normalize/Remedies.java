package org.schemawright.app.normalize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.schemawright.advise.normalize.ListWish;
import org.schemawright.advise.normalize.Part;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Proposal;
import org.schemawright.app.common.Shell;
import org.schemawright.app.common.Texts;
import org.schemawright.change.ListShape;
import org.schemawright.design.Decision;
import org.schemawright.design.Design;
import org.schemawright.design.Document;
import org.schemawright.design.Edit;
import org.schemawright.design.EditRefused;
import org.schemawright.design.Placement;
import org.schemawright.design.Point;
import org.schemawright.diagram.Ghost;
import org.schemawright.engine.Engine;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.workspace.BadRequest;
import org.schemawright.workspace.GuardDependency;
import org.schemawright.workspace.JudgeSchema;
import org.schemawright.workspace.TakeApart;
import org.schemawright.workspace.TakeListsApart;

/**
 * What can be done about a table. The engine is asked first, in the background; what changed in the meantime leaves its
 * answer without effect. Each is one step of the history.
 */
final class Remedies {
    private static final int BESIDE = 320;

    private final Shell shell;
    private final DesignSession session;

    Remedies(Shell shell, DesignSession session) {
        this.shell = shell;
        this.session = session;
    }

    /** What becomes of the name of a table that is taken apart. */
    enum OldName {
        /** The first part goes on under it. */
        STAYS,
        /** A view of all that the table held has it. */
        VIEW
    }

    /**
     * A table that is to be taken apart.
     *
     * @param parts the first is what stays of the table
     */
    record Wish(ObjectRef table, List<Part> parts, OldName oldName) {
        Wish {
            parts = List.copyOf(parts);
        }

        /** @param names of the parts but the first */
        Wish named(List<String> names) {
            return new Wish(
                    table,
                    IntStream.range(0, parts.size())
                            .mapToObj(i -> i == 0
                                    ? parts.getFirst()
                                    : new Part(
                                            names.get(i - 1),
                                            parts.get(i).columns(),
                                            parts.get(i).key()))
                            .toList(),
                    oldName);
        }

        List<String> names() {
            return parts.stream().skip(1).map(Part::name).toList();
        }
    }

    /** What a remedy makes of a design. */
    @FunctionalInterface
    private interface Making {
        Design of(Design design) throws BadRequest;
    }

    /** The tables whose keys elements of lists can be. */
    List<ObjectRef> referable() throws BadRequest {
        return lists(session.document().design()).referable();
    }

    /** @param seen what the lists look like in rows; empty where none were looked at */
    ListWish proposedList(ObjectRef table, String column, Optional<ListShape> seen) throws BadRequest {
        TakeListsApart lists = lists(session.document().design());
        return lists.proposed(table, column, seen.isPresent() ? seen.get() : lists.shape(table, column));
    }

    /** How the elements are got out of the lists; empty where this engine has no way to it. */
    Optional<String> splitting(ObjectRef table, ListWish wish) throws BadRequest {
        return lists(session.document().design()).splitting(table, wish);
    }

    private TakeListsApart lists(Design design) throws BadRequest {
        return new TakeListsApart(design.database(), engine(design).dialect());
    }

    private Engine engine(Design design) throws BadRequest {
        return shell.bench().engines().byId(design.database().version().engine());
    }

    void takeListsApart(ObjectRef table, ListWish wish, Consumer<String> refused) {
        made(
                design -> lists(design).apart(table, wish, design.lineage(), design.decisions()),
                made -> perform(table, made, Texts.of("normalize.list.done", wish.table())),
                refused);
    }

    void takeApart(Wish wish, Consumer<String> refused) {
        made(
                design -> apart(design, wish),
                made -> perform(
                        wish.table(),
                        made,
                        Texts.of(
                                "normalize.done",
                                wish.table().last(),
                                wish.parts().size())),
                refused);
    }

    private Design apart(Design design, Wish wish) throws BadRequest {
        var judge = new JudgeSchema(design.database(), Map.of(), design.decisions());
        return switch (wish.oldName()) {
            case STAYS -> judge.apart(wish.table(), wish.parts(), design.lineage(), engine(design));
            case VIEW ->
                judge.apartBehindView(
                        wish.table(),
                        wish.parts(),
                        judge.nameBehindView(wish.table()),
                        design.lineage(),
                        engine(design));
        };
    }

    /** Shows on the diagram what the tables would be, to be carried out there or not. */
    void propose(Wish wish, Consumer<String> refused) {
        made(design -> apart(design, wish), made -> show(wish, made, refused), refused);
    }

    private void show(Wish wish, Design made, Consumer<String> refused) {
        if (session.proposalProperty().get().isEmpty()) {
            shell.goTo(wish.table());
        }
        try {
            Ghost ghost = session.ghost(edit(wish.table(), made, Edit.Purpose.TAKE_APART), signs(wish));
            session.proposalProperty()
                    .set(Optional.of(new Proposal(
                            Texts.of(
                                    "normalize.ghostText",
                                    wish.table().last(),
                                    wish.parts().size()),
                            ghost,
                            wish.names(),
                            names -> propose(wish.named(names), shell::say),
                            names -> takeApart(wish.named(names), shell::say))));
        } catch (EditRefused e) {
            refused.accept(String.valueOf(e.getMessage()));
        }
    }

    /** Columns that leave the table have the number of the part that they go to, there and here. */
    private static Map<ObjectRef, Ghost.Sign> signs(Wish wish) {
        var signs = new HashMap<ObjectRef, Ghost.Sign>();
        for (int number = 1; number < wish.parts().size(); number++) {
            Part part = wish.parts().get(number);
            ObjectRef table = ObjectRef.of(Kind.TABLE, wish.table().schema(), part.name());
            signs.put(table, Ghost.Sign.of(number, String.valueOf(number)));
            for (String column : part.columns()) {
                if (NewHomes.of(wish.parts(), column).equals(Optional.of(number))) {
                    signs.put(wish.table().part(Kind.COLUMN, column), Ghost.Sign.of(number, "→ " + number));
                    signs.put(table.part(Kind.COLUMN, column), Ghost.Sign.of(number, String.valueOf(number)));
                }
            }
        }
        return signs;
    }

    /** Asks the engine to make what keeps a dependency, and to refuse what breaks it. */
    void guard(ObjectRef table, List<String> determinant, List<String> dependent, String reason) {
        Document document = session.document();
        Design design = document.design();
        var wish = new GuardDependency.Wish(table, determinant, dependent, Optional.empty(), reason);
        shell.background()
                .run(
                        Texts.of("normalize.asking"),
                        _ -> GuardDependency.on(shell.bench(), engine(design), design.database())
                                .in(design, wish),
                        made -> {
                            if (session.document() == document
                                    && shell.perform(edit(table, made.design(), Edit.Purpose.GUARD))) {
                                shell.say(Texts.of(
                                        made.proved() ? "normalize.guarded" : "normalize.guardedUntried",
                                        made.guard().text()));
                            }
                        },
                        problem -> told(problem, shell::say));
    }

    private void made(Making making, Consumer<Design> done, Consumer<String> refused) {
        Document document = session.document();
        Design design = document.design();
        shell.background()
                .run(
                        Texts.of("normalize.asking"),
                        _ -> new TakeApart(shell.bench(), engine(design)).checked(making.of(design), design.database()),
                        made -> {
                            if (session.document() == document) {
                                done.accept(made);
                            }
                        },
                        problem -> told(problem, refused));
    }

    private void told(Throwable problem, Consumer<String> refused) {
        if (problem instanceof BadRequest) {
            refused.accept(String.valueOf(problem.getMessage()));
        } else {
            shell.failed(problem);
        }
    }

    private void perform(ObjectRef table, Design made, String done) {
        if (shell.perform(edit(table, made, Edit.Purpose.TAKE_APART))) {
            shell.say(done);
        }
    }

    /** The new tables stand beside the one that they come from, where that is shown. */
    private Edit edit(ObjectRef table, Design apart, Edit.Purpose purpose) {
        var edits = new ArrayList<Edit>();
        edits.add(new Edit.ReplaceDatabase(apart.database()));
        edits.add(new Edit.StateLineage(apart.lineage()));
        List<Decision> now = session.document().design().decisions();
        now.stream()
                .filter(decision -> !apart.decisions().contains(decision))
                .forEach(decision -> edits.add(new Edit.Undecide(decision.matter())));
        apart.decisions().stream()
                .filter(decision -> !now.contains(decision))
                .forEach(decision -> edits.add(new Edit.Decide(decision)));
        List<ObjectRef> fresh = apart.database().objects().keySet().stream()
                .filter(ref -> ref.kind() == Kind.TABLE
                        && !session.database().objects().containsKey(ref))
                .toList();
        Optional<Point> near =
                Optional.ofNullable(session.diagram().placements().get(table)).map(Placement::at);
        if (near.isPresent()) {
            SortedMap<ObjectRef, Point> places = new TreeMap<>(
                    session.places(apart.database(), fresh, near.get().plus(BESIDE, 0)));
            edits.add(new Edit.Place(session.diagram().name(), places));
        }
        return new Edit.Several(purpose, edits);
    }
}
