package org.schemawright.app.canvas;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.geometry.BoundingBox;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Selection;
import org.schemawright.diagram.Viewport;
import org.schemawright.layout.Box;
import org.schemawright.model.ObjectRef;

/**
 * The diagram as a list of sentences to whoever asks for it as a screen reader does. Nothing is made before something is
 * asked; what is made is not seen and takes no clicks.
 */
final class OutlineList extends Pane {
    private final DiagramView view;
    private final DesignSession session;
    private final Map<Integer, Item> items = new HashMap<>();
    private Optional<Outline> outline = Optional.empty();

    OutlineList(DiagramView view, DesignSession session) {
        this.view = view;
        this.session = session;
        setManaged(false);
        setMouseTransparent(true);
        session.sceneProperty().subscribe(this::renew);
        session.problemsProperty().subscribe(this::renew);
        session.selectionProperty().subscribe(() -> {
            view.notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
            view.notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED_ITEMS);
        });
    }

    private void renew() {
        if (outline.isPresent()) {
            outline = Optional.empty();
            items.clear();
            getChildren().clear();
            view.notifyAccessibleAttributeChanged(AccessibleAttribute.ITEM_COUNT);
        }
    }

    private Outline outline() {
        Outline there = outline.orElseGet(() -> new Outline(session));
        outline = Optional.of(there);
        return there;
    }

    /** What the diagram answers for itself; empty for what any node answers. */
    Optional<Object> answer(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ITEM_COUNT -> Optional.of(outline().lines().size());
            case ITEM_AT_INDEX -> parameters[0] instanceof Integer index ? item(index) : Optional.empty();
            case FOCUS_ITEM -> selected().map(item -> item);
            case SELECTED_ITEMS ->
                Optional.of(
                        FXCollections.observableArrayList(selected().stream().toList()));
            case MULTIPLE_SELECTION -> Optional.of(true);
            default -> Optional.empty();
        };
    }

    private Optional<Item> selected() {
        return session.selection().refs().stream()
                .flatMap(ref -> outline().place(ref).stream())
                .findFirst()
                .flatMap(this::made);
    }

    private Optional<Object> item(int index) {
        return made(index).map(item -> item);
    }

    private Optional<Item> made(int index) {
        if (index < 0 || index >= outline().lines().size()) {
            return Optional.empty();
        }
        return Optional.of(items.computeIfAbsent(index, this::make));
    }

    private Item make(int index) {
        var item = new Item(index, outline().lines().get(index));
        getChildren().add(item);
        return item;
    }

    /** One sentence, at the place of the table that it tells of. */
    private final class Item extends Region {
        private final int index;
        private final Outline.Line line;

        Item(int index, Outline.Line line) {
            this.index = index;
            this.line = line;
            setAccessibleRole(AccessibleRole.LIST_ITEM);
            setAccessibleText(line.text());
        }

        @Override
        public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
            return switch (attribute) {
                case INDEX -> index;
                case SELECTED -> session.selection().refs().contains(line.ref());
                case BOUNDS -> bounds().orElseGet(() -> super.queryAccessibleAttribute(attribute, parameters));
                default -> super.queryAccessibleAttribute(attribute, parameters);
            };
        }

        private Optional<Object> bounds() {
            Viewport seen = view.view();
            return session.scene().box(line.table()).map(table -> {
                Box box = table.box();
                return view.localToScreen(new BoundingBox(
                        seen.toPixelX(box.x()),
                        seen.toPixelY(box.y()),
                        box.width() * seen.zoom(),
                        box.height() * seen.zoom()));
            });
        }

        @Override
        public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
            switch (action) {
                case REQUEST_FOCUS, FIRE -> select(line.ref());
                case SHOW_MENU -> {
                    select(line.ref());
                    view.menu().open();
                }
                default -> super.executeAccessibleAction(action, parameters);
            }
        }

        private void select(ObjectRef ref) {
            session.selectionProperty().set(Selection.of(ref));
            session.scene().box(line.table()).ifPresent(view.sight()::reveal);
            view.requestFocus();
        }
    }
}
