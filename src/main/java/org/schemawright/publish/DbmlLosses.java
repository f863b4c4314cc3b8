package org.schemawright.publish;

import java.util.ArrayList;
import java.util.List;
import org.schemawright.design.SchemaFacts;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Constraint;
import org.schemawright.model.Constraint.Check;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Constraint.Unique;
import org.schemawright.model.EnumType;
import org.schemawright.model.Index;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Schema;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.model.Visible;

/** What of a schema DBML has no words for. */
final class DbmlLosses {
    private DbmlLosses() {}

    static List<String> of(Handout handout) {
        var losses = new ArrayList<String>();
        for (SchemaObject object : handout.database().objects().values()) {
            switch (object) {
                case Table table -> table(table, losses);
                case Index index -> index(index, losses);
                case ForeignKey key -> reference(handout, key, losses);
                case Check check -> {
                    if (!DbmlText.canSay(check.expression())) {
                        lost(check, "", losses);
                    }
                }
                case EnumType type -> {
                    if (type.values().contains("")) {
                        lost(type, "its empty value", losses);
                    }
                }
                case PrimaryKey _, Unique _, Schema _ -> {}
                default -> lost(object, "", losses);
            }
        }
        return losses;
    }

    private static void lost(SchemaObject object, String what, List<String> losses) {
        losses.add(Visible.text(object.ref().toString()) + (what.isEmpty() ? "" : ": " + what)
                + " is not in the file, since DBML has no words for it");
    }

    private static void table(Table table, List<String> losses) {
        if (table.partitionOf().isPresent()) {
            lost(table, "being a partition", losses);
            return;
        }
        if (table.ref().kind() == Kind.FOREIGN_TABLE) {
            lost(table, "where its rows are", losses);
        }
        table.partitioning().ifPresent(by -> lost(table, "its partitioning " + Visible.text(by.key()), losses));
        for (Column column : table.columns()) {
            if (column.value() instanceof ColumnValue.Generated) {
                lost(column, "how its value is generated", losses);
            }
            if (column.value() instanceof ColumnValue.Default(var expression) && !DbmlText.canSay(expression)) {
                lost(column, "its default", losses);
            }
            if (column.value() instanceof ColumnValue.Identity identity && identity.always()) {
                lost(column, "that written values are refused", losses);
            }
            column.collation().ifPresent(_ -> lost(column, "its collation", losses));
        }
    }

    static boolean canSay(Index index) {
        return index.keys().stream().allMatch(key -> key.expression().stream().allMatch(DbmlText::canSay));
    }

    private static void index(Index index, List<String> losses) {
        if (!canSay(index)) {
            lost(index, "", losses);
            return;
        }
        if (index.predicate().isPresent()) {
            lost(index, "the rows that it is limited to", losses);
        }
        if (!index.include().isEmpty()) {
            lost(index, "the columns that it carries along", losses);
        }
        if (!List.of("btree", "hash").contains(index.method())) {
            lost(index, "its method " + Visible.text(index.method()), losses);
        }
        if (index.keys().stream().anyMatch(Index.Key::descending)) {
            lost(index, "its order", losses);
        }
    }

    /** Not where each row refers to itself, which DBML takes for a mistake, nor where it refers to a part of a table. */
    static boolean canSay(Handout handout, ObjectRef table, ForeignKey key) {
        boolean idle = key.target().equals(table) && key.columns().equals(key.targetColumns());
        boolean told = handout.database()
                .table(key.target())
                .filter(target -> target.partitionOf().isEmpty())
                .isPresent();
        return told && !idle;
    }

    private static void reference(Handout handout, ForeignKey key, List<String> losses) {
        if (!canSay(handout, SchemaFacts.tableOf(handout.database(), key.ref()), key)) {
            lost(key, "", losses);
            return;
        }
        if (!key.settings().equals(Constraint.Settings.PLAIN)) {
            lost(key, "when it is checked", losses);
        }
        if (!key.setColumns().isEmpty()) {
            lost(key, "which columns are set", losses);
        }
    }
}
