package org.schemawright.diagram;

/** The kinds of text on a diagram: in which colour, font and size each is written, and from which side. */
public enum Lettering {
    TITLE(Ink.TEXT, Typeface.BOLD, TableBox.TITLE_SIZE, Side.LEFT),
    BESIDE(Ink.FADED, Typeface.REGULAR, TableBox.SMALL_SIZE, Side.RIGHT),
    KEY_MARK(Ink.KEY, Typeface.BOLD, TableBox.MARK_SIZE, Side.LEFT),
    MARK(Ink.REFERENCE, Typeface.BOLD, TableBox.MARK_SIZE, Side.LEFT),
    KEY_NAME(Ink.TEXT, Typeface.BOLD, TableBox.TEXT_SIZE, Side.LEFT),
    NAME(Ink.TEXT, Typeface.REGULAR, TableBox.TEXT_SIZE, Side.LEFT),
    INDEX_NAME(Ink.FADED, Typeface.REGULAR, TableBox.TEXT_SIZE, Side.LEFT),
    TYPE(Ink.FADED, Typeface.MONO, TableBox.TYPE_SIZE, Side.RIGHT),
    NOTE(Ink.TEXT, Typeface.REGULAR, TableBox.TEXT_SIZE, Side.LEFT),
    LABEL(Ink.LINK, Typeface.REGULAR, TableBox.SMALL_SIZE, Side.LEFT);

    /** How far below the middle of capital letters their foot stands, as a part of the size. */
    private static final double HALF_CAPITAL = 0.357;

    private final Ink ink;
    private final Typeface face;
    private final double size;
    private final Side side;

    /** Whether a text begins at its place or ends there. */
    public enum Side {
        LEFT,
        RIGHT
    }

    Lettering(Ink ink, Typeface face, double size, Side side) {
        this.ink = ink;
        this.face = face;
        this.size = size;
        this.side = side;
    }

    public Ink ink() {
        return ink;
    }

    public Typeface face() {
        return face;
    }

    /** In units of the diagram. */
    public double size() {
        return size;
    }

    public Side side() {
        return side;
    }

    public double width(String text) {
        return face.width(text, size);
    }

    /** The line that letters stand on whose middle is there. */
    public double baseline(double middle) {
        return middle + HALF_CAPITAL * size;
    }
}
