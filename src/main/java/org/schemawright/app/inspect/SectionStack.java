package org.schemawright.app.inspect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Lines under each other, in sections that can be folded away. */
final class SectionStack {
    private final Sections sections;
    private final Map<String, Section> made = new HashMap<>();
    private final VBox whole = new VBox(6);
    private VBox rows = whole;
    private int next;

    SectionStack(Sections sections) {
        this.sections = sections;
        whole.getStyleClass().add("form");
    }

    VBox node() {
        return whole;
    }

    /** Begins anew with the headings, which stay if they come again in the same order, and with one line of before. */
    void again(Node line) {
        Set<Node> staying = new HashSet<>();
        made.values().forEach(section -> {
            section.rows().getChildren().retainAll(List.of(line));
            staying.add(section.head());
            staying.add(section.rows());
        });
        whole.getChildren().retainAll(staying);
        rows = whole;
        next = 0;
    }

    /** Takes away what stood behind and did not come again. */
    void finished() {
        whole.getChildren().remove(next, whole.getChildren().size());
    }

    /**
     * What comes from now on belongs to a section with a heading, which can be folded away. One that is empty shows
     * nothing but its heading.
     *
     * @param id    the key of its heading is {@code inspect.ID}
     * @param count of what is in it; below zero for what is not counted
     * @param add   what a new one is made by, where that can be done here
     */
    void section(String id, int count, Optional<Runnable> add) {
        Section section = made.computeIfAbsent(id, _ -> new Section(id, sections));
        section.show(count, add);
        rows = section.rows();
        below(section.head());
        below(rows);
    }

    /** Where the lines of a section stand; empty where there is none. */
    Optional<VBox> lines(String id) {
        return Optional.ofNullable(made.get(id)).map(Section::rows).filter(whole.getChildren()::contains);
    }

    void line(Node node) {
        if (rows == whole) {
            below(node);
        } else if (!rows.getChildren().contains(node)) {
            rows.getChildren().add(node);
        }
    }

    /** What stands there already between the last and this did not come again. */
    private void below(Node node) {
        int there = whole.getChildren().indexOf(node);
        if (there < 0) {
            whole.getChildren().add(next, node);
        } else {
            whole.getChildren().remove(next, there);
        }
        next++;
    }
}
