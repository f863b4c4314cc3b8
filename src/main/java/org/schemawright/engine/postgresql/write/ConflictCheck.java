package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Constraint.Exclusion;
import org.schemawright.model.Kind;
import org.schemawright.plan.RowCheck;

/** Pairs of rows for which all operators of an exclusion hold. */
final class ConflictCheck {
    private ConflictCheck() {}

    static List<RowCheck> of(Exclusion exclusion, TableSite site) {
        var rows = new StoredRows(site);
        var definition = ExclusionText.of(exclusion.definition());
        if (!rows.exist() || !understood(exclusion, definition, rows) || !rows.stayColumns(exclusion.ref())) {
            return List.of();
        }
        var values = new ArrayList<String>();
        var conditions = new ArrayList<String>();
        for (int i = 0; i < definition.elements().size(); i++) {
            var element = definition.elements().get(i);
            values.add(element.expression() + " AS e" + i);
            conditions.add("one.e" + i + " " + element.operator() + " other.e" + i);
        }
        String shown = rows.keys().isEmpty()
                ? ""
                : String.join(", ", rows.keys().stream().map(Quote::name).toList()) + ", ";
        String view = "(SELECT " + shown + "tableoid AS row_table, ctid AS row_place, " + String.join(", ", values)
                + " FROM " + rows.own()
                + definition.predicate().map(" WHERE "::concat).orElse("") + ")";
        return List.of(new RowCheck(
                exclusion.ref(),
                "rows exclude each other by " + exclusion.ref(),
                "SELECT one.* FROM " + view + " AS one JOIN " + view + " AS other"
                        + " ON (one.row_table, one.row_place) <> (other.row_table, other.row_place) AND "
                        + String.join(" AND ", conditions)));
    }

    /** The index needs operator classes, often an extension's; the question only operators, often the engine's own. */
    private static boolean understood(Exclusion exclusion, ExclusionText definition, StoredRows rows) {
        boolean ownOperators = definition.elements().stream()
                .noneMatch(element -> element.operator().contains("."));
        return rows.unknown(exclusion.ref())
                .allMatch(need -> ownOperators && need.kind() == Kind.EXTENSION && plain(definition)
                        || need.kind() == Kind.OPERATOR_CLASS);
    }

    /** Nothing but columns, so that no function of an extension is called. */
    private static boolean plain(ExclusionText definition) {
        return Stream.concat(
                        definition.elements().stream().map(ExclusionText.Element::expression),
                        definition.predicate().stream())
                .noneMatch(text -> text.contains("."));
    }
}
