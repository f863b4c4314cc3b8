package org.schemawright.cli;

import java.util.Locale;
import org.schemawright.change.Change;
import org.schemawright.change.Difference;
import org.schemawright.workspace.CompareSources.Comparison;
import org.schemawright.workspace.Sides;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A comparison for programs. */
final class DiffJson {
    private static final int VERSION = 1;

    private DiffJson() {}

    static String of(Sides sides, Comparison comparison) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("format", "schemawright-diff").put("version", VERSION);
        tree.putObject("from")
                .put("source", sides.from().name())
                .put("fingerprint", comparison.from().toString());
        tree.putObject("to")
                .put("source", sides.to().name())
                .put("fingerprint", comparison.to().toString());
        tree.put("equal", comparison.equal());
        ArrayNode changes = tree.putArray("changes");
        comparison.changes().forEach(change -> changes.add(change(change)));
        ArrayNode questions = tree.putArray("questions");
        comparison.questions().forEach(question -> {
            ObjectNode one = questions.addObject();
            one.put("dropped", question.dropped().toString())
                    .put("added", question.added().toString());
            question.reasons().forEach(one.putArray("reasons")::add);
        });
        comparison.notes().forEach(tree.putArray("notes")::add);
        return Json.text(tree);
    }

    private static ObjectNode change(Change change) {
        ObjectNode one = JsonNodeFactory.instance.objectNode();
        one.put("change", word(change));
        one.put("object", change.subject().toString());
        one.put("kind", change.subject().kind().name().toLowerCase(Locale.ROOT));
        change.subject().path().forEach(one.putArray("path")::add);
        switch (change) {
            case Change.Alter(var before, var after) -> {
                ArrayNode differences = one.putArray("differences");
                for (Difference difference : Difference.of(before, after)) {
                    differences
                            .addObject()
                            .put("property", difference.what())
                            .put("before", difference.before())
                            .put("after", difference.after());
                }
            }
            case Change.Rename(var before, var _) -> one.put("before", before.toString());
            case Change.ReorderColumns(var _, var before, var after) -> {
                before.forEach(one.putArray("before")::add);
                after.forEach(one.putArray("after")::add);
            }
            case Change.Create _, Change.Drop _ -> {}
        }
        return one;
    }

    private static String word(Change change) {
        return switch (change) {
            case Change.Create _ -> "create";
            case Change.Drop _ -> "drop";
            case Change.Alter _ -> "alter";
            case Change.Rename _ -> "rename";
            case Change.ReorderColumns _ -> "reorder columns";
        };
    }
}
