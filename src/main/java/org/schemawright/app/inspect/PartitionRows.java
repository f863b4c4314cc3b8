package org.schemawright.app.inspect;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Drafts;
import org.schemawright.design.Edit;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.model.Visible;

/** How a table is divided, and what goes into each of its parts. */
final class PartitionRows {
    private static final String DEFAULT = "DEFAULT";

    private final Form form;
    private final Table table;

    PartitionRows(Form form, Table table) {
        this.form = form;
        this.table = table;
    }

    void show() {
        boolean possible = form.can(with(Optional.of(new Table.Partitioning("")), Optional.empty()));
        List<Table> parts = parts();
        if (table.partitioning().isPresent()) {
            form.section(
                    "partitions",
                    parts.isEmpty() ? -1 : parts.size(),
                    possible ? Optional.of(() -> add(parts)) : Optional.empty());
            key(parts.isEmpty());
        } else if (possible && table.partitionOf().isEmpty() && table.inherits().isEmpty()) {
            form.section("partitions", 0, Optional.of(this::divide));
        }
        for (int i = 0; i < parts.size(); i++) {
            row(parts.get(i), i + 1);
        }
        table.partitionOf().ifPresent(this::whole);
    }

    private List<Table> parts() {
        return form.session().database().objects().values().stream()
                .filter(object -> object instanceof Table part
                        && part.partitionOf()
                                .filter(of -> of.parent().equals(table.ref()))
                                .isPresent())
                .map(Table.class::cast)
                .toList();
    }

    /** Which columns divide it can be said as long as nothing is divided yet. */
    private void key(boolean free) {
        TextField field = form.field(
                "inspect.partitionedBy",
                "partition-key",
                table.partitioning().map(Table.Partitioning::key).orElse(""),
                typed -> new Edit.Replace(with(
                        Optional.of(typed).filter(text -> !text.isEmpty()).map(Table.Partitioning::new),
                        Optional.empty())));
        field.getStyleClass().add("code");
        field.setDisable(!free);
        if (!free) {
            form.note(Texts.of("inspect.partitionKeyStays"));
        }
    }

    private void row(Table part, int row) {
        String name = Visible.text(part.ref().last());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        form.line(new VBox(
                2,
                new HBox(6, form.link(part.ref()), gap, form.removal(part.ref())),
                bound(part, "partition-bound-" + row, Texts.of("inspect.boundOf", name))));
    }

    private void whole(Table.PartitionOf of) {
        form.section("partitionOf", -1, Optional.empty());
        form.line(new HBox(6, new Label(Texts.of("inspect.partOf")), form.link(of.parent())));
        form.line(bound(
                table,
                "partition-bound",
                Texts.of("inspect.boundOf", Visible.text(table.ref().last()))));
    }

    private TextField bound(Table part, String id, String name) {
        ObjectRef parent = part.partitionOf().map(Table.PartitionOf::parent).orElse(table.ref());
        TextField field = form.text(
                id,
                name,
                part.partitionOf().map(Table.PartitionOf::bound).orElse(""),
                typed -> new Edit.Replace(new PartitionRows(form, part)
                        .with(part.partitioning(), Optional.of(new Table.PartitionOf(parent, typed)))));
        field.getStyleClass().add("code");
        return form.marked(field, part.ref());
    }

    private Table with(Optional<Table.Partitioning> partitioning, Optional<Table.PartitionOf> partitionOf) {
        return new Table(
                table.ref(),
                table.columns(),
                table.unlogged(),
                partitioning,
                partitionOf,
                table.inherits(),
                table.ofType(),
                table.options(),
                table.properties(),
                table.traits());
    }

    /** By its first key column, or its first one: what every engine with partitions takes. */
    private void divide() {
        form.session().facts().of(table.ref()).keyColumns().stream()
                .sorted()
                .findFirst()
                .or(() -> table.columns().stream().map(column -> column.name()).findFirst())
                .flatMap(column -> form.dialect().map(engine -> engine.quoted(column)))
                .ifPresent(column -> form.perform(new Edit.Replace(
                        with(Optional.of(new Table.Partitioning("RANGE (" + column + ")")), Optional.empty()))));
    }

    /** The first takes everything; of the others is to be said what goes into them. */
    private void add(List<Table> parts) {
        boolean rest = parts.stream()
                .anyMatch(part -> part.partitionOf()
                        .filter(of -> of.bound().equals(DEFAULT))
                        .isPresent());
        String bound = rest || isByHash() ? bound(parts.size()) : DEFAULT;
        form.perform(new Edit.Add(Drafts.partition(form.session().database(), table, bound)));
    }

    private boolean isByHash() {
        return key().startsWith("HASH");
    }

    private String key() {
        return table.partitioning().map(Table.Partitioning::key).orElse("");
    }

    private String bound(int parts) {
        if (isByHash()) {
            return "FOR VALUES WITH (modulus 4, remainder " + parts + ")";
        }
        return key().startsWith("LIST") ? "FOR VALUES IN ()" : "FOR VALUES FROM () TO ()";
    }
}
