package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;

/** From one state of a table to another, its columns and constraints left aside. */
final class TableChange {
    private TableChange() {}

    static Alteration of(Table before, Table after, Writing writing) {
        var site = TableSite.of(after.ref(), writing);
        if (!property(before, "server").equals(property(after, "server"))) {
            return new Alteration.Replace("a foreign table stays on its server");
        }
        if (isRebuilt(site)) {
            return TableRebuild.of(after, writing);
        }
        if (!property(before, "server").equals(property(after, "server"))) {
            return new Alteration.Replace("the server of a foreign table cannot be changed");
        }
        var drafts = new ArrayList<Draft>();
        drafts.addAll(kind(before, after, site));
        drafts.addAll(parents(before, after, site));
        drafts.addAll(storage(before, after, site));
        String alter = "ALTER TABLE " + site.name();
        drafts.addAll(RelationOptions.move(alter, before.options(), after.options()));
        drafts.addAll(TableSettings.move(before.properties(), after.properties(), site));
        drafts.addAll(TraitWriter.altered(before, after, writing));
        return new Alteration.InPlace(drafts, before.unlogged() == after.unlogged() ? Set.of() : references(site));
    }

    /** What survives a crash does not refer to what does not, so that references are away while that changes. */
    private static Set<ObjectRef> references(TableSite site) {
        return site.writing()
                .before()
                .all(ForeignKey.class)
                .filter(key -> key.target().path().equals(site.path())
                        || key.ref().path().subList(0, 2).equals(site.path()))
                .map(ForeignKey::ref)
                .collect(Collectors.toSet());
    }

    /** A table is divided in another way only by being made anew. */
    static boolean isRebuilt(TableSite site) {
        Optional<Table> before = site.before();
        Optional<Table> after = site.after();
        return before.isPresent()
                && after.isPresent()
                && (!before.get().partitioning().equals(after.get().partitioning())
                        || before.get().columns().stream().anyMatch(column -> isRetypedKey(column, site)));
    }

    /**
     * A column that rows are divided by keeps its type as long as its table stands, and so does one that the rows of a
     * partition are divided by, or of a partition of that.
     */
    static boolean isRetypedKey(Column column, TableSite site) {
        return site.before().filter(table -> table.partitioning().isPresent()).isPresent()
                && isRetyped(column, site)
                && (isKey(column.name(), site.before().get()) || isKeyBelow(column.name(), site));
    }

    private static boolean isRetyped(Column column, TableSite site) {
        return site.columnAfter(column.name())
                .filter(is -> !is.type().equals(column.type())
                        || !is.collation().equals(column.collation())
                        || TypeSwap.happensTo(column.type(), site.writing()))
                .isPresent();
    }

    private static boolean isKey(String column, Table table) {
        return table.partitioning().map(Table.Partitioning::key).stream()
                .flatMap(key -> Clause.split(Clause.inner(key, 0)).stream())
                .map(Clause::term)
                .anyMatch(term -> term.equals(Quote.name(column))
                        || term.equals(column)
                        || term.startsWith("(") && term.contains(column));
    }

    private static boolean isKeyBelow(String column, TableSite site) {
        Database before = site.writing().before();
        return before.all(Table.class)
                .filter(table -> table.partitioning().isPresent() && isKey(column, table))
                .anyMatch(table -> isBelow(table, site.before().orElseThrow().ref(), before));
    }

    private static boolean isBelow(Table table, ObjectRef whole, Database before) {
        Optional<ObjectRef> parent = table.partitionOf().map(Table.PartitionOf::parent);
        return parent.filter(whole::equals).isPresent()
                || parent.flatMap(before::table)
                        .filter(above -> isBelow(above, whole, before))
                        .isPresent();
    }

    private static List<Draft> kind(Table before, Table after, TableSite site) {
        if (before.ofType().equals(after.ofType())) {
            return List.of();
        }
        return List.of(after.ofType()
                .map(type -> site.alter("OF " + Quote.qualified(type)))
                .orElseGet(() -> site.alter("NOT OF")));
    }

    private static List<Draft> parents(Table before, Table after, TableSite site) {
        var drafts = new ArrayList<Draft>();
        List<ObjectRef> was = before.inherits();
        List<ObjectRef> is = after.inherits();
        was.stream()
                .filter(parent -> !is.contains(parent))
                .forEach(parent -> drafts.add(site.alter("NO INHERIT " + Quote.qualified(parent))));
        is.stream()
                .filter(parent -> !was.contains(parent))
                .forEach(parent -> drafts.add(site.alter("INHERIT " + Quote.qualified(parent))));
        return drafts;
    }

    private static List<Draft> storage(Table before, Table after, TableSite site) {
        var drafts = new ArrayList<Draft>();
        if (before.unlogged() != after.unlogged()) {
            drafts.add(site.alter(after.unlogged() ? "SET UNLOGGED" : "SET LOGGED", Hazard.REWRITES_TABLE));
        }
        var method = property(after, "access method");
        if (!property(before, "access method").equals(method)) {
            drafts.add(
                    site.alter("SET ACCESS METHOD " + method.map(Quote::name).orElse("heap"), Hazard.REWRITES_TABLE));
        }
        var space = property(after, "tablespace");
        if (!property(before, "tablespace").equals(space)) {
            drafts.add(
                    site.alter("SET TABLESPACE " + space.map(Quote::name).orElse("pg_default"), Hazard.REWRITES_TABLE));
        }
        var wasOptions = SettingList.within(before.properties(), "option.");
        var isOptions = SettingList.within(after.properties(), "option.");
        if (!wasOptions.equals(isOptions)) {
            drafts.add(site.draft(
                    "ALTER FOREIGN TABLE " + site.name() + " "
                            + SettingList.foreignOptionChanges(wasOptions, isOptions),
                    Hazard.BLOCKS_READS));
        }
        return drafts;
    }

    private static Optional<String> property(Table table, String name) {
        return Optional.ofNullable(table.properties().get(name));
    }
}
