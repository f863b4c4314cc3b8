package org.schemawright.app.canvas;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.event.EventTarget;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Background;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.MenuRequest;
import org.schemawright.app.common.Proposal;
import org.schemawright.app.common.Shades;
import org.schemawright.app.common.Texts;
import org.schemawright.design.EditRefused;
import org.schemawright.diagram.Bounds;
import org.schemawright.diagram.Scene;
import org.schemawright.diagram.Viewport;

/**
 * The diagram on one canvas: shows the scene, moves over it, and makes edits of what the pointer does. Its ground is
 * opaque, so that a frame paints nothing that lies under it.
 */
public final class DiagramView extends Pane {
    private final DiagramPicture picture;
    private final Camera camera = new Camera();
    private final DesignSession session;
    private final ReadOnlyObjectProperty<Shades> shades;
    private final DiagramPointer pointer;
    private final InlineEditor editor;
    private final DiagramMenu menu;
    private final Sight sight;
    private final Minimap minimap;
    private final NeighbourhoodBar neighbourhood;
    private final GhostBar ghost;
    private final OutlineList outline;
    private boolean dirty = true;
    private boolean fitWhenSized = true;
    /** Where one was before the diagram was narrowed. */
    private Optional<Viewport> wide = Optional.empty();

    /** @param menus opens the menu of what is selected */
    public DiagramView(
            DesignSession session,
            ReadOnlyObjectProperty<Shades> shades,
            Consumer<EditRefused> refusals,
            Consumer<MenuRequest> menus) {
        this.session = session;
        this.shades = shades;
        this.picture = new DiagramPicture(session);
        this.editor = new InlineEditor(session, this, refusals);
        this.pointer = new DiagramPointer(this, session, refusals);
        this.menu = new DiagramMenu(this, session, pointer, menus);
        this.sight = new Sight(this, session);
        this.minimap = new Minimap(this, session, shades);
        this.neighbourhood = new NeighbourhoodBar(session);
        this.ghost = new GhostBar(session);
        this.outline = new OutlineList(this, session);
        setId("diagram");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(Texts.of("diagram.accessible"));
        getStyleClass().add("diagram");
        getChildren().addAll(picture.canvas(), outline, minimap, neighbourhood, ghost, editor.node());
        session.nearbyProperty().subscribe((before, now) -> narrowed(before.isPresent(), now.isPresent()));
        session.sceneProperty().subscribe(this::sceneChanged);
        sceneChanged(session.scene(), session.scene());
        session.proposalProperty().subscribe(this::proposed);
        session.selectionProperty().subscribe(_ -> repaint());
        session.problemsProperty().subscribe(_ -> repaint());
        session.warningsProperty().subscribe(_ -> repaint());
        shades.subscribe(there -> {
            setBackground(Background.fill(there.ground()));
            repaint();
        });
        focusedProperty().subscribe(_ -> repaint());
        listen();
        var frames = new AnimationTimer() {
            @Override
            public void handle(long now) {
                frame();
            }
        };
        sceneProperty().subscribe(shown -> {
            if (shown == null) {
                frames.stop();
            } else {
                frames.start();
            }
        });
    }

    private void listen() {
        pointer.listen();
        menu.listen();
        new DiagramWheel(this).listen();
        setOnKeyPressed(new DiagramKeys(this, session)::pressed);
        setOnKeyReleased(event -> pointer.released(event.getCode()));
    }

    void holdSpace() {
        pointer.holdSpace();
    }

    /** Lets the pointer's work go without a change. */
    boolean dropGesture() {
        return pointer.drop();
    }

    @Override
    protected void layoutChildren() {
        Canvas canvas = picture.canvas();
        boolean first = canvas.getWidth() == 0;
        boolean emptied = canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight();
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        neighbourhood.autosize();
        neighbourhood.relocate(12, 12);
        double under = neighbourhood.isVisible() ? neighbourhood.getHeight() + 8 : 0;
        double wide = Math.min(ghost.prefWidth(-1), getWidth() - 24);
        ghost.resizeRelocate(12, 12 + under, wide, ghost.prefHeight(wide));
        minimap.relocate(getWidth() - minimap.getWidth() - 12, getHeight() - minimap.getHeight() - 12);
        if (fitWhenSized && first && getWidth() > 0) {
            fit(session.scene().bounds());
            fitWhenSized = false;
        }
        if (emptied && getWidth() > 0) {
            paint();
        } else {
            repaint();
        }
    }

