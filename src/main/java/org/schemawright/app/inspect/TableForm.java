package org.schemawright.app.inspect;

import java.util.Optional;
import java.util.SortedMap;
import org.schemawright.app.common.DesignSession;
import org.schemawright.design.Drafts;
import org.schemawright.design.Edit;
import org.schemawright.design.TableFacts;
import org.schemawright.engine.Capability;
import org.schemawright.model.Table;

/** A table with everything that stands on it. */
final class TableForm {
    private final DesignSession session;
    private final Form form;
    private final Table table;
    private final TableFacts facts;
    private final ColumnGrid columns;

    /** @param columns shows the columns; may have shown those of an earlier state */
    TableForm(Form form, Table table, ColumnGrid columns) {
        this.columns = columns;
        this.session = form.session();
        this.form = form;
        this.table = table;
        this.facts = session.facts().of(table.ref());
    }

    void show() {
        form.field("inspect.name", "table-name", table.ref().last(), ObjectForm.renaming(session, table.ref()));
        ObjectForm.schema(form, table.ref(), "table-schema");
        if (form.can(Capability.COMMENTS)) {
            ObjectForm.comment(form, table);
        }
        columns();
        new ReferenceRows(form, table, facts).show();
        new ConstraintRows(form, table, facts).show();
        new IndexRows(form, table, facts).show();
        new TriggerRows(form, table.ref(), facts).show();
        new PolicyRows(form, table, facts).show();
        new PartitionRows(form, table).show();
        var parts = new PartRows(form);
        parts.others(facts);
        parts.parents(table.inherits());
        new SettingRows(form)
                .show(
                        table.options(),
                        table.properties(),
                        options -> new Edit.Replace(with(table, options, table.properties())),
                        properties -> new Edit.Replace(with(table, table.options(), properties)));
        if (form.can(Capability.PRIVILEGES)) {
            PrivilegeRows.of(form, table).show();
        }
    }

    static Table with(Table table, SortedMap<String, String> options, SortedMap<String, String> properties) {
        return new Table(
                table.ref(),
                table.columns(),
                table.unlogged(),
                table.partitioning(),
                table.partitionOf(),
                table.inherits(),
                table.ofType(),
                options,
                properties,
                table.traits());
    }

    private void columns() {
        form.section("columns", table.columns().size(), Optional.of(this::addColumn));
        if (table.columns().isEmpty()) {
            return;
        }
        columns.show(form, table, facts);
        form.line(columns.node());
    }

    private void addColumn() {
        form.perform(Drafts.nextColumn(table));
    }
}
