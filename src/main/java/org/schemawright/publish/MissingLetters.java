package org.schemawright.publish;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.schemawright.design.Point;
import org.schemawright.diagram.Bounds;
import org.schemawright.diagram.Ink;
import org.schemawright.diagram.Lettering;
import org.schemawright.diagram.LineStyle;
import org.schemawright.diagram.LinkSign;
import org.schemawright.diagram.Pen;
import org.schemawright.diagram.Scene;
import org.schemawright.diagram.Sketch;

/**
 * Draws nothing and finds the letters that our fonts lack. In pixels and on paper a box with its number stands for each,
 * since a picture must not depend on the fonts that a machine happens to have.
 */
public final class MissingLetters implements Pen<RuntimeException> {
    private final TreeSet<Integer> found = new TreeSet<>();

    private MissingLetters() {}

    /** Each once, in the order of their numbers. */
    public static List<String> of(Scene scene) {
        var pen = new MissingLetters();
        Sketch.draw(scene, pen);
        return pen.found.stream().map(Character::toString).toList();
    }

    @Override
    public void text(Lettering lettering, String text, double x, double baseline, double room) {
        Glyphs glyphs = Glyphs.of(lettering.face());
        text.codePoints().filter(point -> !glyphs.has(point)).forEach(found::add);
    }

    @Override
    public void begin(String name) {}

    @Override
    public void end() {}

    @Override
    public void rectangle(Bounds bounds, Ink fill, Optional<Ink> edge, Corners corners) {}

    @Override
    public void line(List<Point> points, double width, LineStyle style) {}

    @Override
    public void sign(LinkSign sign, Point at, Direction away) {}
}
