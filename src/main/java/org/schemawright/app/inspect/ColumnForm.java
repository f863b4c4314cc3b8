package org.schemawright.app.inspect;

import java.util.Optional;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Selection;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Edit;
import org.schemawright.engine.Capability;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Kind;
import org.schemawright.model.SequenceOptions;
import org.schemawright.model.Visible;

/** One column. */
final class ColumnForm {
    private static final SequenceOptions FROM_ONE = new SequenceOptions("bigint", 1, 1, 1, Long.MAX_VALUE, 1, false);

    private final Form form;
    private final Column column;

    ColumnForm(Form form, Column column) {
        this.form = form;
        this.column = column;
    }

    void show() {
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
        value();
        collation();
        if (form.can(Capability.COMMENTS)) {
            form.field(
                    "inspect.comment",
                    "column-comment",
                    column.traits().comment().orElse(""),
                    typed -> new Edit.ReplaceColumn(column.withTraits(
                            column.traits().withComment(Optional.of(typed).filter(text -> !text.isEmpty())))));
        }
        settings();
    }

    private void collation() {
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
    }

    private void settings() {
        if (!column.properties().isEmpty()) {
            new SettingRows(form)
                    .properties(
                            column.properties(),
                            properties -> new Edit.ReplaceColumn(new Column(
                                    column.ref(),
                                    column.type(),
                                    column.collation(),
                                    column.notNull(),
                                    column.value(),
                                    column.local(),
                                    properties,
                                    column.traits())));
        }
        if (form.can(Capability.PRIVILEGES)) {
            new PrivilegeRows(
                            form,
                            Kind.COLUMN,
                            column.traits(),
                            traits -> new Edit.ReplaceColumn(column.withTraits(traits)))
                    .show();
        }
    }

    private void value() {
        switch (column.value()) {
            case ColumnValue.None _ -> {
                defaultField("");
                generatedField("");
                counting(false);
            }
            case ColumnValue.Default(var expression) -> defaultField(expression);
            case ColumnValue.Generated(var expression, var _) -> generatedField(expression);
            case ColumnValue.Identity identity -> {
                counting(true);
                identity(identity);
            }
        }
    }

    private void defaultField(String expression) {
        form.marked(
                form.field(
                        "inspect.default",
                        "column-default",
                        expression,
                        typed -> new Edit.ReplaceColumn(
                                column.withValue(typed.isEmpty() ? ColumnValue.NONE : new ColumnValue.Default(typed)))),
                column.ref());
    }

    private void generatedField(String expression) {
        boolean stored = !(column.value() instanceof ColumnValue.Generated before) || before.stored();
        form.marked(
                form.field(
                        "inspect.generated",
                        "column-generated",
                        expression,
                        typed -> new Edit.ReplaceColumn(column.withValue(
                                typed.isEmpty() ? ColumnValue.NONE : new ColumnValue.Generated(typed, stored)))),
                column.ref());
        if (!expression.isEmpty()) {
            form.labelled(
                    "inspect.stored",
                    form.check(
                            "column-stored",
                            Texts.of("inspect.stored"),
                            stored,
                            chosen -> form.perform(new Edit.ReplaceColumn(
                                    column.withValue(new ColumnValue.Generated(expression, chosen))))));
        }
    }

    /** Where the engine has columns that it numbers by a setting of their own. */
    private void counting(boolean counts) {
        Optional<Column> counting = form.dialect()
                .flatMap(engine -> engine.counting(column, false, FROM_ONE))
                .filter(there -> there.value() instanceof ColumnValue.Identity);
        if (counts || counting.isPresent()) {
            form.labelled(
                    "inspect.identity",
                    form.check(
                            "column-identity",
                            Texts.of("inspect.identity"),
                            counts,
                            chosen -> form.perform(new Edit.ReplaceColumn(
                                    chosen ? counting.orElse(column) : column.withValue(ColumnValue.NONE)))));
        }
    }

    private void identity(ColumnValue.Identity identity) {
        form.labelled(
                "inspect.always",
                form.check(
                        "column-always",
                        Texts.of("inspect.always"),
                        identity.always(),
                        always -> form.perform(
                                new Edit.ReplaceColumn(column.withValue(with(identity, always, identity.options()))))));
        new CountingFields(
                        form,
                        identity.options(),
                        options -> new Edit.ReplaceColumn(column.withValue(with(identity, identity.always(), options))))
                .show();
    }

    private static ColumnValue with(ColumnValue.Identity identity, boolean always, SequenceOptions options) {
        return new ColumnValue.Identity(always, identity.sequenceSchema(), identity.sequenceName(), options);
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
}
