package org.schemawright.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The designs that come along. */
final class Samples {
    static final List<String> NAMES = List.of("shop", "clinic");

    private Samples() {}

    static String text(String name) throws IOException {
        String path = "/sample-schemas/" + name + "/" + name + ".schemawright.json";
        try (InputStream file = Samples.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IOException("this installation lacks its sample " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
