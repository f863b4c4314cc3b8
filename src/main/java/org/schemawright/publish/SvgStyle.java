package org.schemawright.publish;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.schemawright.design.Tint;
import org.schemawright.diagram.Ink;
import org.schemawright.diagram.Lettering;
import org.schemawright.diagram.LinkSign;
import org.schemawright.diagram.Palette;
import org.schemawright.diagram.Typeface;

/** The shared looks of SVG pictures: a class for each colour and lettering, and a symbol for each sign. */
final class SvgStyle {
    private static final Set<Ink> SURFACES =
            EnumSet.complementOf(EnumSet.of(Ink.BORDER, Ink.TEXT, Ink.FADED, Ink.KEY, Ink.REFERENCE));

    private SvgStyle() {}

    /** @param colour what each ink is, in CSS */
    static String rules(Function<Ink, String> colour) {
        var css = new StringBuilder();
        for (Ink ink : SURFACES) {
            css.append('.')
                    .append(name(ink))
                    .append("{fill:")
                    .append(colour.apply(ink))
                    .append("}\n");
        }
        for (Lettering lettering : Lettering.values()) {
            css.append('.').append(name(lettering)).append("{fill:").append(colour.apply(lettering.ink()));
            css.append(";font:").append(lettering.face() == Typeface.BOLD ? "bold " : "");
            css.append(Decimals.of(lettering.size())).append("px ").append(families(lettering.face()));
            css.append(lettering.side() == Lettering.Side.RIGHT ? ";text-anchor:end" : "")
                    .append("}\n");
        }
        css.append(".edge{stroke:").append(colour.apply(Ink.BORDER)).append("}\n");
        for (Tint tint : Tint.values()) {
            Ink ink = Ink.head(tint);
            css.append(".edge-")
                    .append(name(ink))
                    .append("{stroke:")
                    .append(colour.apply(ink))
                    .append("}\n");
        }
        css.append(".way{fill:none;stroke:").append(colour.apply(Ink.LINK)).append("}\n");
        css.append(".wide{stroke-width:2}\n.dashed{stroke-dasharray:5 4}\n.dotted{stroke-dasharray:2 3}\n");
        css.append(".sign{fill:none;stroke:").append(colour.apply(Ink.LINK)).append(";stroke-width:1.2}\n");
        return css.append("text{white-space:pre}\n").toString();
    }

    /** With the colours of a palette. */
    static String rules(Palette palette) {
        return rules(palette::code);
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String families(Typeface face) {
        return face == Typeface.MONO
                ? "'JetBrains Mono','DejaVu Sans Mono',Consolas,monospace"
                : "Roboto,'Helvetica Neue',Arial,'Liberation Sans',sans-serif";
    }

    /** Symbols whose box is at the origin and whose link goes to the right. */
    static void symbols(Markup svg) {
        svg.open("defs");
        for (LinkSign sign : LinkSign.values()) {
            if (sign != LinkSign.PLAIN) {
                svg.open("g", "id", name(sign), "class", "sign");
                symbol(svg, sign);
                svg.close().line();
            }
        }
        svg.close().line();
    }

    private static void symbol(Markup svg, LinkSign sign) {
        if (sign.diamond() != LinkSign.Inside.NONE) {
            var path = new StringBuilder();
            LinkSign.diamondEdges()
                    .forEach(edge -> path.append(path.isEmpty() ? "M" : "L").append(point(edge.away(), edge.aside())));
            svg.empty(
                    "path",
                    "class",
                    inside(sign.diamond()),
                    "d",
                    path.append('Z').toString());
        }
        var strokes = new StringBuilder();
        sign.strokes()
                .forEach(stroke -> strokes.append('M')
                        .append(point(stroke.away(), stroke.aside()))
                        .append('L')
                        .append(point(stroke.otherAway(), stroke.otherAside())));
        if (!strokes.isEmpty()) {
            svg.empty("path", "d", strokes.toString());
        }
        sign.circle()
                .ifPresent(circle -> svg.empty(
                        "circle",
                        "class",
                        inside(circle.inside()),
                        "cx",
                        Decimals.of(circle.away()),
                        "r",
                        Decimals.of(LinkSign.RADIUS)));
    }

    private static String inside(LinkSign.Inside inside) {
        return switch (inside) {
            case NONE -> "";
            case GROUND -> "ground";
            case LINK -> "link";
        };
    }

    private static String point(double x, double y) {
        return Decimals.of(x) + " " + Decimals.of(y);
    }
}
