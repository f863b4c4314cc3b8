package org.schemawright.engine.sqlite.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.schemawright.engine.sqlite.Expressions;
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
        var drafts = new ArrayList<Draft>();
        if (!rowsCanBeRead()) {
            drafts.add(Draft.of("DROP TABLE " + own)
                    .with(Hazard.BLOCKS_READS)
                    .losing(new Loss(change.ref(), "its module keeps its rows to itself; they are dropped")));
            drafts.add(Draft.of(new TableClause(change.after()).sql(change.ref().name())));
        } else if (speaksOfItself()) {
            viaSession(own, drafts);
        } else {
            viaOtherName(own, drafts);
        }
        drafts.addAll(OrphanGuard.of(change));
        return drafts;
    }

    private void viaOtherName(String own, List<Draft> drafts) {
        String other = Quote.name(aside);
        drafts.add(Draft.of(new TableClause(change.after()).sql(aside)));
        drafts.add(moving(inserting(other, own, LandedRows.Value::copied)));
        if (counts()) {
            drafts.add(Draft.of("DELETE FROM sqlite_sequence WHERE name = " + Quote.text(aside)));
            drafts.add(Draft.of("INSERT INTO sqlite_sequence (name, seq) SELECT " + Quote.text(aside)
                    + ", seq FROM sqlite_sequence WHERE name = "
                    + Quote.text(change.ref().name())));
        }
        drafts.add(Draft.of("DROP TABLE " + own).with(Hazard.BLOCKS_READS));
        drafts.add(Draft.of("PRAGMA legacy_alter_table = ON"));
        drafts.add(Draft.of("ALTER TABLE " + other + " RENAME TO " + own));
        drafts.add(Draft.of("PRAGMA legacy_alter_table = OFF"));
    }

    /**
     * The rows wait in a table of the session, since the statement of a table whose conditions call it by its own name can
     * be run under no other.
     */
    private void viaSession(String own, List<Draft> drafts) {
        String waiting = "temp." + Quote.name(aside);
        List<LandedRows.Value> values = landed.stored();
        String columns = IntStream.range(0, values.size())
                .mapToObj(i -> values.get(i).copied() + " AS c" + i)
                .collect(Collectors.joining(", "));
        drafts.add(moving("CREATE TEMP TABLE " + Quote.name(aside) + " AS SELECT " + columns + " FROM " + own));
        String counter = "temp." + Quote.name(aside + "_counter");
        if (counts()) {
            drafts.add(Draft.of("CREATE TEMP TABLE " + Quote.name(aside + "_counter")
                    + " AS SELECT name, seq FROM sqlite_sequence WHERE name = "
                    + Quote.text(change.ref().name())));
        }
        drafts.add(Draft.of("DROP TABLE " + own).with(Hazard.BLOCKS_READS));
        drafts.add(Draft.of(new TableClause(change.after()).sql(change.ref().name())));
        drafts.add(Draft.of(inserting(own, waiting, value -> "c" + values.indexOf(value))));
        drafts.add(Draft.of("DROP TABLE " + waiting));
        if (counts()) {
            drafts.add(Draft.of("DELETE FROM sqlite_sequence WHERE name = "
                    + Quote.text(change.ref().name())));
            drafts.add(Draft.of("INSERT INTO sqlite_sequence (name, seq) SELECT name, seq FROM " + counter));
            drafts.add(Draft.of("DROP TABLE " + counter));
        }
    }

    private boolean speaksOfItself() {
        String name = change.ref().name();
        return Stream.concat(
                        change.after().checks().stream().map(check -> check.expression()),
                        change.after().table().columns().stream().map(column -> Expressions.of(column.value())))
                .anyMatch(expression -> Expressions.mentions(expression, name));
    }

    private String inserting(String target, String source, Function<LandedRows.Value, String> given) {
        List<LandedRows.Value> values = landed.stored();
        return "INSERT OR ABORT INTO " + target + " ("
                + values.stream().map(LandedRows.Value::column).collect(Collectors.joining(", ")) + ") SELECT "
                + values.stream().map(given).collect(Collectors.joining(", ")) + " FROM " + source;
    }

    /** The statement that reads the rows says what becomes of them. */
    private Draft moving(String sql) {
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

    /** A null becomes a number where the column becomes the row's. */
    private boolean changesValues() {
        boolean numbered = change.after()
                .rowidColumn()
                .flatMap(change::was)
                .filter(old -> !change.before().refusesNull(old)
                        && change.before().rowidColumn().filter(old::equals).isEmpty())
                .isPresent();
        return numbered
                || change.after().table().columns().stream()
                        .anyMatch(column -> change.was(column)
                                .filter(old -> AffinityLoss.changes(
                                        TableChange.affinity(old, change.before()),
                                        TableChange.affinity(column, change.after())))
                                .isPresent());
    }

    /** Whether the highest number ever given has to stay given. */
    private boolean counts() {
        return change.before().counting() && change.after().counting();
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
