package org.schemawright.publish;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.schemawright.diagram.Bounds;
import org.schemawright.diagram.Ink;
import org.schemawright.diagram.Scene;
import org.schemawright.diagram.Sketch;

/** A scene as PNG, drawn in strips, so that a large one needs no more memory than a small one. */
public final class PngPicture {
    /** Beyond this many pixels, hardly a program opens a picture. */
    private static final long MOST_PIXELS = 1L << 30;

    private static final int PIXELS_OF_STRIP = 1 << 23;

    static {
        // The drawing classes of Java would otherwise look for a screen, beside the one that the window has.
        System.setProperty("java.awt.headless", "true");
    }

    private PngPicture() {}

    /** @param scale pixels for a unit of the diagram */
    public static byte[] of(Scene scene, Look look, double scale) throws UnfitPicture {
        Bounds frame = Sketch.frame(scene);
        double wide = Math.ceil(frame.width() * scale);
        double high = Math.ceil(frame.height() * scale);
        if (wide * high > MOST_PIXELS || wide < 1 || high < 1) {
            throw new UnfitPicture("a picture of " + (long) wide + " × " + (long) high
                    + " pixels cannot be written: choose another scale, fewer tables, or SVG or PDF");
        }
        try {
            return written(scene, look, scale, (int) wide, (int) high);
        } catch (IOException e) {
            throw new UnfitPicture("the picture could not be made: " + e.getMessage());
        }
    }

    /** While one strip is packed, the next one is drawn. */
    private static byte[] written(Scene scene, Look look, double scale, int wide, int high) throws IOException {
        boolean opaque = look.background() == Look.Background.GROUND;
        var file = new PngFile(wide, high, opaque ? PngFile.Pixels.OPAQUE : PngFile.Pixels.TRANSLUCENT);
        int strip = Math.max(1, PIXELS_OF_STRIP / wide);
        CompletableFuture<int[]> next = drawn(scene, look, scale, new Bounds(0, 0, wide, Math.min(strip, high)));
        for (int top = 0; top < high; top += strip) {
            int[] pixels = next.join();
            int below = top + strip;
            if (below < high) {
                next = drawn(scene, look, scale, new Bounds(0, below, wide, Math.min(below + strip, high)));
            }
            file.rows(pixels, Math.min(strip, high - top));
        }
        return file.bytes();
    }

    private static CompletableFuture<int[]> drawn(Scene scene, Look look, double scale, Bounds pixels) {
        return CompletableFuture.supplyAsync(() -> strip(scene, look, scale, pixels));
    }

    /** Pixels as alpha, red, green and blue, row by row. */
    private static int[] strip(Scene scene, Look look, double scale, Bounds pixels) {
        var image = new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        try {
            if (look.background() == Look.Background.GROUND) {
                graphics.setColor(new Color(look.palette().rgb(Ink.GROUND)));
                graphics.fillRect(0, 0, pixels.width(), pixels.height());
            }
            Bounds frame = Sketch.frame(scene);
            graphics.setClip(0, 0, pixels.width(), pixels.height());
            graphics.translate(0, -pixels.top());
            graphics.scale(scale, scale);
            graphics.translate(-frame.left(), -frame.top());
            Sketch.draw(scene, new PixelPen(graphics, look.palette()));
        } finally {
            graphics.dispose();
        }
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}
