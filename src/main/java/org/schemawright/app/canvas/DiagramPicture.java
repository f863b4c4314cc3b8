package org.schemawright.app.canvas;

import java.util.Map;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Proposal;
import org.schemawright.app.common.Shades;
import org.schemawright.diagram.Ghost;
import org.schemawright.diagram.Scene;
import org.schemawright.diagram.Viewport;

/** What stands on the canvas of a diagram: the scene, what is proposed over it, and what a gesture is about to do. */
final class DiagramPicture {
    private final Canvas canvas = new Canvas();
    private final ScenePainter painter = new ScenePainter(canvas.getGraphicsContext2D());
    private final GhostPainter ghosts = new GhostPainter(painter.brush());
    private final DesignSession session;

    DiagramPicture(DesignSession session) {
        this.session = session;
    }

    Canvas canvas() {
        return canvas;
    }

    /**
     * @param seen    the scene as the eye has it, which may be on its way
     * @param focused whether keys go to the diagram
     */
    void paint(Scene seen, Viewport view, Shades shades, Gesture gesture, boolean focused) {
        Optional<Ghost> proposed = session.proposalProperty().get().map(Proposal::ghost);
        var picture = new ScenePainter.Picture(
                seen,
                view,
                shades,
                session.selection(),
                new ScenePainter.Marks(
                        session.problemsProperty().get(),
                        session.warningsProperty().get(),
                        proposed.map(Ghost::signs).orElse(Map.of())));
        painter.paint(canvas.getGraphicsContext2D(), picture, canvas.getWidth(), canvas.getHeight());
        proposed.ifPresent(there -> ghosts.paint(picture, there));
        Feedback.paint(painter.brush(), gesture, session.scene(), shades);
        if (focused) {
            painter.brush().frame(shades.accent());
        }
    }
}
