package org.schemawright.diagram;

import java.util.List;
import java.util.Optional;
import org.schemawright.design.Notation;

/**
 * What stands at an end of a reference. Its shape is given in two numbers a point: how far away from the box, and how
 * far aside.
 */
public enum LinkSign {
    PLAIN(List.of(), Optional.empty(), Inside.NONE),
    /** Any number of rows: a foot and a circle. */
    MANY(
            List.of(new Stroke(11, 0, 0, 5), new Stroke(11, 0, 0, -5)),
            Optional.of(new Circle(14.5, Inside.GROUND)),
            Inside.NONE),
    /** One row or none: a bar and a circle. */
    AT_MOST_ONE(List.of(new Stroke(5.5, -5, 5.5, 5)), Optional.of(new Circle(11, Inside.GROUND)), Inside.NONE),
    /** Exactly one row: two bars. */
    ONE(List.of(new Stroke(5.5, -5, 5.5, 5), new Stroke(9.5, -5, 9.5, 5)), Optional.empty(), Inside.NONE),
    DOT(List.of(), Optional.of(new Circle(3.5, Inside.LINK)), Inside.NONE),
    /** What a view reads lies there. */
    ARROW(List.of(new Stroke(0, 0, 8, 4), new Stroke(0, 0, 8, -4)), Optional.empty(), Inside.NONE),
    HOLLOW_DIAMOND(List.of(), Optional.empty(), Inside.GROUND),
    DIAMOND(List.of(), Optional.empty(), Inside.LINK);

    public static final double RADIUS = 3.5;
    private static final double DIAMOND_LENGTH = 14;
    private static final double SPREAD = 5;

    private final List<Stroke> strokes;
    private final Optional<Circle> circle;
    private final Inside diamond;

    /** A line from one point to another. */
    public record Stroke(double away, double aside, double otherAway, double otherAside) {}

    /** A circle of {@link #RADIUS} whose middle is so far away. */
    public record Circle(double away, Inside inside) {}

    /** What a shape is filled with. */
    public enum Inside {
        NONE,
        GROUND,
        LINK
    }

    LinkSign(List<Stroke> strokes, Optional<Circle> circle, Inside diamond) {
        this.strokes = strokes;
        this.circle = circle;
        this.diamond = diamond;
    }

    public List<Stroke> strokes() {
        return strokes;
    }

    public Optional<Circle> circle() {
        return circle;
    }

    /** What fills its diamond; nothing where it has none. */
    public Inside diamond() {
        return diamond;
    }

    /** The corners of the diamond, from the one at the box on. */
    public static List<Stroke> diamondEdges() {
        double half = DIAMOND_LENGTH / 2;
        return List.of(
                new Stroke(0, 0, half, SPREAD),
                new Stroke(half, SPREAD, DIAMOND_LENGTH, 0),
                new Stroke(DIAMOND_LENGTH, 0, half, -SPREAD),
                new Stroke(half, -SPREAD, 0, 0));
    }

    /** How far from the box a label beside the line may begin. */
    public double reach() {
        return diamond == Inside.NONE
                ? circle.map(there -> there.away() + RADIUS).orElse(0.0)
                : DIAMOND_LENGTH;
    }

    /**
     * What is written there: in UML how many rows refer, or to how many one refers; in IDEF1X a Z where at most one row
     * refers; nothing for what a view reads.
     */
    public static String label(Notation notation, Link link, boolean referencing) {
        if (link.isRead()) {
            return "";
        }
        return switch (notation) {
            case CROWS_FOOT -> "";
            case IDEF1X -> referencing && link.single() ? "Z" : "";
            case UML -> {
                String most = referencing && !link.single() ? "*" : "1";
                yield referencing || link.optional() ? "0.." + most : most;
            }
        };
    }

    /** At the referencing table: how many rows refer. */
    public static LinkSign from(Notation notation, Link link) {
        if (link.isRead()) {
            return PLAIN;
        }
        return switch (notation) {
            case CROWS_FOOT -> link.single() ? AT_MOST_ONE : MANY;
            case IDEF1X -> DOT;
            case UML -> PLAIN;
        };
    }

    /** At the referenced table: exactly one row, or none. */
    public static LinkSign to(Notation notation, Link link) {
        if (link.isRead()) {
            return ARROW;
        }
        return switch (notation) {
            case CROWS_FOOT -> link.optional() ? AT_MOST_ONE : ONE;
            case IDEF1X -> link.optional() ? HOLLOW_DIAMOND : PLAIN;
            case UML -> link.identifying() ? DIAMOND : PLAIN;
        };
    }
}
