package org.schemawright.app.export;

import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import org.schemawright.app.common.Shell;
import org.schemawright.app.common.Texts;
import org.schemawright.diagram.Bounds;
import org.schemawright.diagram.Scene;
import org.schemawright.diagram.Sketch;

/** Puts a diagram on paper, on one sheet or on as many as its size takes. */
final class Printing {
    /** Points for a unit of the diagram at the size of the screen. */
    private static final double FULL_SIZE = 0.75;

    /** What is smaller than this cannot be read: it is better put together of several sheets. */
    private static final double SMALLEST_READABLE = 0.4;

    private Printing() {}

    static void print(Shell shell, Scene scene) {
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null) {
            shell.say(Texts.of("print.none"));
            return;
        }
        if (!job.showPrintDialog(shell.window())) {
            job.cancelJob();
            return;
        }
        PageLayout page = turned(job.getPrinter(), job.getJobSettings().getPageLayout(), Sketch.frame(scene));
        int printed = pages(job, page, scene);
        if (printed > 0 && job.endJob()) {
            shell.say(Texts.of("print.done", printed));
        } else {
            job.cancelJob();
            shell.say(Texts.of("print.failed"));
        }
    }

    private static PageLayout turned(Printer printer, PageLayout chosen, Bounds frame) {
        Paper paper = chosen.getPaper();
        PageOrientation orientation =
                frame.width() > frame.height() ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
        return printer.createPageLayout(paper, orientation, Printer.MarginType.DEFAULT);
    }

    /** How many were printed; 0 where the printer refused one. */
    private static int pages(PrinterJob job, PageLayout page, Scene scene) {
        Bounds frame = Sketch.frame(scene);
        double fitting = Math.min(
                FULL_SIZE,
                Math.min(page.getPrintableWidth() / frame.width(), page.getPrintableHeight() / frame.height()));
        double scale = fitting >= SMALLEST_READABLE ? fitting : FULL_SIZE;
        int columns = (int) Math.ceil(frame.width() * scale / page.getPrintableWidth() - 1e-6);
        int rows = (int) Math.ceil(frame.height() * scale / page.getPrintableHeight() - 1e-6);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double left = column * page.getPrintableWidth();
                double top = row * page.getPrintableHeight();
                if (!job.printPage(page, part(scene, page, scale, left, top))) {
                    return 0;
                }
            }
        }
        return columns * rows;
    }

    private static Node part(Scene scene, PageLayout page, double scale, double left, double top) {
        var pen = new NodePen();
        Sketch.draw(scene, pen);
        Bounds frame = Sketch.frame(scene);
        Group drawing = pen.drawing();
        drawing.getTransforms()
                .setAll(
                        new Translate(-left, -top),
                        new Scale(scale, scale),
                        new Translate(-frame.left(), -frame.top()));
        var sheet = new Group(drawing);
        sheet.setClip(new Rectangle(page.getPrintableWidth(), page.getPrintableHeight()));
        return sheet;
    }
}
