package org.schemawright.app.inspect;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Selection;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Drafts;
import org.schemawright.design.Edit;
import org.schemawright.design.Names;
import org.schemawright.design.TableFacts;
import org.schemawright.model.Constraint;
import org.schemawright.model.Constraint.Check;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Index;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.model.Traits;
import org.schemawright.model.Visible;

/** A table with everything that stands on it. */
final class TableForm {
    private final DesignSession session;
    private final Form form;
    private final Table table;
    private final TableFacts facts;
    private final ColumnGrid columns;

    /** @param columns shows the columns; may have shown those of an earlier state */
    TableForm(DesignSession session, Form form, Table table, ColumnGrid columns) {
        this.session = session;
        this.columns = columns;
        this.form = form;
        this.table = table;
        this.facts = session.facts().of(table.ref());
    }

    void show() {
        form.field("inspect.name", "table-name", table.ref().last(), ObjectForm.renaming(session, table.ref()));
        ObjectForm.comment(form, table);
        columns();
        constraints();
        indexes();
        rest();
    }

    private void columns() {
        form.heading(Texts.of("inspect.columns"));
        columns.show(form, table, facts);
        form.line(columns.node());
        form.button("inspect.addColumn", "add-column", () -> {
            String free = Names.free(
                    "column_" + (table.columns().size() + 1),
                    taken -> table.column(taken).isPresent());
            form.perform(new Edit.AddColumn(
                    Drafts.column(table.ref(), free, "text", false),
                    table.columns().size()));
        });
    }

    private void constraints() {
        List<ForeignKey> references = facts.references();
        if (!references.isEmpty()) {
            form.heading(Texts.of("inspect.references"));
            references.forEach(key -> line(
                    key.ref(),
                    String.join(", ", key.columns()) + " → " + key.target().last() + "("
                            + String.join(", ", key.targetColumns()) + ")"));
        }
        List<ForeignKey> referrers = facts.referrers().stream()
                .filter(key ->
                        !key.ref().path().subList(0, 2).equals(table.ref().path()))
                .toList();
        if (!referrers.isEmpty()) {
            form.heading(Texts.of("inspect.referrers", referrers.size()));
            referrers.stream()
                    .limit(12)
                    .forEach(key -> line(key.ref(), key.ref().name() + "(" + String.join(", ", key.columns()) + ")"));
        }
        List<Constraint> others = facts.constraints().stream()
                .filter(constraint -> !(constraint instanceof PrimaryKey))
                .toList();
        form.heading(Texts.of("inspect.constraints"));
        for (Constraint constraint : others) {
            line(
                    constraint.ref(),
                    switch (constraint) {
                        case Constraint.Unique unique -> "unique (" + String.join(", ", unique.columns()) + ")";
                        case Check check -> "check " + check.expression();
                        case Constraint.Exclusion exclusion -> exclusion.definition();
                        case PrimaryKey key -> String.join(", ", key.columns());
                        case ForeignKey key -> key.target().last();
                    });
        }
        form.button("inspect.addCheck", "add-check", () -> {
            String name = free(Kind.CHECK_CONSTRAINT, "check");
            form.perform(new Edit.Add(Drafts.check(table.ref(), name, "true")));
            session.selectionProperty().set(Selection.of(table.ref().part(Kind.CHECK_CONSTRAINT, name)));
        });
    }

    private String free(Kind kind, String suffix) {
        return Names.free(session.database(), table.ref().part(kind, table.ref().last() + "_" + suffix));
    }

    private void indexes() {
        form.heading(Texts.of("inspect.indexes"));
        for (Index index : facts.indexes()) {
            String keys = String.join(
                    ", ",
                    index.keys().stream()
                            .map(key -> key.column().or(key::expression).orElse("?"))
                            .toList());
            line(index.ref(), (index.unique() ? "unique " : "") + index.method() + " (" + keys + ")");
        }
        if (!table.columns().isEmpty()) {
            form.button("inspect.addIndex", "add-index", this::addIndex);
        }
    }

    private void addIndex() {
        String column = table.columns().getLast().name();
        String name = free(Kind.INDEX, column + "_idx");
        ObjectRef ref = table.ref().part(Kind.INDEX, name);
        var key =
                new Index.Key(Optional.of(column), Optional.empty(), Optional.empty(), Optional.empty(), false, false);
        form.perform(new Edit.Add(new Index(
                ref,
                "btree",
                false,
                false,
                List.of(key),
                List.of(),
                Optional.empty(),
                true,
                new TreeMap<>(),
                new TreeMap<>(),
                Traits.NONE)));
        session.selectionProperty().set(Selection.of(ref));
    }

    private void rest() {
        if (!facts.others().isEmpty()) {
            form.heading(Texts.of("inspect.others"));
            for (SchemaObject other : facts.others()) {
                line(other.ref(), other.ref().kind().label());
            }
        }
        table.partitioning().ifPresent(partitioning -> form.note(Texts.of("inspect.partitioned", partitioning.key())));
        table.traits().owner().ifPresent(owner -> form.note(Texts.of("inspect.owner", owner)));
        table.traits()
                .privileges()
                .ifPresent(privileges -> form.note(Texts.of(
                        "inspect.privileges",
                        String.join(
                                ", ",
                                privileges.stream()
                                        .map(one -> one.right() + " → "
                                                + (one.grantee().isEmpty() ? "PUBLIC" : Visible.text(one.grantee())))
                                        .toList()))));
    }

    /** One thing that stands on the table: its name leads to it. */
    private void line(ObjectRef ref, String about) {
        var link = new javafx.scene.control.Hyperlink(Visible.text(ref.last()));
        link.setOnAction(_ -> session.selectionProperty().set(Selection.of(ref)));
        var label = new Label(Visible.text(about));
        label.getStyleClass().add("faded");
        label.setTooltip(new javafx.scene.control.Tooltip(Visible.text(about)));
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        link.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        var remove = form.small(
                Feather.X,
                Texts.of("inspect.removeObject", ref.last()),
                () -> form.perform(new Edit.Remove(new TreeSet<>(Set.of(ref)))));
        form.line(new HBox(6, link, label, remove));
    }
}
