package org.schemawright.engine.h2.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schemawright.engine.Writing;
import org.schemawright.engine.h2.Quote;
import org.schemawright.engine.h2.SqlType;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;
import org.schemawright.plan.Loss;
import org.schemawright.plan.RowCheck;

/** The values of a column cast to another type: what is lost, and which rows are in the way. */
record ColumnTypeChange(Column before, Column after, Writing writing) {
    private Conversion conversion() {
        return new Conversion(SqlType.of(before.type(), writing.before()), SqlType.of(after.type(), writing.after()));
    }

    /** @param change the statement that casts */
    List<Draft> drafts(Draft change) {
        Draft draft = marked(change.with(Hazard.BLOCKS_READS, Hazard.REWRITES_TABLE));
        List<RowCheck> checks = checks();
        return List.of(checks.isEmpty() ? draft : draft.checkedBy(checks));
    }

    Draft marked(Draft change) {
        Draft draft = change;
        Conversion conversion = conversion();
        Optional<String> loss = isComputed() ? Optional.empty() : conversion.loss();
        if (loss.isPresent()) {
            draft = draft.losing(new Loss(after.ref(), loss.get()));
        }
        if (conversion.changesValues()) {
            draft = draft.with(Hazard.CHANGES_VALUES);
        }
        return draft;
    }

    /** The change of type, without the table and the column in front. */
    String words() {
        return "SET DATA TYPE " + after.type()
                + conversion()
                        .using(Quote.name(after.name()))
                        .map(it -> " USING " + it)
                        .orElse("");
    }

    private boolean isComputed() {
        return after.value() instanceof ColumnValue.Generated;
    }

    List<RowCheck> checks() {
        var rows = new StoredRows(after.ref(), writing);
        var checks = new ArrayList<RowCheck>();
        if (!rows.exist() || isComputed()) {
            return checks;
        }
        String name = Quote.name(after.name());
        conversion()
                .failing(name)
                .ifPresent(fails -> checks.add(new RowCheck(
                        after.ref(),
                        "values of " + after.ref() + " cannot be stored as " + after.type(),
                        "SELECT " + rows.shown(List.of(after.name()), "") + " FROM " + rows.name() + " WHERE " + name
                                + " IS NOT NULL AND (" + fails + ")")));
        checks.addAll(ViolationCheck.ofRulesOn(after, writing));
        checks.addAll(DuplicateCheck.ofKeysOver(after, writing));
        return checks;
    }
}
