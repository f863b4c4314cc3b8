package org.schemawright.app.canvas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Texts;
import org.schemawright.diagram.Link;
import org.schemawright.diagram.Row;
import org.schemawright.diagram.TableBox;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Visible;

/**
 * A diagram in sentences, for those who hear it: each table and view in reading order, behind it what it shows of its
 * columns, and where it leads to. A record of one state of the scene.
 */
final class Outline {
    private final List<Line> lines = new ArrayList<>();
    private final Map<ObjectRef, Integer> places = new HashMap<>();

    /** What is told of one table, column or reference. */
    record Line(ObjectRef ref, ObjectRef table, String text) {}

    Outline(DesignSession session) {
        var leading = new HashMap<ObjectRef, List<Link>>();
        var referrers = new HashMap<ObjectRef, List<String>>();
        for (Link link : session.scene().links()) {
            leading.computeIfAbsent(link.from(), _ -> new ArrayList<>()).add(link);
            referrers
                    .computeIfAbsent(link.to(), _ -> new ArrayList<>())
                    .add(Visible.text(link.from().last()));
        }
        session.scene().boxes().stream().sorted(DiagramKeys.READING).forEach(box -> {
            List<Link> links = leading.getOrDefault(box.ref(), List.of());
            add(box.ref(), box, table(box, links.size(), referrers.getOrDefault(box.ref(), List.of()), session));
            box.rows().forEach(row -> add(row.ref(), box, column(box, row, session)));
            links.forEach(link -> add(link.isRead() ? box.ref() : link.ref(), box, link(link)));
        });
    }

    private void add(ObjectRef ref, TableBox box, String text) {
        places.putIfAbsent(ref, lines.size());
        lines.add(new Line(ref, box.ref(), text));
    }

    List<Line> lines() {
        return lines;
    }

    /** Where a table, column or reference is told of. */
    Optional<Integer> place(ObjectRef ref) {
        return Optional.ofNullable(places.get(ref));
    }

    private static String table(TableBox box, int leading, List<String> referrers, DesignSession session) {
        var sentence = new StringJoiner(", ");
        sentence.add(Texts.of(
                box.shape() == TableBox.Shape.VIEW ? "outline.view" : "outline.table",
                Visible.text(box.ref().last())));
        sentence.add(Texts.of("outline.columns", box.rows().size()));
        if (leading > 0) {
            sentence.add(Texts.of("outline.leading", leading));
        }
        if (!referrers.isEmpty()) {
            sentence.add(Texts.of(
                    "outline.referrers",
                    String.join(", ", referrers.stream().distinct().sorted().toList())));
        }
        if (box.folded() > 0) {
            sentence.add(Texts.of("outline.partitions", box.folded()));
        }
        problem(box.ref(), session).ifPresent(sentence::add);
        return sentence.toString();
    }

    private static String column(TableBox box, Row row, DesignSession session) {
        if (row.ref().kind() == Kind.INDEX) {
            return Texts.of("outline.index", row.name(), row.type());
        }
        var sentence = new StringJoiner(", ");
        sentence.add(Texts.of("outline.column", row.name(), row.type()));
        if (row.mark() != Row.Mark.NONE) {
            sentence.add(Texts.of("outline.mark." + row.mark()));
        }
        if (box.shape() != TableBox.Shape.VIEW) {
            sentence.add(Texts.of(row.required() ? "outline.required" : "outline.optional"));
        }
        problem(row.ref(), session).ifPresent(sentence::add);
        return sentence.toString();
    }

    private static String link(Link link) {
        String from = Visible.text(link.from().last());
        String to = Visible.text(link.to().last());
        if (link.isRead()) {
            return Texts.of("outline.reads", from, to);
        }
        var sentence = new StringJoiner(", ");
        sentence.add(
                Texts.of("outline.reference", from, to, Visible.text(link.ref().last())));
        sentence.add(Texts.of(link.single() ? "outline.single" : "outline.many", from, to));
        if (link.optional()) {
            sentence.add(Texts.of("outline.toNone"));
        }
        if (link.identifying()) {
            sentence.add(Texts.of("outline.identifying"));
        }
        return sentence.toString();
    }

    private static Optional<String> problem(ObjectRef ref, DesignSession session) {
        return Optional.ofNullable(session.problemsProperty().get().get(ref))
                .map(words -> Texts.of("outline.problem", words));
    }
}
