package org.schemawright.app;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.schemawright.app.canvas.DiagramView;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Shades;
import org.schemawright.design.Document;
import org.schemawright.design.Drafts;
import org.schemawright.design.Edit;
import org.schemawright.design.EditRefused;
import org.schemawright.design.History;
import org.schemawright.diagram.Bounds;
import org.schemawright.diagram.Viewport;
import org.schemawright.model.ObjectRef;

/** What a diagram holds of the heap beyond the document that it shows: scene, canvas, what is known for the next edit. */
final class DiagramHeap {
    private DiagramHeap() {}

    static void print(Document document) throws EditRefused {
        long before = used();
        Shown shown = Stagehand.on(() -> Shown.of(document));
        Stagehand.run(shown::lookAround);
        Stagehand.pause(500);
        long drawn = used();
        ObjectRef table = shown.session().scene().boxes().getFirst().ref();
        Stagehand.on(() -> {
            shown.session().perform(new Edit.AddColumn(Drafts.column(table, "added", "text", false), 99));
            return true;
        });
        Stagehand.pause(500);
        long edited = used();
        System.out.printf(
                Locale.ROOT,
                "  heap for the diagram alone, after a collection: %.1f MB shown, %.1f MB after the first edit%n",
                (drawn - before) / 1e6,
                (edited - before) / 1e6);
        Stagehand.run(() -> shown.stage().close());
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Stagehand.pause(200);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private record Shown(DesignSession session, DiagramView view, Stage stage) {
        static Shown of(Document document) {
            var session = new DesignSession(History.fresh(document));
            var view = new DiagramView(session, new ReadOnlyObjectWrapper<>(Shades.LIGHT), _ -> {}, _ -> {});
            var stage = new Stage();
            stage.setScene(new Scene(new StackPane(view), 1600, 1000));
            stage.show();
            return new Shown(session, view, stage);
        }

        void lookAround() {
            Bounds bounds = session.scene().bounds();
            for (double zoom : new double[] {1, 0.7, 0.5, 0.3, 0.1}) {
                view.look(
                        new Viewport(bounds.left() + bounds.width() / 2.0, bounds.top() + bounds.height() / 2.0, zoom));
                view.paint();
            }
        }
    }
}
