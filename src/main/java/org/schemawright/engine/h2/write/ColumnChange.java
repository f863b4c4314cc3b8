package org.schemawright.engine.h2.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.Writing;
import org.schemawright.engine.h2.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;
import org.schemawright.plan.Loss;

/** From one state of a column to another, by statements on the column as it stands. */
final class ColumnChange {
    private final Column before;
    private final Column after;
    private final Writing writing;
    private final List<Draft> drafts = new ArrayList<>();
    private final Set<ObjectRef> takeDown = new TreeSet<>();

    ColumnChange(Column before, Column after, Writing writing) {
        this.before = before;
        this.after = after;
        this.writing = writing;
    }

    Alteration alteration() {
        boolean computed = after.value() instanceof ColumnValue.Generated;
        if (computed && !(before.value().equals(after.value()) && sameType())) {
            computed();
        } else if (after.value() instanceof ColumnValue.Identity identity
                && !before.value().equals(identity)) {
            counted(identity);
        } else {
            stored();
        }
        return new Alteration.InPlace(drafts, takeDown);
    }

    private boolean sameType() {
        return before.type().equals(after.type());
    }

    /** A column that is to be computed is said anew in full. */
    private void computed() {
        valuesChange();
        String expression = ((ColumnValue.Generated) after.value()).expression();
        Draft draft = full().with(Hazard.BLOCKS_READS, Hazard.REWRITES_TABLE)
                .checkedBy(NullCheck.ofComputed(after, expression, writing));
        boolean held = !(before.value() instanceof ColumnValue.Generated);
        drafts.add(held ? draft.losing(new Loss(after.ref(), "replaced by computed values")) : draft);
    }

    /** So is one that counts; it goes on where it was, or behind the greatest value that is there. */
    private void counted(ColumnValue.Identity identity) {
        if (before.value() instanceof ColumnValue.Identity was
                && was.options().equals(identity.options())
                && sameType()) {
            drafts.add(alter("SET GENERATED " + (identity.always() ? "ALWAYS" : "BY DEFAULT")));
            stored();
            return;
        }
        if (before.value() instanceof ColumnValue.Generated) {
            drafts.add(alter("DROP EXPRESSION"));
        }
        boolean wasCounted = before.value() instanceof ColumnValue.Identity;
        var options = identity.options();
        if (wasCounted) {
            drafts.add(Draft.of("SET @SCHEMAWRIGHT_NEXT = (SELECT IDENTITY_BASE FROM INFORMATION_SCHEMA.COLUMNS WHERE"
                    + " TABLE_SCHEMA = " + Quote.text(after.ref().schema()) + " AND TABLE_NAME = "
                    + Quote.text(after.ref().name()) + " AND COLUMN_NAME = " + Quote.text(after.name()) + ")"));
        }
        var changes = new ArrayList<>(NullCheck.of(before, after, writing));
        Draft draft = full().with(Hazard.BLOCKS_READS, Hazard.REWRITES_TABLE);
        if (!sameType()) {
            var type = new ColumnTypeChange(before, after, writing);
            changes.addAll(type.checks());
            draft = type.marked(draft);
            valuesChange();
        } else {
            takeDown.addAll(SynonymWriter.of(after.ref(), writing));
        }
        drafts.add(changes.isEmpty() ? draft : draft.checkedBy(changes));
        String greatest = "(SELECT " + (options.increment() < 0 ? "MIN(" : "MAX(") + Quote.name(after.name()) + ") + "
                + options.increment() + " FROM " + Quote.qualified(after.ref()) + ")";
        String next = wasCounted ? "@SCHEMAWRIGHT_NEXT" : "COALESCE(" + greatest + ", " + options.start() + ")";
        drafts.add(alter(
                "RESTART WITH GREATEST(" + options.minimum() + ", LEAST(" + options.maximum() + ", " + next + "))"));
    }

    private void stored() {
        if (before.value() instanceof ColumnValue.Identity && !(after.value() instanceof ColumnValue.Identity)) {
            drafts.add(alter("DROP IDENTITY"));
        }
        if (before.value() instanceof ColumnValue.Generated && !(after.value() instanceof ColumnValue.Generated)) {
            drafts.add(alter("DROP EXPRESSION"));
        }
        if (!sameType()) {
            valuesChange();
            var type = new ColumnTypeChange(before, after, writing);
            drafts.addAll(type.drafts(alter(type.words())));
        }
        nullability();
        property("default on null", "SET DEFAULT ON NULL", "DROP DEFAULT ON NULL");
        onUpdate();
        property("invisible", "SET INVISIBLE", "SET VISIBLE");
        if (!before.traits().comment().equals(after.traits().comment())) {
            String designation = "COLUMN " + Quote.qualified(after.ref()) + "." + Quote.name(after.name());
            drafts.add(TraitWriter.comment(designation, after.traits().comment()));
        }
    }

    private void nullability() {
        if (before.notNull().isEmpty() && after.notNull().isPresent()) {
            drafts.add(alter("SET NOT NULL").with(Hazard.SCANS_TABLE).checkedBy(NullCheck.of(before, after, writing)));
        } else if (before.notNull().isPresent() && after.notNull().isEmpty()) {
            drafts.add(alter("DROP NOT NULL"));
        }
    }

    private void property(String name, String set, String drop) {
        boolean was = before.properties().containsKey(name);
        boolean is = after.properties().containsKey(name);
        if (was != is) {
            drafts.add(alter(is ? set : drop));
        }
    }

    private void onUpdate() {
        Optional<String> was = ColumnClause.property(before, "on update");
        Optional<String> is = ColumnClause.property(after, "on update");
        if (!was.equals(is)) {
            drafts.add(alter(is.map(expression -> "SET ON UPDATE " + expression).orElse("DROP ON UPDATE")));
        }
    }

    /** Whatever looks at the values is away meanwhile. */
    private void valuesChange() {
        takeDown.addAll(Dependents.onValues(after.ref(), writing));
        takeDown.addAll(SynonymWriter.of(after.ref(), writing));
        takeDown.add(after.ref().withKind(Kind.COLUMN_DEFAULT));
    }

    private Draft full() {
        return Draft.of("ALTER TABLE " + Quote.qualified(after.ref()) + " ALTER COLUMN " + ColumnClause.of(after));
    }

    private Draft alter(String change) {
        return Draft.of("ALTER TABLE " + Quote.qualified(after.ref()) + " ALTER COLUMN " + Quote.name(after.name())
                + " " + change);
    }
}
