package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue.Identity;
import org.schemawright.model.SequenceOptions;
import org.schemawright.plan.Draft;

/** Whether and how the engine counts the values of a column. */
final class IdentityChange {
    private IdentityChange() {}

    static List<Draft> add(Column column, Identity identity, TableSite site) {
        var drafts = new ArrayList<Draft>();
        drafts.add(site.alterColumn(column.name(), "ADD " + SequenceClause.identity(identity)));
        drafts.addAll(SequenceCounter.goOn(SequenceClause.sequence(identity), identity.options(), column.ref(), site));
        drafts.addAll(IdentitySequenceWriter.unstated(column, site.writing()));
        return drafts;
    }

    static Draft drop(Column column, TableSite site) {
        return site.alterColumn(column.name(), "DROP IDENTITY");
    }

    static List<Draft> change(Column column, Identity before, Identity after, TableSite site) {
        var drafts = new ArrayList<Draft>();
        if (!before.sequenceName().equals(after.sequenceName())) {
            drafts.add(Draft.of("ALTER SEQUENCE " + Quote.qualified(before.sequenceSchema(), before.sequenceName())
                    + " RENAME TO " + Quote.name(after.sequenceName())));
        }
        var words = new ArrayList<String>();
        if (before.always() != after.always()) {
            words.add("SET GENERATED " + (after.always() ? "ALWAYS" : "BY DEFAULT"));
        }
        SequenceOptions from = before.options();
        SequenceOptions to = after.options();
        SequenceClause.countingChanges(from, to).forEach(option -> words.add("SET " + option));
        if (SequenceBounds.areApart(from, to)) {
            words.add("RESTART");
            drafts.add(site.alterColumn(column.name(), String.join(" ", words)));
        } else if (!words.isEmpty()) {
            drafts.addAll(SequenceBounds.moved(SequenceClause.sequence(after), from, to));
            drafts.add(site.alterColumn(column.name(), String.join(" ", words))
                    .checkedBy(SequenceBounds.check(column.ref(), SequenceClause.sequence(before), from, to)));
        }
        return drafts;
    }
}
