package org.schemawright.cli;

import java.util.List;
import java.util.Locale;
import org.schemawright.advise.normalize.ListWish;
import org.schemawright.model.Column;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the table that lists become. */
final class ListReport {
    private ListReport() {}

    /** @param after the schema with the new table */
    static String json(Database after, ObjectRef of, ListWish wish, List<String> statements) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("format", "schemawright-list").put("version", 1);
        tree.put("table", of.display()).put("column", wish.column());
        tree.put("form", wish.list().form().name().toLowerCase(Locale.ROOT))
                .put("delimiter", wish.list().delimiter())
                .put("columnStays", wish.fate() == ListWish.Fate.KEPT);
        ObjectRef ref = ObjectRef.of(Kind.TABLE, of.schema(), wish.table());
        ObjectNode made = tree.putObject("newTable").put("name", ref.display());
        ArrayNode columns = made.putArray("columns");
        after.table(ref)
                .ifPresent(table -> table.columns().stream().map(Column::name).forEach(columns::add));
        ArrayNode key = made.putArray("key");
        after.all(PrimaryKey.class)
                .filter(one -> one.ref().whole(Kind.TABLE).equals(ref))
                .forEach(one -> one.columns().forEach(key::add));
        ArrayNode references = made.putArray("references");
        after.all(ForeignKey.class)
                .filter(one -> one.ref().whole(Kind.TABLE).equals(ref))
                .forEach(one -> {
                    ObjectNode node = references.addObject();
                    one.columns().forEach(node.putArray("columns")::add);
                    node.put("target", one.target().display());
                });
        statements.forEach(tree.putArray("statements")::add);
        return Json.text(tree);
    }
}
