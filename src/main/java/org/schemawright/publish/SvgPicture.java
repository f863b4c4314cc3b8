package org.schemawright.publish;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.schemawright.diagram.Bounds;
import org.schemawright.diagram.Ink;
import org.schemawright.diagram.Scene;
import org.schemawright.diagram.Sketch;

/** A scene as SVG: real text, shared styles and symbols, nothing from elsewhere and nothing that runs. */
public final class SvgPicture {
    private SvgPicture() {}

    /**
     * A file of its own.
     *
     * @param title what the picture shows, for those who cannot see it
     */
    public static String of(Scene scene, String title, Look look) {
        var svg = new Markup();
        svg.own("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        Bounds frame = open(svg, scene, title, "http://www.w3.org/2000/svg");
        svg.open("style").text("\n" + SvgStyle.rules(look.palette())).close().line();
        SvgStyle.symbols(svg);
        if (look.background() == Look.Background.GROUND) {
            svg.empty(
                            "rect",
                            "class",
                            "ground",
                            "x",
                            Integer.toString(frame.left()),
                            "y",
                            Integer.toString(frame.top()),
                            "width",
                            Integer.toString(frame.width()),
                            "height",
                            Integer.toString(frame.height()))
                    .line();
        }
        Sketch.draw(scene, new SvgPen(svg, _ -> ""));
        return svg.close().line().toString();
    }

    /**
     * A part of a page that has the {@link #rules} and {@link #symbols} already.
     *
     * @param links where a click on the thing of a name leads; empty for nowhere
     */
    public static void within(Markup page, Scene scene, String title, UnaryOperator<String> links) {
        open(page, scene, title, "");
        Sketch.draw(scene, new SvgPen(page, links));
        page.close().line();
    }

    /** The looks of pictures within a page, in CSS. */
    public static String rules(Function<Ink, String> colour) {
        return SvgStyle.rules(colour);
    }

    /** The signs of pictures within a page, once for all of them. */
    public static void symbols(Markup page) {
        page.open("svg", "class", "signs", "width", "0", "height", "0", "aria-hidden", "true");
        SvgStyle.symbols(page);
        page.close().line();
    }

    private static Bounds open(Markup svg, Scene scene, String title, String namespace) {
        Bounds frame = Sketch.frame(scene);
        svg.open(
                "svg",
                "xmlns",
                namespace,
                "xmlns:xlink",
                namespace.isEmpty() ? "" : "http://www.w3.org/1999/xlink",
                "xml:space",
                namespace.isEmpty() ? "" : "preserve",
                "width",
                Integer.toString(frame.width()),
                "height",
                Integer.toString(frame.height()),
                "viewBox",
                frame.left() + " " + frame.top() + " " + frame.width() + " " + frame.height(),
                "role",
                "img",
                "aria-label",
                title);
        svg.line().element("title", title).line();
        return frame;
    }
}
