package org.schemawright.app.inspect;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Edit;
import org.schemawright.design.EditRefused;
import org.schemawright.design.SchemaFacts;
import org.schemawright.design.TableFacts;
import org.schemawright.design.TypedReference;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.model.Visible;

/** The references of a table, edited in place, and those that lead to it. */
final class ReferenceRows {
    static final List<String> ACTIONS = List.of("NO ACTION", "RESTRICT", "CASCADE", "SET NULL", "SET DEFAULT");
    private static final String SECTION = "references";
    private static final Pattern TARGET = Pattern.compile("([^()]+?)\\s*(?:\\(([^()]*)\\))?");
    private static final int MOST_REFERRERS = 12;

    private final Form form;
    private final Table table;
    private final TableFacts facts;

    ReferenceRows(Form form, Table table, TableFacts facts) {
        this.form = form;
        this.table = table;
        this.facts = facts;
    }

    void show() {
        List<ForeignKey> references = facts.references();
        form.section(
                SECTION,
                references.size(),
                Optional.of(() -> form.lines(SECTION).ifPresent(this::add)));
        for (int i = 0; i < references.size(); i++) {
            row(references.get(i), i + 1);
        }
        List<ForeignKey> referrers = facts.referrers().stream()
                .filter(key ->
                        !key.ref().path().subList(0, 2).equals(table.ref().path()))
                .toList();
        if (!referrers.isEmpty()) {
            form.section("referrers", referrers.size(), Optional.empty());
            referrers.stream()
                    .limit(MOST_REFERRERS)
                    .forEach(key -> form.item(key.ref(), key.ref().name() + "(" + NameList.text(key.columns()) + ")"));
            if (referrers.size() > MOST_REFERRERS) {
                form.note(Texts.of("changes.more", referrers.size() - MOST_REFERRERS));
            }
        }
    }

    /** A line that becomes a reference once it is typed: what it refers to, and by which columns. */
    private void add(VBox lines) {
        if (lines.lookup("#reference-new") instanceof TextField there) {
            there.requestFocus();
            return;
        }
        var typed = new TextField();
        typed.setId("reference-new");
        typed.getStyleClass().add("small");
        typed.setPromptText(Texts.of("inspect.newReference"));
        typed.setAccessibleText(
                Texts.of("inspect.newReferenceOf", Visible.text(table.ref().last())));
        typed.setOnAction(_ -> made(typed));
        typed.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                lines.getChildren().remove(typed);
                lines.setManaged(!lines.getChildren().isEmpty());
            }
        });
        lines.getChildren().add(typed);
        lines.setVisible(true);
        lines.setManaged(true);
        typed.requestFocus();
    }

    /** What cannot be made stays to be corrected. */
    private void made(TextField typed) {
        form.perform(() -> TypedReference.of(typed.getText())
                .orElseThrow(() -> new EditRefused(EditRefused.Reason.UNKNOWN, typed.getText()))
                .edit(form.session().database(), table.ref()));
    }

    private void row(ForeignKey key, int row) {
        String name = Visible.text(key.ref().last());
        TextField columns = form.marked(
                form.text(
                        "reference-columns-" + row,
                        Texts.of("inspect.columnsOf", name),
                        NameList.text(key.columns()),
                        typed -> new Edit.Replace(with(key, NameList.split(typed), key.target(), key.targetColumns()))),
                key.ref());
        TextField target = form.marked(
                form.text(
                        "reference-target-" + row,
                        Texts.of("inspect.targetOf", name),
                        target(table.ref(), key),
                        typed -> new Edit.Replace(aimed(form.session().database(), key, typed))),
                key.ref());
        columns.setPrefColumnCount(8);
        target.setPrefColumnCount(8);
        ComboBox<String> onDelete = form.choice(
                "reference-delete-" + row,
                Texts.of("inspect.onDeleteOf", name),
                ACTIONS,
                key.onDelete(),
                chosen -> form.perform(new Edit.Replace(acting(key, key.onUpdate(), chosen))));
        var label = new Label(Texts.of("inspect.onDelete"));
        label.getStyleClass().add("faded");
        label.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        var gap = new javafx.scene.layout.Region();
        HBox.setHgrow(gap, javafx.scene.layout.Priority.ALWAYS);
        form.line(new VBox(
                3,
                new HBox(6, form.link(key.ref()), gap, form.removal(key.ref())),
                new HBox(6, columns, new Label("→"), target),
                new HBox(6, label, onDelete)));
    }

    /** The target as it is typed: {@code customer(id)}, with its schema where that is another one. */
    static String target(ObjectRef from, ForeignKey key) {
        String schema =
                key.target().schema().equals(from.schema()) ? "" : key.target().schema() + ".";
        return schema + key.target().last() + "(" + NameList.text(key.targetColumns()) + ")";
    }

    /** A table alone means its primary key. */
    static ForeignKey aimed(Database database, ForeignKey key, String typed) {
        Matcher parts = TARGET.matcher(typed.strip());
        if (!parts.matches()) {
            return key;
        }
        String path = parts.group(1).strip();
        int dot = path.lastIndexOf('.');
        String schema = dot < 0 ? key.ref().schema() : path.substring(0, dot);
        ObjectRef target = ObjectRef.of(Kind.TABLE, schema, path.substring(dot + 1));
        List<String> columns = parts.group(2) == null
                ? SchemaFacts.of(database)
                        .of(target)
                        .primaryKey()
                        .map(primary -> primary.columns())
                        .orElse(key.targetColumns())
                : NameList.split(parts.group(2));
        return with(key, key.columns(), target, columns);
    }

    static ForeignKey with(ForeignKey key, List<String> columns, ObjectRef target, List<String> targetColumns) {
        return new ForeignKey(
                key.ref(),
                columns,
                target,
                targetColumns,
                key.match(),
                key.onUpdate(),
                key.onDelete(),
                key.setColumns(),
                key.period(),
                key.settings(),
                key.traits());
    }

    static ForeignKey matching(ForeignKey key, String match) {
        return new ForeignKey(
                key.ref(),
                key.columns(),
                key.target(),
                key.targetColumns(),
                match,
                key.onUpdate(),
                key.onDelete(),
                key.setColumns(),
                key.period(),
                key.settings(),
                key.traits());
    }

    static ForeignKey acting(ForeignKey key, String onUpdate, String onDelete) {
        return new ForeignKey(
                key.ref(),
                key.columns(),
                key.target(),
                key.targetColumns(),
                key.match(),
                onUpdate,
                onDelete,
                key.setColumns(),
                key.period(),
                key.settings(),
                key.traits());
    }
}
