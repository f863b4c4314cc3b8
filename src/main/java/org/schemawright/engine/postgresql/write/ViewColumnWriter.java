package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Privilege;
import org.schemawright.model.View;
import org.schemawright.model.View.ViewColumn;
import org.schemawright.plan.Draft;

/** What the columns of views and materialized views have of their own: comments and privileges. */
final class ViewColumnWriter {
    private ViewColumnWriter() {}

    /** Whether all the columns are there still, in their order and of their types, whatever comes after them. */
    static boolean isStart(List<ViewColumn> before, List<ViewColumn> after) {
        if (before.size() > after.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            ViewColumn old = before.get(i);
            ViewColumn now = after.get(i);
            if (!old.name().equals(now.name())
                    || !old.type().equals(now.type())
                    || !old.collation().equals(now.collation())) {
                return false;
            }
        }
        return true;
    }

    /** The view has the columns of after; those of before are the first of them. */
    static List<Draft> move(View view, List<ViewColumn> before, List<ViewColumn> after) {
        var drafts = new ArrayList<Draft>();
        for (int i = 0; i < after.size(); i++) {
            ViewColumn now = after.get(i);
            Optional<ViewColumn> old = i < before.size() ? Optional.of(before.get(i)) : Optional.empty();
            if (!now.comment().equals(old.flatMap(ViewColumn::comment))) {
                String column = "COLUMN " + Quote.qualified(view.ref()) + "." + Quote.name(now.name());
                drafts.add(TraitWriter.comment(column, now.comment()));
            }
            drafts.addAll(TraitWriter.columnPrivileges(
                    view, now.name(), rights(old.flatMap(ViewColumn::privileges)), rights(now.privileges())));
        }
        return drafts;
    }

    private static List<Privilege> rights(Optional<List<Privilege>> privileges) {
        return privileges.orElse(List.of());
    }
}
