package org.schemawright.publish;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a picture is put on. */
public sealed interface Paper {
    /** One page as large as the picture. */
    record Whole() implements Paper {}

    /** One sheet that the picture is made to fit, on its longer side where that is better. */
    record OneSheet(Size size) implements Paper {}

    /** As many sheets as it takes, to be put together. */
    record Tiles(Size size) implements Paper {}

    /** The sheets that there are, upright, in millimetres. */
    enum Size {
        A0(841, 1189),
        A1(594, 841),
        A2(420, 594),
        A3(297, 420),
        A4(210, 297),
        A5(148, 210),
        LETTER(215.9, 279.4),
        LEGAL(215.9, 355.6),
        TABLOID(279.4, 431.8);

        private static final double POINTS = 72 / 25.4;

        private final double width;
        private final double height;

        Size(double width, double height) {
            this.width = width;
            this.height = height;
        }

        /** In points. */
        double width() {
            return width * POINTS;
        }

        double height() {
            return height * POINTS;
        }
    }

    /** The paper that words name: {@code whole}, {@code a4}, {@code a4-tiles} and so on. */
    static Optional<Paper> named(String words) {
        String name = words.toUpperCase(Locale.ROOT);
        if (name.equals("WHOLE")) {
            return Optional.of(new Whole());
        }
        boolean tiles = name.endsWith("-TILES");
        String size = tiles ? name.substring(0, name.length() - "-TILES".length()) : name;
        return Stream.of(Size.values())
                .filter(one -> one.name().equals(size))
                .map(one -> tiles ? new Tiles(one) : new OneSheet(one))
                .map(Paper.class::cast)
                .findFirst();
    }

    /** For messages. */
    static String names() {
        return "whole, "
                + Stream.of(Size.values())
                        .map(size -> size.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "))
                + ", or one of these with -tiles behind it";
    }
}
