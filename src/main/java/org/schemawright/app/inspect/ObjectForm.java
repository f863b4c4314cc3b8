package org.schemawright.app.inspect;

import java.util.List;
import java.util.Optional;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Selection;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Edit;
import org.schemawright.design.Names;
import org.schemawright.design.SchemaFacts;
import org.schemawright.design.SchemaMove;
import org.schemawright.engine.Capability;
import org.schemawright.model.Constraint;
import org.schemawright.model.Index;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Schema;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Visible;

/** What every object has that is neither a table nor a column: name, comment, privileges; between them what its kind has. */
final class ObjectForm {
    private ObjectForm() {}

    static Form.Commit renaming(DesignSession session, ObjectRef ref) {
        return typed -> {
            if (!typed.isBlank()) {
                selectAs(session, ref, Names.with(ref, typed));
            }
            return new Edit.Rename(ref, typed, session.trace(ref));
        };
    }

    /** What is selected stays selected under its new name. */
    private static void selectAs(DesignSession session, ObjectRef ref, ObjectRef after) {
        if (!Names.isTaken(session.database(), after)
                && session.selection().refs().contains(ref)) {
            session.selectionProperty().set(session.selection().toggled(ref).toggled(after));
        }
    }

    /** Where it is, and can go where there is another schema and the engine has them. */
    static void schema(Form form, ObjectRef ref, String id) {
        DesignSession session = form.session();
        List<String> schemas = session.database()
                .all(Schema.class)
                .map(schema -> schema.ref().last())
                .toList();
        if (schemas.size() < 2 || !form.can(Capability.SCHEMAS) || !SchemaMove.isPossible(session.database(), ref)) {
            return;
        }
        var choice = form.choice(id, Texts.of("inspect.schema"), schemas, ref.schema(), _ -> {});
        choice.setOnAction(_ -> {
            String chosen = choice.getValue();
            Selection before = session.selection();
            if (!chosen.equals(ref.schema()) && !form.perform(() -> moving(session, ref, chosen))) {
                session.selectionProperty().set(before);
                choice.setValue(ref.schema());
            }
        });
        form.labelled("inspect.schema", choice);
    }

    private static Edit moving(DesignSession session, ObjectRef ref, String schema) {
        selectAs(session, ref, ref.withSchema(schema));
        return new Edit.MoveToSchema(ref, schema, session.trace(ref));
    }

    static void comment(Form form, SchemaObject object) {
        form.field(
                "inspect.comment",
                "object-comment",
                object.traits().comment().orElse(""),
                typed -> new Edit.Replace(object.withTraits(
                        object.traits().withComment(Optional.of(typed).filter(text -> !text.isEmpty())))));
    }

    static void show(Form form, SchemaObject object) {
        DesignSession session = form.session();
        ObjectRef ref = object.ref();
        boolean part = SchemaFacts.isPart(ref.kind()) && ref.path().size() >= 3;
        if (part) {
            ObjectRef table = SchemaFacts.tableOf(session.database(), ref);
            form.link(
                    Texts.of("inspect.ofTable", Visible.text(table.last())),
                    () -> session.selectionProperty().set(Selection.of(table)));
        }
        form.field("inspect.name", "object-name", name(ref), renaming(session, ref));
        schema(form, ref, "object-schema");
        if (form.can(Capability.COMMENTS)) {
            comment(form, object);
        }
        switch (object) {
            case Constraint constraint -> new ConstraintForm(form).show(constraint);
            case Index index -> IndexForm.show(form, index);
            default -> new KindForm(form).show(object);
        }
        if (!part && form.can(Capability.PRIVILEGES)) {
            PrivilegeRows.of(form, object).show();
        }
    }

    private static String name(ObjectRef ref) {
        return ref.path().getLast().startsWith("(") ? ref.path().get(ref.path().size() - 2) : ref.last();
    }
}