    /** The next scene is reached by and by: its tables go from where they are to where they will be. */
    public void glide() {
        camera.glideFrom(session.scene(), Glide.NEW);
    }

    /** What is near is seen whole; afterwards one is back where one was. */
    private void narrowed(boolean before, boolean now) {
        if (now) {
            wide = before ? wide : Optional.of(camera.view());
            javafx.application.Platform.runLater(this::flyToFit);
        } else {
            wide.ifPresent(this::flyTo);
            wide = Optional.empty();
        }
    }

    /** What would be new is seen with what it comes from. */
    private void proposed(Optional<Proposal> proposal) {
        repaint();
        proposal.ifPresent(now -> {
            Bounds bounds = now.ghost().bounds(session.scene());
            if (bounds.width() > 0) {
                javafx.application.Platform.runLater(() -> flyTo(Viewport.fitting(bounds, getWidth(), getHeight())));
            }
        });
    }

    /** Lets go what is proposed; whether there was anything. */
    boolean dropProposal() {
        return ghost.discard();
    }

    /** Whoever undoes sees where everything goes. */
    private void sceneChanged(Scene before, Scene now) {
        if (before != now && session.isTravelling() && Glide.isBetween(before, now)) {
            camera.glideFrom(camera.seen(before, System.nanoTime()), Glide.BACK);
        }
        editor.follow();
        repaint();
    }

    /** Another diagram is seen whole at first. */
    public void showWhole() {
        camera.stay();
        if (getWidth() > 0) {
            fit(session.scene().bounds());
        } else {
            fitWhenSized = true;
        }
    }

    private void fit(Bounds bounds) {
        look(bounds.width() == 0 ? Viewport.START : Viewport.fitting(bounds, getWidth(), getHeight()));
    }

    public ReadOnlyObjectProperty<Viewport> viewProperty() {
        return camera.viewProperty();
    }

    public Viewport view() {
        return camera.view();
    }

    /** Looks there at once. */
    public void look(Viewport other) {
        camera.look(other);
        editor.follow();
        repaint();
    }

    /** Moves there, so that the eye can follow. */
    public void flyTo(Viewport other) {
        camera.flyTo(other);
        repaint();
    }

    /** Everything, or what is selected, in the middle. */
    public void flyToFit() {
        Bounds bounds = session.scene().bounds();
        if (bounds.width() > 0) {
            flyTo(Viewport.fitting(bounds, getWidth(), getHeight()));
        }
    }

    /** Brings parts of the diagram into sight. */
    public Sight sight() {
        return sight;
    }

    public void zoom(double factor) {
        flyTo(camera.aim().zoomed(factor, getWidth() / 2, getHeight() / 2));
    }

    public void repaint() {
        dirty = true;
    }

    private void frame() {
        if (camera.fly(System.nanoTime())) {
            editor.follow();
            dirty = true;
        }
        dirty |= camera.glides(System.nanoTime());
        if (dirty && getWidth() > 0 && getScene() != null) {
            dirty = false;
            paint();
        }
    }

    /** Paints now; otherwise that is done before the next frame. */
    public void paint() {
        picture.paint(seen(), camera.view(), shades.get(), pointer.gesture(), isFocused());
        minimap.paint();
    }

    /** The scene as the eye has it, which may be on its way. */
    public Scene seen() {
        return camera.seen(session.scene(), System.nanoTime());
    }

    public InlineEditor editor() {
        return editor;
    }

    /** The middle of what is seen. */
    org.schemawright.design.Point middle() {
        return new org.schemawright.design.Point(
                Gesture.onGrid((int) camera.view().toDiagramX(getWidth() / 2)),
                Gesture.onGrid((int) camera.view().toDiagramY(getHeight() / 2)));
    }

    /** As a list of sentences to those who do not see it. */
    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return outline.answer(attribute, parameters)
                .orElseGet(() -> super.queryAccessibleAttribute(attribute, parameters));
    }

    public Minimap minimap() {
        return minimap;
    }

    /** The menu of what is selected here, and where it was asked for. */
    public DiagramMenu menu() {
        return menu;
    }

    /** Whether this is the diagram itself and not something that lies over it. */
    boolean isGround(EventTarget target) {
        return target == this || target == picture.canvas();
    }
}
