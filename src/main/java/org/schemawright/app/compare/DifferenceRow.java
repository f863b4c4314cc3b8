package org.schemawright.app.compare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.schemawright.app.common.Texts;
import org.schemawright.change.Change;
import org.schemawright.change.Differ;
import org.schemawright.change.Difference;
import org.schemawright.model.Column;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Visible;
import org.schemawright.workspace.DifferenceGroup;
import org.schemawright.workspace.Direction;
import org.schemawright.workspace.Directions;

/**
 * A line of the tree of differences: an object, or one change of it.
 *
 * @param parts  what is chosen when the line is
 * @param rename the new name, where the line is a rename
 */
record DifferenceRow(
        ObjectRef object, Optional<Change> change, List<ObjectRef> parts, List<ObjectRef> rename, String text) {
    static DifferenceRow of(DifferenceGroup group) {
        return new DifferenceRow(
                group.object(),
                group.changes().stream()
                        .filter(one -> one.subject().equals(group.object()) && !(one instanceof Change.Rename))
                        .findFirst(),
                group.choosable(),
                group.changes().stream()
                        .filter(Change.Rename.class::isInstance)
                        .map(Change::subject)
                        .toList(),
                Visible.text(group.object().toString()));
    }

    static DifferenceRow of(DifferenceGroup group, Change change) {
        boolean renames = change instanceof Change.Rename;
        boolean choosable = Differ.planned(change) && !renames;
        return new DifferenceRow(
                group.object(),
                Optional.of(change),
                choosable ? List.of(change.subject()) : List.of(),
                renames ? List.of(change.subject()) : List.of(),
                Visible.text(text(change).replaceAll("\\s*\\R\\s*", " ")));
    }

    /** The lines below that of an object; none where the object itself says it all. */
    static List<DifferenceRow> below(DifferenceGroup group) {
        boolean alone = group.changes().size() == 1
                && group.changes().getFirst().subject().equals(group.object())
                && !(group.changes().getFirst() instanceof Change.Alter);
        return alone
                ? List.of()
                : group.changes().stream().map(change -> of(group, change)).toList();
    }

    private static String text(Change change) {
        return switch (change) {
            case Change.Create(var created) -> Texts.of("compare.create", shown(created));
            case Change.Drop(var dropped) -> Texts.of("compare.drop", shown(dropped));
            case Change.Alter(var before, var after) -> {
                List<Difference> differences = Difference.of(before, after);
                String what = differences.stream()
                        .limit(2)
                        .map(one -> one.what() + ": " + one.before() + " → " + one.after())
                        .collect(java.util.stream.Collectors.joining("; "));
                yield Texts.of("compare.alter", named(after.ref()), what) + (differences.size() > 2 ? "; …" : "");
            }
            case Change.Rename(var before, var after) -> Texts.of("compare.rename", named(before), after.last());
            case Change.ReorderColumns _ -> Texts.of("compare.order");
        };
    }

    private static String shown(SchemaObject object) {
        return object instanceof Column column ? named(column.ref()) + " " + column.type() : named(object.ref());
    }

    private static String named(ObjectRef ref) {
        return ref.kind().label() + " " + ref.last();
    }

    /** The one way that all of it goes; empty where it goes several, or none. */
    Optional<Direction> direction(Directions directions) {
        List<Direction> ways = Stream.concat(
                        parts.stream()
                                .flatMap(ref ->
                                        Optional.ofNullable(directions.parts().get(ref)).stream()),
                        rename.stream()
                                .flatMap(ref ->
                                        Optional.ofNullable(directions.renames().get(ref)).stream()))
                .distinct()
                .toList();
        return ways.size() == 1 ? Optional.of(ways.getFirst()) : Optional.empty();
    }

    boolean isChoosable() {
        return !parts.isEmpty() || !rename.isEmpty();
    }

    boolean matches(String filter) {
        return text.toLowerCase(Locale.ROOT).contains(filter)
                || object.display().toLowerCase(Locale.ROOT).contains(filter);
    }
}
