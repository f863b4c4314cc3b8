package org.schemawright.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.schemawright.app.common.Command;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.MenuRequest.Origin;
import org.schemawright.app.common.Selection;
import org.schemawright.design.Route;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** Which commands can be done with exactly what is selected, in groups as a menu shows them. */
final class Offers {
    /** What makes something that has a place on the diagram. */
    static final Set<String> PLACED = Set.of("newTable", "newView", "newNote", "newArea", "paste");

    private final DesignSession session;
    private final Origin from;

    /**
     * A command, or with a dot at its end a family of them.
     *
     * @param words what it is called here, where that can be said more plainly than everywhere
     */
    record Offer(String id, Optional<String> words) {
        boolean isFamily() {
            return id.endsWith(".");
        }

        boolean isOf(Command command) {
            return isFamily() ? command.id().startsWith(id) : command.id().equals(id);
        }
    }

    Offers(DesignSession session, Origin from) {
        this.session = session;
        this.from = from;
    }

    private static Offer of(String id) {
        return new Offer(id, Optional.empty());
    }

    private static Offer as(String id, String words) {
        return new Offer(id, Optional.of(words));
    }

    private static List<Offer> plain(String... ids) {
        return Stream.of(ids).map(Offers::of).toList();
    }

    List<List<Offer>> groups() {
        Selection selection = session.selection();
        if (selection.note().isPresent()) {
            return List.of(List.of(as("rename", "context.editNote")), plain("tint"), plain("delete"));
        }
        if (selection.area().isPresent()) {
            return List.of(
                    plain("rename", "arrangeSelection"), plain("tint"), List.of(as("delete", "context.deleteArea")));
        }
        return switch (selection.refs().size()) {
            case 0 -> from == Origin.TREE ? tree() : ground();
            case 1 -> one(selection.refs().first());
            default -> several(selection.wholes());
        };
    }

    private static List<List<Offer>> tree() {
        return List.of(plain("newTable", "newView", "newEnum", "newSchema"), plain("paste"));
    }

    private List<List<Offer>> ground() {
        var seen = new ArrayList<>(plain("selectAll", "arrangeAll", "fit"));
        if (session.nearby().isPresent()) {
            seen.add(near());
        }
        if (!session.absent().isEmpty()) {
            seen.addAll(plain("showAbsent"));
        }
        return List.of(
                plain("newTable", "newView", "newNote", "newArea"),
                plain("paste"),
                seen,
                plain("detail.", "notation."));
    }

    private List<List<Offer>> one(ObjectRef ref) {
        return switch (ref.kind()) {
            case TABLE -> table(ref);
            case FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW ->
                List.of(
                        plain("rename", "inspect"),
                        shown(ref),
                        looks(ref),
                        plain("cut", "copy", "duplicate"),
                        leaving(ref));
            case COLUMN ->
                List.of(
                        plain("rename", "newColumn", "inspect"),
                        plain("selectReferring", "selectReferred"),
                        shown(ref),
                        leaving(ref));
            case FOREIGN_KEY ->
                List.of(
                        plain("rename", "inspect"),
                        List.of(
                                as("selectReferring", "context.ends.referring"),
                                as("selectReferred", "context.ends.referred")),
                        bent(ref),
                        shown(ref),
                        leaving(ref));
            case SCHEMA ->
                List.of(
                        plain("newTable", "newView", "newEnum"),
                        plain("newSchema"),
                        session.exists(ref) ? plain("rename", "inspect") : plain(),
                        leaving(ref));
            default -> List.of(plain("rename", "inspect"), shown(ref), leaving(ref));
        };
    }

    private List<List<Offer>> table(ObjectRef ref) {
        var linked = new ArrayList<>(plain("page.normalize", "selectReferring", "selectReferred"));
        if (isOnThis(ref)) {
            linked.add(near());
        }
        linked.addAll(plain("neighbours"));
        return List.of(
                plain("newColumn", "newReference", "rename", "inspect"),
                linked,
                shown(ref),
                looks(ref),
                plain("cut", "copy", "duplicate"),
                leaving(ref));
    }

    private Offer near() {
        return as("narrow", session.nearby().isPresent() ? "near.leave" : "context.near");
    }

    /** Where else it is to be seen. */
    private List<Offer> shown(ObjectRef ref) {
        if (from == Origin.DIAGRAM) {
            return plain("showInTree");
        }
        ObjectRef whole = DesignPage.home(session, ref);
        var shown = new ArrayList<Offer>();
        if (session.document().diagrams().stream()
                .anyMatch(diagram -> diagram.placement(whole).isPresent())) {
            shown.add(as("centre", "context.showOnDiagram"));
        }
        if (session.selection().wholes().stream().anyMatch(session.absent()::contains)) {
            shown.addAll(plain("placeSelected"));
        }
        return shown;
    }

    private List<Offer> looks(ObjectRef ref) {
        return from == Origin.DIAGRAM && isOnThis(ref) ? plain("tint", "pin") : plain();
    }

    private boolean isOnThis(ObjectRef ref) {
        return session.scene().box(ref).isPresent();
    }

    private List<Offer> bent(ObjectRef ref) {
        boolean byHand = Optional.ofNullable(session.diagram().routes().get(ref))
                .filter(Route::manual)
                .isPresent();
        return from == Origin.DIAGRAM && byHand ? plain("straighten") : plain();
    }

    /** From this diagram, and from the design. */
    private List<Offer> leaving(ObjectRef ref) {
        var leaving = new ArrayList<Offer>();
        if (isOnThis(ref)) {
            leaving.addAll(plain("hide"));
        }
        if (session.exists(ref)) {
            leaving.add(as("delete", "context.delete"));
        }
        return leaving;
    }

    private List<List<Offer>> several(SortedSet<ObjectRef> wholes) {
        if (wholes.size() < 2) {
            return List.of(List.of(as("delete", "context.delete")));
        }
        boolean two = wholes.size() == 2
                && session.selection().refs().equals(wholes)
                && wholes.stream().allMatch(ref -> ref.kind() == Kind.TABLE);
        return List.of(
                two ? plain("newReference", "newJunction") : plain(),
                List.of(of("selectReferring"), of("selectReferred"), near(), of("neighbours")),
                List.of(as("newDiagram", "context.newDiagram"), as("newArea", "context.newArea")),
                plain("arrangeSelection", "align.", "tint", "pin"),
                plain("cut", "copy", "duplicate"),
                List.of(of("hide"), as("delete", "context.delete")));
    }
}
