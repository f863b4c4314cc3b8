package org.schemawright.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Looks for text and icons that are hard to tell from what is behind them, in what a window really shows: the colour of
 * the letters as the style sheets give it, and the colour that most of the pixels around them have.
 */
final class FaintText {
    private static final double TEXT = 4.5;
    private static final double LARGE = 3;
    private static final double LARGE_SIZE = 24;
    private static final double LARGE_BOLD_SIZE = 18.66;
    private static final double MOST = 0.8;
    private static final int AROUND = 2;

    private final Image seen;
    private final List<String> faint = new ArrayList<>();
    private int looked;

    private FaintText(Image seen) {
        this.seen = seen;
    }

    /** What was found, a line each, and how much was looked at. */
    record Found(List<String> faint, int looked) {}

    /** What is in a node that nothing lies upon. For the window's thread. */
    static Found in(Node node) {
        Scene scene = node.getScene();
        var looking = new FaintText(scene.snapshot(null));
        looking.look(node, 1, new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()));
        return new Found(looking.faint, looking.looked);
    }

    private void look(Node node, double opacity, Bounds window) {
        double here = opacity * node.getOpacity();
        if (!node.isVisible() || here == 0 || node.isDisabled()) {
            return;
        }
        Bounds open = node.getClip() == null
                ? window
                : common(window, node.localToScene(node.getClip().getBoundsInParent()));
        if (node instanceof Text text) {
            judge(text, here, open);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, here, open));
        }
    }

    private static Bounds common(Bounds one, Bounds other) {
        double left = Math.max(one.getMinX(), other.getMinX());
        double top = Math.max(one.getMinY(), other.getMinY());
        return new BoundingBox(
                left,
                top,
                Math.max(0, Math.min(one.getMaxX(), other.getMaxX()) - left),
                Math.max(0, Math.min(one.getMaxY(), other.getMaxY()) - top));
    }

    private void judge(Text text, double opacity, Bounds open) {
        Bounds place = text.localToScene(text.getBoundsInLocal());
        Bounds shown = common(place, open);
        boolean cut = shown.getHeight() < place.getHeight() * MOST || shown.getWidth() == 0;
        if (cut || text.getText().isBlank() || !(text.getFill() instanceof Color fill)) {
            return;
        }
        behind(shown).ifPresent(ground -> {
            looked++;
            double alpha = opacity * fill.getOpacity();
            Color letters = ground.interpolate(Color.color(fill.getRed(), fill.getGreen(), fill.getBlue()), alpha);
            double ratio = Contrast.of(letters, ground);
            if (ratio < wanted(text)) {
                faint.add(String.format(
                        Locale.ROOT,
                        "%.2f %s on %s: %s in %s",
                        ratio,
                        letters,
                        ground,
                        text.getText(),
                        text.getParent().getStyleClass()));
            }
        });
    }

    private static double wanted(Text text) {
        Font font = text.getFont();
        boolean bold = font.getStyle().toLowerCase(Locale.ROOT).contains("bold");
        boolean large = font.getSize() >= LARGE_SIZE || bold && font.getSize() >= LARGE_BOLD_SIZE;
        return text instanceof FontIcon || large ? LARGE : TEXT;
    }

    /** The most frequent colour; empty for what is not within the picture. */
    private Optional<Color> behind(Bounds bounds) {
        PixelReader pixels = seen.getPixelReader();
        Map<Integer, Integer> count = new HashMap<>();
        int left = Math.max(0, (int) bounds.getMinX() - AROUND);
        int top = Math.max(0, (int) bounds.getMinY() - AROUND);
        int right = Math.min((int) seen.getWidth(), (int) Math.ceil(bounds.getMaxX()) + AROUND);
        int bottom = Math.min((int) seen.getHeight(), (int) Math.ceil(bounds.getMaxY()) + AROUND);
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                count.merge(pixels.getArgb(x, y), 1, Integer::sum);
            }
        }
        return count.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .map(argb -> Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff));
    }
}
