package org.schemawright.publish;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of pictures that there are; a file's ending says which one it is. */
public enum PictureFormat {
    SVG,
    PNG,
    PDF;

    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PictureFormat> ofFile(String name) {
        return Stream.of(values())
                .filter(format -> name.toLowerCase(Locale.ROOT).endsWith(format.ending()))
                .findFirst();
    }
}
