package org.schemawright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What is written in the window can be read: letters and icons stand out from what is behind them as WCAG AA asks. */
@Isolated("there is one keyboard")
class LegibilityTest {
    private static final boolean ALL = Boolean.getBoolean("schemawright.thorough");

    @TempDir
    Path folder;

    @Test
    void all_letters_and_icons_of_all_pages_can_be_read_in_both_themes() throws Exception {
        var faint = new TreeMap<String, TreeSet<String>>();
        var looked = new TreeMap<String, Integer>();
        try (Stagehand window = Stagehand.open(folder, 1200, 800)) {
            var tour = new PageTour(window, folder, (name, node) -> {
                FaintText.Found found = Stagehand.on(() -> FaintText.in(node));
                looked.put(name, found.looked());
                found.faint()
                        .forEach(line -> faint.computeIfAbsent(line, _ -> new TreeSet<>())
                                .add(name));
            });
            if (ALL) {
                tour.go();
            } else {
                tour.brief();
            }
        }
        assertThat(looked)
                .hasSizeGreaterThan(ALL ? 30 : 12)
                .allSatisfy((_, count) -> assertThat(count).isPositive());
        assertThat(faint).isEmpty();
    }
}
