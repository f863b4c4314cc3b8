package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.Writing;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue.Generated;
import org.schemawright.model.ColumnValue.Identity;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SequenceOptions;
import org.schemawright.plan.Draft;

/** From one state of a column to another: type, nulls, where values come from, settings, traits, in this order. */
final class ColumnChange {
    private final Column before;
    private final Column after;
    private final Writing writing;
    private final TableSite site;
    private final List<Draft> drafts = new ArrayList<>();
    private final Set<ObjectRef> takeDown = new HashSet<>();

    private ColumnChange(Column before, Column after, Writing writing) {
        this.before = before;
        this.after = after;
        this.writing = writing;
        this.site = TableSite.of(after.ref(), writing);
    }

    static Alteration of(Column before, Column after, Writing writing) {
        return new ColumnChange(before, after, writing).alteration();
    }

    private Alteration alteration() {
        if (site.before().isPresent() && TableChange.isRetypedKey(before, site)) {
            return new Alteration.Whole(site.before().get().ref());
        }
        boolean becomesComputed = after.value() instanceof Generated && !(before.value() instanceof Generated);
        var type = new ColumnTypeChange(before, after, writing);
        boolean computed = before.value() instanceof Generated && after.value() instanceof Generated;
        if (becomesComputed || computed && type.isNeeded()) {
            return new Alteration.Replace("what is computed is computed anew");
        }
        if (computed && !before.value().equals(after.value())) {
            Optional<Draft> changed =
                    GeneratedChange.change(after, (Generated) before.value(), (Generated) after.value(), site);
            if (changed.isEmpty()) {
                return new Alteration.Replace("what is computed is computed anew");
            }
            drafts.add(changed.get());
        }
        if (before.value() instanceof Generated && !computed) {
            freeze();
        }
        if (identity(before).isPresent() && identity(after).isEmpty()) {
            drafts.add(IdentityChange.drop(after, site));
        }
        if (type.isNeeded()) {
            takeDown.addAll(type.takeDown());
            drafts.addAll(new RowTypeUse(site).around(type.draft(), takeDown));
        }
        values(type.isNeeded());
        drafts.addAll(ColumnSettings.altered(type.isNeeded() ? asRetyped(before) : before, after, site));
        drafts.addAll(TraitWriter.altered(before, after, writing));
        return new Alteration.InPlace(drafts, takeDown);
    }

    private void freeze() {
        Generated computed = (Generated) before.value();
        if (!computed.stored()) {
            takeDown.addAll(new ColumnUsers(before.ref(), writing).all());
        }
        drafts.addAll(GeneratedChange.freeze(before, site));
    }

    private void values(boolean retyped) {
        Optional<Identity> was = identity(before);
        Optional<Identity> is = identity(after);
        drafts.addAll(NotNullChange.of(before, after, site));
        if (was.isEmpty() && is.isPresent()) {
            drafts.addAll(IdentityChange.add(after, is.get(), site));
        }
        if (was.isPresent() && is.isPresent() && !was.equals(is)) {
            drafts.addAll(IdentityChange.change(after, retyped ? asRetyped(was.get()) : was.get(), is.get(), site));
        }
    }

    private static Optional<Identity> identity(Column column) {
        return column.value() instanceof Identity identity ? Optional.of(identity) : Optional.empty();
    }

    /** A new type brings its own storage and compression. */
    private static Column asRetyped(Column column) {
        var properties = new TreeMap<>(column.properties());
        properties.keySet().removeAll(Set.of("storage", "compression"));
        return new Column(
                column.ref(),
                column.type(),
                column.collation(),
                column.notNull(),
                column.value(),
                column.local(),
                properties,
                column.traits());
    }

    /** The engine gives the sequence the column's new type; its bounds are stated to be sure of them. */
    private static Identity asRetyped(Identity identity) {
        SequenceOptions it = identity.options();
        return new Identity(
                identity.always(),
                identity.sequenceSchema(),
                identity.sequenceName(),
                new SequenceOptions(
                        "", it.start(), it.increment(), it.minimum(), it.maximum(), it.cache(), it.cycle()));
    }
}
