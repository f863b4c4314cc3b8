package org.schemawright.app.inspect;

import java.util.Optional;
import java.util.Set;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Selection;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Edit;
import org.schemawright.engine.Capability;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Kind;
import org.schemawright.model.Visible;

/** One column. */
final class ColumnForm {
    private ColumnForm() {}

    static void show(Form form, Column column, Set<Capability> capabilities) {
        DesignSession session = form.session();
        form.link(
                Texts.of("inspect.ofTable", Visible.text(column.ref().name())),
                () -> session.selectionProperty().set(Selection.of(column.ref().whole(Kind.TABLE))));
        form.field("inspect.name", "column-name", column.name(), ObjectForm.renaming(session, column.ref()));
        form.marked(
                form.field(
                        "inspect.type",
                        "column-type",
                        column.type(),
                        typed -> new Edit.ReplaceColumn(withType(column, typed))),
                column.ref());
        form.labelled(
                "inspect.required",
                form.check(
                        "column-required",
                        Texts.of("inspect.required"),
                        column.notNull().isPresent(),
                        required -> form.perform(new Edit.ReplaceColumn(required(column, required)))));
        value(form, column);
        form.field(
                "inspect.collation",
                "column-collation",
                column.collation().orElse(""),
                typed -> new Edit.ReplaceColumn(new Column(
                        column.ref(),
                        column.type(),
                        Optional.of(typed).filter(text -> !text.isEmpty()),
                        column.notNull(),
                        column.value(),
                        column.local(),
                        column.properties(),
                        column.traits())));
        if (capabilities.contains(Capability.COMMENTS)) {
            form.field(
                    "inspect.comment",
                    "column-comment",
                    column.traits().comment().orElse(""),
                    typed -> new Edit.ReplaceColumn(column.withTraits(
                            column.traits().withComment(Optional.of(typed).filter(text -> !text.isEmpty())))));
        }
        if (!column.properties().isEmpty()) {
            form.section("settings", column.properties().size(), Optional.empty());
            new SettingRows(form).list(column.properties());
        }
    }

    private static void value(Form form, Column column) {
        switch (column.value()) {
            case ColumnValue.None _ ->
                form.field(
                        "inspect.default",
                        "column-default",
                        "",
                        typed -> new Edit.ReplaceColumn(withDefault(column, typed)));
            case ColumnValue.Default(var expression) ->
                form.field(
                        "inspect.default",
                        "column-default",
                        expression,
                        typed -> new Edit.ReplaceColumn(withDefault(column, typed)));
            case ColumnValue.Generated(var expression, var stored) ->
                form.field(
                        "inspect.generated",
                        "column-generated",
                        expression,
                        typed -> new Edit.ReplaceColumn(column.withValue(
                                typed.isEmpty() ? ColumnValue.NONE : new ColumnValue.Generated(typed, stored))));
            case ColumnValue.Identity identity ->
                form.note(Texts.of(identity.always() ? "inspect.identityAlways" : "inspect.identityDefault"));
        }
    }

    static Column withType(Column column, String type) {
        return new Column(
                column.ref(),
                type,
                column.collation(),
                column.notNull(),
                column.value(),
                column.local(),
                column.properties(),
                column.traits());
    }

    static Column required(Column column, boolean required) {
        return column.withNotNull(required ? Optional.of(Column.NotNull.PLAIN) : Optional.empty());
    }

    private static Column withDefault(Column column, String expression) {
        return column.withValue(expression.isEmpty() ? ColumnValue.NONE : new ColumnValue.Default(expression));
    }
}
