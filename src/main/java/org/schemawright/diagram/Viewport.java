package org.schemawright.diagram;

/**
 * Which part of a diagram a window shows.
 *
 * @param x    what stands at the left edge, in units of the diagram
 * @param y    what stands at the upper edge
 * @param zoom pixels for a unit
 */
public record Viewport(double x, double y, double zoom) {
    public static final double SMALLEST = 0.02;
    public static final double LARGEST = 3;
    private static final int MARGIN = 40;

    public static final Viewport START = new Viewport(-40, -40, 1);

    public double toDiagramX(double pixel) {
        return x + pixel / zoom;
    }

    public double toDiagramY(double pixel) {
        return y + pixel / zoom;
    }

    public double toPixelX(double diagramX) {
        return (diagramX - x) * zoom;
    }

    public double toPixelY(double diagramY) {
        return (diagramY - y) * zoom;
    }

    /** Moved by so many pixels. */
    public Viewport panned(double pixelsX, double pixelsY) {
        return new Viewport(x - pixelsX / zoom, y - pixelsY / zoom, zoom);
    }

    /** What is under the pixel stays there. */
    public Viewport zoomed(double factor, double pixelX, double pixelY) {
        double other = Math.clamp(zoom * factor, SMALLEST, LARGEST);
        return new Viewport(toDiagramX(pixelX) - pixelX / other, toDiagramY(pixelY) - pixelY / other, other);
    }

    /** The whole of it in the middle, at 100 % at most. */
    public static Viewport fitting(Bounds bounds, double width, double height) {
        double zoom = Math.min(
                (width - 2 * MARGIN) / Math.max(1, bounds.width()),
                (height - 2 * MARGIN) / Math.max(1, bounds.height()));
        return centred(bounds, width, height, Math.clamp(zoom, SMALLEST, 1));
    }

    public static Viewport centred(Bounds bounds, double width, double height, double zoom) {
        double middleX = (bounds.left() + bounds.right()) / 2.0;
        double middleY = (bounds.top() + bounds.bottom()) / 2.0;
        return new Viewport(middleX - width / zoom / 2, middleY - height / zoom / 2, zoom);
    }

    /** On the way to another one; 0 is here, 1 is there. */
    public Viewport towards(Viewport other, double part) {
        double between = zoom * Math.pow(other.zoom / zoom, part);
        return new Viewport(x + (other.x - x) * part, y + (other.y - y) * part, between);
    }
}
