package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.Column.NotNull;
import org.schemawright.model.Table;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;
import org.schemawright.plan.RowCheck;

/** That a column refuses nulls: put on, taken off, named, made valid. */
final class NotNullChange {
    private NotNullChange() {}

    static List<Draft> of(Column before, Column after, TableSite site) {
        Optional<NotNull> was = before.notNull();
        Optional<NotNull> is = after.notNull();
        if (was.isEmpty()) {
            return is.map(notNull -> addToRows(after, notNull, site)).orElse(List.of());
        }
        if (is.isEmpty()) {
            return dropped(after, site);
        }
        return site.writing().major() < 18 ? List.of() : changes(after, was.get(), is.get(), site);
    }

    /** A key made on a partition first gives it a NOT NULL of its own, which that of the whole does not take along. */
    private static List<Draft> dropped(Column column, TableSite site) {
        var drafts = new ArrayList<Draft>();
        drafts.add(site.alterColumn(column.name(), "DROP NOT NULL"));
        site
                .before()
                .filter(table ->
                        table.partitioning().isPresent() && site.writing().major() >= 18)
                .map(table -> Descendants.of(table.ref(), site.writing().before()))
                .orElse(List.of())
                .stream()
                .map(part -> TableSite.of(part.ref(), site.writing()))
                .filter(part -> part.columnAfter(column.name())
                        .filter(it -> it.notNull().isEmpty())
                        .isPresent())
                .forEach(part -> drafts.add(part.alterColumn(column.name(), "DROP NOT NULL")));
        return drafts;
    }

    private static List<Draft> addToRows(Column column, NotNull notNull, TableSite site) {
        if (!notNull.validated()) {
            return List.of(add(column, notNull, site));
        }
        List<RowCheck> checks = NullCheck.of(column.ref(), site, !notNull.noInherit());
        if (site.isOnline()) {
            return site.writing().major() >= 18
                    ? online(column, notNull, checks, site)
                    : byCheck(column, notNull, checks, site);
        }
        return List.of(add(column, notNull, site).with(scan(site)).checkedBy(checks));
    }

    private static List<Draft> online(Column column, NotNull notNull, List<RowCheck> checks, TableSite site) {
        String name = notNull.name().orElseGet(() -> ChosenName.of(column.ref().name(), column.name(), "not_null"));
        var unproved = new NotNull(Optional.of(name), false, notNull.noInherit(), notNull.local());
        return List.of(add(column, unproved, site), site.validate(name).checkedBy(checks));
    }

    /** A valid check spares the engine to look at the rows again. */
    private static List<Draft> byCheck(Column column, NotNull notNull, List<RowCheck> checks, TableSite site) {
        String name = AsideName.of(column.ref(), site.writing());
        return List.of(
                site.alter(
                        "ADD CONSTRAINT " + name + " CHECK (" + Quote.name(column.name()) + " IS NOT NULL) NOT VALID"),
                site.validate(name).checkedBy(checks),
                add(column, notNull, site),
                site.alter("DROP CONSTRAINT " + name));
    }

    private static Hazard[] scan(TableSite site) {
        return site.stands() ? new Hazard[] {Hazard.SCANS_TABLE} : new Hazard[0];
    }

    /** Without a word about rows that are there. */
    static Draft add(Column column, NotNull notNull, TableSite site) {
        String name = Quote.name(column.name());
        if (site.writing().major() < 18 || isPlain(notNull)) {
            return site.alterColumn(column.name(), "SET NOT NULL");
        }
        String named =
                notNull.name().map(it -> "CONSTRAINT " + Quote.name(it) + " ").orElse("");
        return site.alter("ADD " + named + "NOT NULL " + name
                + (notNull.noInherit() ? " NO INHERIT" : "")
                + (notNull.validated() ? "" : " NOT VALID"));
    }

    private static boolean isPlain(NotNull notNull) {
        return notNull.name().isEmpty() && notNull.validated() && !notNull.noInherit();
    }

    /** What came from a parent may bear the parent's name or one of its own, after how it came to be a child. */
    private static Draft named(Column column, String name, TableSite site) {
        String body = " DECLARE found name; BEGIN SELECT c.conname INTO STRICT found FROM pg_catalog.pg_constraint c"
                + " JOIN pg_catalog.pg_attribute a ON a.attrelid = c.conrelid AND c.conkey = ARRAY[a.attnum]"
                + " WHERE c.contype = 'n' AND c.conrelid = " + Quote.text(site.name()) + "::pg_catalog.regclass"
                + " AND a.attname = " + Quote.text(column.name()) + ";"
                + " IF pg_catalog.quote_ident(found) <> " + Quote.text(name) + " THEN EXECUTE pg_catalog.format("
                + "'ALTER TABLE %s RENAME CONSTRAINT %I TO %s', " + Quote.text(site.name()) + ", found, "
                + Quote.text(name) + "); END IF; END ";
        return site.draft("DO " + Quote.dollar(body), Hazard.BLOCKS_READS);
    }

    private static List<Draft> changes(Column column, NotNull was, NotNull is, TableSite site) {
        var drafts = new ArrayList<Draft>();
        if (was.validated() && !is.validated()) {
            drafts.add(site.alterColumn(column.name(), "DROP NOT NULL"));
            drafts.add(add(column, is, site));
            return drafts;
        }
        String name = name(column, is);
        if (!was.name().equals(is.name()) && is.local()) {
            drafts.add(
                    was.local()
                            ? site.alter("RENAME CONSTRAINT " + name(column, was) + " TO " + name)
                            : named(column, name, site));
        }
        if (was.noInherit() != is.noInherit()) {
            drafts.add(site.alter("ALTER CONSTRAINT " + name + (is.noInherit() ? " NO INHERIT" : " INHERIT")));
        }
        if (!was.validated() && is.validated()) {
            drafts.add(site.draft("ALTER TABLE " + site.name() + " VALIDATE CONSTRAINT " + name, Hazard.SCANS_TABLE)
                    .checkedBy(NullCheck.of(column.ref(), site, true)));
        }
        return drafts;
    }

    /**
     * What a table brings along keeps its name when it becomes a partition, and can then be renamed no more; so it gets
     * before the name that it shall have.
     */
    static List<Draft> renamesOfNewcomer(TableSite site) {
        var drafts = new ArrayList<Draft>();
        for (Column was : site.before().map(Table::columns).orElse(List.of())) {
            Optional<NotNull> had = was.notNull();
            Optional<NotNull> has = site.columnAfter(was.name()).flatMap(Column::notNull);
            if (site.writing().major() >= 18
                    && had.isPresent()
                    && has.isPresent()
                    && had.get().local()
                    && !has.get().local()) {
                String old = name(was, had.get());
                String name = name(was, has.get());
                if (!old.equals(name)) {
                    drafts.add(site.alter("RENAME CONSTRAINT " + old + " TO " + name));
                }
            }
        }
        return drafts;
    }

    /** Where none is stated, the engine chose it. */
    private static String name(Column column, NotNull notNull) {
        return Quote.name(
                notNull.name().orElseGet(() -> ChosenName.of(column.ref().name(), column.name(), "not_null")));
    }
}
