package org.schemawright.engine.sqlite.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.schemawright.engine.sqlite.Quote;
import org.schemawright.engine.sqlite.TableParts;
import org.schemawright.engine.sqlite.Terms;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;
import org.schemawright.plan.Loss;

/**
 * The way that SQLite's manual gives for what ALTER TABLE cannot do: the table is made under another name, takes over
 * the rows with their numbers, and takes the old one's place. While it is renamed nothing that speaks of it is rewritten.
 */
final class TableRebuild {
    private static final String ASIDE = "schemawright_new_";
    private static final Set<String> READABLE_MODULES = Set.of("fts3", "fts4", "fts5", "rtree", "rtree_i32");

    private final TableChange change;
    private final LandedRows landed;
    private final String aside;

    TableRebuild(TableChange change) {
        this.change = change;
        this.landed = new LandedRows(change);
        this.aside = freeName();
    }

    private String freeName() {
        String name = ASIDE + change.ref().name();
        while (taken(name)) {
            name += "_";
        }
        return name;
    }

    private boolean taken(String name) {
        return List.of(change.writing().before(), change.writing().after()).stream()
                .flatMap(database -> database.objects().keySet().stream())
                .filter(ref -> ref.kind() == Kind.TABLE || ref.kind() == Kind.VIEW || ref.kind() == Kind.INDEX)
                .map(ObjectRef::last)
                .anyMatch(other -> Terms.folded(other).equals(Terms.folded(name)));
    }

    List<Draft> drafts() {
        String own = Quote.relation(change.ref());
        String other = Quote.name(aside);
        var drafts = new ArrayList<Draft>();
        drafts.add(Draft.of(new TableClause(change.after()).sql(aside)));
        if (rowsCanBeRead()) {
            drafts.add(filling(own, other));
            counter(drafts);
            drafts.add(Draft.of("DROP TABLE " + own).with(Hazard.BLOCKS_READS));
        } else {
            drafts.add(Draft.of("DROP TABLE " + own)
                    .with(Hazard.BLOCKS_READS)
                    .losing(new Loss(change.ref(), "its module keeps its rows to itself; they are dropped")));
        }
        drafts.add(Draft.of("PRAGMA legacy_alter_table = ON"));
        drafts.add(Draft.of("ALTER TABLE " + other + " RENAME TO " + own));
        drafts.add(Draft.of("PRAGMA legacy_alter_table = OFF"));
        drafts.addAll(OrphanGuard.of(change));
        return drafts;
    }

    private Draft filling(String own, String other) {
        List<LandedRows.Value> values = landed.stored();
        String targets = values.stream().map(LandedRows.Value::column).collect(Collectors.joining(", "));
        String sources = values.stream().map(LandedRows.Value::copied).collect(Collectors.joining(", "));
        String sql = values.isEmpty()
                ? "INSERT INTO " + other + " SELECT NULL WHERE 0"
                : "INSERT OR ABORT INTO " + other + " (" + targets + ") SELECT " + sources + " FROM " + own;
        Draft draft = Draft.of(sql)
                .with(Hazard.REWRITES_TABLE, Hazard.BLOCKS_WRITES)
                .checkedBy(new TableChecks(change).all());
        List<Loss> losses = losses();
        Draft losing = losses.isEmpty() ? draft : draft.losing(losses.toArray(Loss[]::new));
        return changesValues() ? losing.with(Hazard.CHANGES_VALUES) : losing;
    }

    private List<Loss> losses() {
        var losses = new ArrayList<Loss>();
        change.dropped().stream()
                .filter(column -> !(column.value() instanceof ColumnValue.Generated))
                .forEach(column -> losses.add(new Loss(column.ref(), "dropped")));
        for (Column column : change.after().table().columns()) {
            change.was(column)
                    .flatMap(old -> becomesGenerated(old, column)
                            ? Optional.of("its values are computed from now on")
                            : AffinityLoss.of(
                                    TableChange.affinity(old, change.before()),
                                    TableChange.affinity(column, change.after())))
                    .ifPresent(why -> losses.add(new Loss(column.ref(), why)));
        }
        return losses;
    }

    private static boolean becomesGenerated(Column old, Column column) {
        return column.value() instanceof ColumnValue.Generated && !(old.value() instanceof ColumnValue.Generated);
    }

    private boolean changesValues() {
        return change.after().table().columns().stream()
                .anyMatch(column -> change.was(column)
                        .filter(old -> AffinityLoss.changes(
                                TableChange.affinity(old, change.before()),
                                TableChange.affinity(column, change.after())))
                        .isPresent());
    }

    /** The highest number ever given stays given. */
    private void counter(List<Draft> drafts) {
        if (change.before().counting() && change.after().counting()) {
            drafts.add(Draft.of("DELETE FROM sqlite_sequence WHERE name = " + Quote.text(aside)));
            drafts.add(Draft.of("INSERT INTO sqlite_sequence (name, seq) SELECT " + Quote.text(aside)
                    + ", seq FROM sqlite_sequence WHERE name = "
                    + Quote.text(change.ref().name())));
        }
    }

    /** Whether a module gives its rows back as they were put in. */
    private boolean rowsCanBeRead() {
        return readable(change.before()) && readable(change.after());
    }

    private static boolean readable(TableParts parts) {
        String module = parts.table().properties().get(Terms.MODULE);
        if (module == null) {
            return true;
        }
        String name = module.split("[\\s(]", 2)[0];
        return READABLE_MODULES.contains(Terms.folded(name))
                && !module.contains("content")
                && !parts.table().columns().isEmpty();
    }
}
