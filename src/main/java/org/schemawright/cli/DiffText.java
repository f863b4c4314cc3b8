package org.schemawright.cli;

import java.io.PrintStream;
import java.util.List;
import org.schemawright.change.Change;
import org.schemawright.change.Differ;
import org.schemawright.change.Difference;
import org.schemawright.model.Column;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Visible;
import org.schemawright.workspace.CompareSources.Comparison;
import org.schemawright.workspace.Sides;

/** A comparison for people: a line an object, its differing properties below it. */
final class DiffText {
    private static final String RESET = "\u001b[0m";

    private final Desk desk;
    private final PrintStream out;

    DiffText(Desk desk) {
        this.desk = desk;
        this.out = desk.out();
    }

    void write(Sides sides, Comparison comparison) {
        List<Change> changes = comparison.changes();
        out.println("from " + Visible.text(sides.from().name()));
        out.println("to   " + Visible.text(sides.to().name()));
        out.println();
        changes.stream().filter(change -> !Differ.partOfWhole(change, changes)).forEach(this::write);
        comparison
                .questions()
                .forEach(question -> line(
                        "?",
                        "\u001b[36m",
                        question.dropped() + " may have become "
                                + question.added().display() + " (" + String.join(", ", question.reasons())
                                + "); if so: --rename " + question.dropped().display() + "="
                                + question.shortName()));
        if (!changes.isEmpty() || !comparison.questions().isEmpty()) {
            out.println();
        }
        out.println(summary(changes));
    }

    private void write(Change change) {
        switch (change) {
            case Change.Create(var created) -> line("+", "\u001b[32m", headline(created));
            case Change.Drop(var dropped) -> line("-", "\u001b[31m", headline(dropped));
            case Change.Alter(var before, var after) -> {
                line("~", "\u001b[33m", after.ref().toString());
                Difference.of(before, after).forEach(this::write);
            }
            case Change.Rename(var before, var after) ->
                line("→", "\u001b[33m", before + " becomes " + after.display());
            case Change.ReorderColumns(var table, var before, var after) -> {
                line(" ", "", table + " has its columns in another order, which is left as it is");
                out.println("    is: " + Visible.text(String.join(", ", before)));
                out.println("    in the target: " + Visible.text(String.join(", ", after)));
            }
        }
    }

    private void write(Difference difference) {
        out.println("    " + Visible.text(difference.what() + ": " + difference.before() + " → " + difference.after()));
    }

    private static String headline(SchemaObject object) {
        return object instanceof Column column
                ? column.ref() + " " + column.type()
                : object.ref().toString();
    }

    private void line(String mark, String colour, String text) {
        String shown = mark + " " + Visible.text(text);
        out.println(desk.colours() ? colour + shown + RESET : shown);
    }

    private static String summary(List<Change> changes) {
        long planned = changes.stream().filter(Differ::planned).count();
        if (planned == 0) {
            return "Nothing differs.";
        }
        long created = changes.stream()
                .filter(change -> change instanceof Change.Create)
                .count();
        long dropped =
                changes.stream().filter(change -> change instanceof Change.Drop).count();
        return planned + (planned == 1 ? " difference: " : " differences: ") + created + " to create, " + dropped
                + " to drop, " + (planned - created - dropped) + " to change.";
    }
}
