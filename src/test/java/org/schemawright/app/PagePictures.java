package org.schemawright.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javax.imageio.ImageIO;

/**
 * Writes a picture of every page and dialog, empty and full, light and dark, to be looked at: small and large. Takes the
 * folder, the width and the height.
 */
final class PagePictures {
    private static final int SETTLED = 400;

    private PagePictures() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Path work = Files.createTempDirectory("schemawright-pictures");
        try (Stagehand window = Stagehand.open(work, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]))) {
            new PageTour(window, work, (name, node) -> write(node, folder.resolve(name + ".png"))).go();
        }
        System.exit(0);
    }

    private static void write(Node node, Path file) {
        Stagehand.pause(SETTLED);
        var image = Stagehand.on(() -> SwingFXUtils.fromFXImage(node.getScene().snapshot(null), null));
        try {
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
