package org.schemawright.app.inspect;

import java.util.List;
import java.util.Optional;
import org.schemawright.app.common.Texts;
import org.schemawright.design.TableFacts;
import org.schemawright.model.Kind;
import org.schemawright.model.Policy;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.model.Trigger;
import org.schemawright.model.Visible;

/** What acts on the rows of a table, and what the table is a part of or has as its parts. */
final class PartRows {
    private final Form form;
    private final Table table;
    private final TableFacts facts;

    PartRows(Form form, Table table, TableFacts facts) {
        this.form = form;
        this.table = table;
        this.facts = facts;
    }

    void show() {
        acting(
                "triggers",
                facts.others().stream()
                        .filter(other -> other instanceof Trigger)
                        .toList());
        acting(
                "policies",
                facts.others().stream().filter(other -> other instanceof Policy).toList());
        acting(
                "others",
                facts.others().stream()
                        .filter(other -> !(other instanceof Trigger)
                                && !(other instanceof Policy)
                                && other.ref().kind() != Kind.PARTITION_ATTACHMENT)
                        .toList());
        partitions();
        table.partitionOf().ifPresent(of -> {
            form.section("partitionOf", -1, Optional.empty());
            form.item(of.parent(), of.bound());
        });
        if (!table.inherits().isEmpty()) {
            form.section("inherits", table.inherits().size(), Optional.empty());
            table.inherits().forEach(parent -> form.item(parent, ""));
        }
    }

    private void acting(String id, List<SchemaObject> objects) {
        if (!objects.isEmpty()) {
            form.section(id, objects.size(), Optional.empty());
            objects.forEach(object -> form.item(object.ref(), about(object)));
        }
    }

    private static String about(SchemaObject object) {
        return switch (object) {
            case Trigger trigger -> trigger.definition();
            case Policy policy ->
                policy.command() + policy.using().map(using -> " " + using).orElse("");
            default -> object.ref().kind().label();
        };
    }

    private void partitions() {
        table.partitioning().ifPresent(partitioning -> {
            List<Table> parts = form.session().database().objects().values().stream()
                    .filter(object -> object instanceof Table part
                            && part.partitionOf()
                                    .filter(of -> of.parent().equals(table.ref()))
                                    .isPresent())
                    .map(Table.class::cast)
                    .toList();
            form.section("partitions", parts.isEmpty() ? -1 : parts.size(), Optional.empty());
            form.note(Texts.of("inspect.partitioned", Visible.text(partitioning.key())));
            parts.forEach(part -> form.item(
                    part.ref(), part.partitionOf().map(Table.PartitionOf::bound).orElse("")));
        });
    }
}
