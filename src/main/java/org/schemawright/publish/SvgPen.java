package org.schemawright.publish;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.schemawright.design.Point;
import org.schemawright.diagram.Bounds;
import org.schemawright.diagram.Ink;
import org.schemawright.diagram.Lettering;
import org.schemawright.diagram.LineStyle;
import org.schemawright.diagram.LinkSign;
import org.schemawright.diagram.Pen;

/** Draws as elements of SVG, with text that stays text. */
final class SvgPen implements Pen<RuntimeException> {
    private static final int ROUND = 3;
    /** Beyond this part of its room, a text is told its width, for readers that lack the font. */
    private static final double TIGHT = 0.85;

    private final Markup svg;
    private final UnaryOperator<String> links;

    /** @param links where a click on the thing of a name leads; empty for nowhere */
    SvgPen(Markup svg, UnaryOperator<String> links) {
        this.svg = svg;
        this.links = links;
    }

    @Override
    public void begin(String name) {
        String link = links.apply(name);
        if (link.isEmpty()) {
            svg.open("g");
        } else {
            svg.open("a", "href", link);
        }
        if (!name.isEmpty()) {
            svg.element("title", name);
        }
    }

    @Override
    public void end() {
        svg.close().line();
    }

    @Override
    public void rectangle(Bounds bounds, Ink fill, Optional<Ink> edge, Corners corners) {
        String style = SvgStyle.name(fill)
                + edge.map(ink -> ink == Ink.BORDER ? " edge" : " edge-" + SvgStyle.name(ink))
                        .orElse("");
        if (corners == Corners.HEAD) {
            String path = "M" + bounds.left() + " " + bounds.bottom() + "v" + (ROUND - bounds.height()) + "q0-" + ROUND
                    + " " + ROUND + "-" + ROUND + "h" + (bounds.width() - 2 * ROUND) + "q" + ROUND + " 0 " + ROUND + " "
                    + ROUND + "V" + bounds.bottom() + "z";
            svg.empty("path", "class", style, "d", path);
            return;
        }
        svg.empty(
                "rect",
                "class",
                style,
                "x",
                Integer.toString(bounds.left()),
                "y",
                Integer.toString(bounds.top()),
                "width",
                Integer.toString(bounds.width()),
                "height",
                Integer.toString(bounds.height()),
                "rx",
                corners == Corners.ROUND ? Integer.toString(ROUND) : "");
    }

    @Override
    public void text(Lettering lettering, String text, double x, double baseline, double room) {
        double width = lettering.width(text);
        svg.element(
                "text",
                text,
                "class",
                SvgStyle.name(lettering),
                "x",
                Decimals.of(x),
                "y",
                Decimals.of(baseline),
                "textLength",
                width > TIGHT * room && text.length() > 1 ? Decimals.of(width) : "");
    }

    @Override
    public void line(List<Point> points, double width, LineStyle style) {
        var path = new StringBuilder();
        Point before = points.getFirst();
        path.append('M').append(before.x()).append(' ').append(before.y());
        for (Point point : points.subList(1, points.size())) {
            path.append(point.y() == before.y() ? "H" + point.x() : "V" + point.y());
            before = point;
        }
        svg.empty("path", "class", "way" + (width > 1 ? " wide" : "") + look(style), "d", path.toString());
    }

    private static String look(LineStyle style) {
        return switch (style) {
            case SOLID -> "";
            case DASHED -> " dashed";
            case DOTTED -> " dotted";
        };
    }

    @Override
    public void sign(LinkSign sign, Point at, Direction away) {
        String turn = away == Direction.RIGHT ? "" : "rotate(" + away.degrees() + ")";
        svg.empty(
                "use",
                "xlink:href",
                "#" + SvgStyle.name(sign),
                "transform",
                "translate(" + at.x() + " " + at.y() + ")" + turn);
    }
}
