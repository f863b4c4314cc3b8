package org.schemawright.cli;

import java.util.List;
import org.schemawright.discover.InferredReference;
import org.schemawright.discover.Junction;
import org.schemawright.model.Visible;
import org.schemawright.workspace.LookAtRows.InTable;
import org.schemawright.workspace.LookAtRows.Looked;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes what rows say about tables: references that nobody declared, junctions, values that are several values. */
final class RowsReport {
    private final Looked looked;

    RowsReport(Looked looked) {
        this.looked = looked;
    }

    void text(Desk desk) {
        for (InferredReference one : looked.references()) {
            desk.out()
                    .println(Visible.text(name(one.from()) + " (" + String.join(", ", one.columns())
                            + ") looks as if it referred to " + name(one.to()) + " (" + String.join(", ", one.target())
                            + "): "
                            + String.join("; ", one.evidence())));
            if (!one.orphans().isEmpty()) {
                desk.out().println(Visible.text("  not there: " + String.join(" | ", one.orphans())));
            }
        }
        for (Junction one : looked.junctions()) {
            desk.out()
                    .println(Visible.text(name(one.table()) + " ties together "
                            + String.join(
                                    " and ",
                                    one.references().stream()
                                            .map(reference -> name(reference.to()))
                                            .toList())));
        }
        text(looked.findings(), desk);
    }

    static void text(List<InTable> findings, Desk desk) {
        findings.forEach(one -> FoundJson.text(one.found(), name(one.table()) + ": ", desk));
    }

    String json() {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        into(tree);
        return Json.text(tree);
    }

    /** Adds "references", "junctions", "findings" and "notLookedAt". */
    void into(ObjectNode tree) {
        ArrayNode references = tree.putArray("references");
        for (InferredReference one : looked.references()) {
            ObjectNode node = references.addObject();
            node.put("table", name(one.from()));
            texts(node.putArray("columns"), one.columns());
            node.put("target", name(one.to()));
            texts(node.putArray("targetColumns"), one.target());
            node.put("confidence", one.confidence())
                    .put("names", one.named())
                    .put("coverage", one.coverage())
                    .put("rows", one.rows())
                    .put("values", one.values())
                    .put("missing", one.missing())
                    .put("orphanRows", one.orphanRows());
            texts(node.putArray("orphans"), one.orphans());
            texts(node.putArray("evidence"), one.evidence());
        }
        ArrayNode junctions = tree.putArray("junctions");
        for (Junction one : looked.junctions()) {
            ObjectNode node = junctions.addObject();
            node.put("table", name(one.table()));
            texts(
                    node.putArray("ties"),
                    one.references().stream()
                            .map(reference -> name(reference.to()))
                            .toList());
        }
        into(looked.findings(), tree);
        texts(tree.putArray("notLookedAt"), looked.notes());
    }

    /** Adds "findings". */
    static void into(List<InTable> findings, ObjectNode tree) {
        ArrayNode array = tree.putArray("findings");
        for (InTable one : findings) {
            ObjectNode node = array.addObject();
            node.put("table", name(one.table()));
            FoundJson.into(node, one.found());
        }
    }

    private static String name(List<String> path) {
        return String.join(".", path);
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }
}
