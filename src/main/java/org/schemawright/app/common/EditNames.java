package org.schemawright.app.common;

import java.util.Optional;
import org.schemawright.advise.normalize.DecidedDependency;
import org.schemawright.design.Decision;
import org.schemawright.design.Edit;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Visible;

/** What a designer did, as the history calls it. */
public final class EditNames {
    private EditNames() {}

    public static String of(Optional<Edit> edit) {
        return edit.map(EditNames::of).orElseGet(() -> Texts.of("edit.opened"));
    }

    public static String of(Edit edit) {
        return switch (edit) {
            case Edit.Add(var object) -> text("add", object.ref());
            case Edit.Replace(var object) -> text("change", object.ref());
            case Edit.Remove(var refs) ->
                refs.size() == 1 ? text("remove", refs.first()) : Texts.of("edit.removeMany", refs.size());
            case Edit.Rename rename -> Texts.of("edit.rename", shown(rename.ref()), Visible.text(rename.name()));
            case Edit.MoveToSchema(var ref, var schema, var _) ->
                Texts.of("edit.moveToSchema", shown(ref), Visible.text(schema));
            case Edit.AddColumn(var column, var _) -> text("addColumn", column.ref());
            case Edit.ReplaceColumn(var column) -> text("change", column.ref());
            case Edit.MoveColumn(var column, var _) -> text("moveColumn", column);
            case Edit.ReplaceDatabase _ -> Texts.of("edit.import");
            case Edit.Decide(var decision) ->
                decision.answer().equals(Decision.DISMISSED)
                        ? Texts.of(
                                "edit.decide",
                                decision.matter().on(),
                                shown(decision.matter().about().getFirst()))
                        : Texts.of(
                                "edit.answer",
                                decision.matter().on(),
                                shown(decision.matter().about().getFirst()),
                                decision.answer());
            case Edit.Undecide(var matter) ->
                Texts.of(
                        matter.on().equals(DecidedDependency.ON) ? "edit.unanswer" : "edit.undecide",
                        matter.on(),
                        shown(matter.about().getFirst()));
            case Edit.StateLineage _ -> Texts.of("edit.lineage");
            case Edit.AddDiagram(var diagram) -> Texts.of("edit.addDiagram", diagram.name());
            case Edit.RemoveDiagram(var diagram) -> Texts.of("edit.removeDiagram", diagram);
            case Edit.OnDiagram onDiagram -> onDiagram(onDiagram);
            case Edit.Several(var purpose, var edits) ->
                purpose == Edit.Purpose.CHANGE && !edits.isEmpty()
                        ? of(edits.getFirst())
                        : Texts.of(purpose)
                                + subject(edits.stream()
                                        .flatMap(one -> ref(one).stream())
                                        .findFirst());
        };
    }

    private static String onDiagram(Edit.OnDiagram edit) {
        return switch (edit) {
            case Edit.RenameDiagram(var before, var name) -> Texts.of("edit.rename", before, name);
            case Edit.SetNotation(var _, var notation) -> Texts.of("edit.notation", Texts.of(notation));
            case Edit.SetViewLinks(var _, var views) -> Texts.of("edit.views." + views);
            case Edit.SetDetail(var _, var detail) -> Texts.of("edit.detail", Texts.of(detail));
            case Edit.Place(var _, var points) ->
                points.size() == 1 ? text("place", points.firstKey()) : Texts.of("edit.placeMany", points.size());
            case Edit.Hide(var _, var refs) -> Texts.of("edit.hide", refs.size());
            case Edit.Arrange(var _, var points, var _) -> Texts.of("edit.arrange", points.size());
            case Edit.Paint _ -> Texts.of("edit.paint");
            case Edit.Pin(var _, var _, var pinned) -> Texts.of(pinned ? "edit.pin" : "edit.unpin");
            case Edit.Bend(var _, var reference, var _) -> text("bend", reference);
            case Edit.PutArea(var _, var area) -> Texts.of("edit.area", Visible.text(area.name()));
            case Edit.RenameArea(var _, var before, var name) -> Texts.of("edit.rename", before, name);
            case Edit.RemoveArea(var _, var area) -> Texts.of("edit.removeArea", Visible.text(area));
            case Edit.PutNote _ -> Texts.of("edit.note");
            case Edit.RemoveNote _ -> Texts.of("edit.removeNote");
        };
    }

    private static Optional<ObjectRef> ref(Edit edit) {
        return switch (edit) {
            case Edit.Add(var object) -> Optional.of(object.ref());
            case Edit.AddColumn(var column, var _) -> Optional.of(column.ref());
            default -> Optional.empty();
        };
    }

    private static String subject(Optional<ObjectRef> ref) {
        return ref.map(one -> " " + Visible.text(one.last())).orElse("");
    }

    private static String text(String key, ObjectRef ref) {
        return Texts.of("edit." + key, shown(ref));
    }

    private static String shown(ObjectRef ref) {
        return ref.kind().label() + " "
                + Visible.text(ref.path().size() > 2 ? ref.name() + "." + ref.last() : ref.last());
    }
}
