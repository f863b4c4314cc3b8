package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Kind;
import org.schemawright.model.Table;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;
import org.schemawright.plan.Loss;

/** Tables and foreign tables with their columns. A partition is made as a table by itself and attached later. */
final class TableWriter implements KindWriter<Table> {
    @Override
    public List<Draft> create(Table table, Writing writing) {
        var site = TableSite.of(table.ref(), writing);
        var drafts = new ArrayList<Draft>();
        drafts.add(Draft.of(statement(table, writing)));
        LikeParent.of(table, writing).ifPresent(like -> drafts.addAll(like.rest()));
        table.columns().forEach(column -> drafts.addAll(rest(table, column, site)));
        drafts.addAll(TableSettings.created(table, site));
        drafts.addAll(TraitWriter.created(table, writing));
        table.columns().forEach(column -> drafts.addAll(TraitWriter.created(column, writing)));
        return drafts;
    }

    /** The statement that makes the table, and nothing of what has to be said about it in others. */
    static String statement(Table table, Writing writing) {
        boolean foreign = table.ref().kind() == Kind.FOREIGN_TABLE;
        var words = new StringBuilder("CREATE ")
                .append(foreign ? "FOREIGN TABLE " : table.unlogged() ? "UNLOGGED TABLE " : "TABLE ")
                .append(Quote.qualified(table.ref()))
                .append(LikeParent.of(table, writing)
                        .map(LikeParent::columns)
                        .orElseGet(() -> columns(table, writing)));
        if (!table.inherits().isEmpty()) {
            words.append(table.inherits().stream()
                    .map(Quote::qualified)
                    .collect(Collectors.joining(", ", " INHERITS (", ")")));
        }
        table.partitioning().ifPresent(by -> words.append(" PARTITION BY ").append(by.key()));
        property(table, "access method")
                .ifPresent(method -> words.append(" USING ").append(Quote.name(method)));
        words.append(RelationOptions.with(table.options()));
        property(table, "tablespace")
                .ifPresent(space -> words.append(" TABLESPACE ").append(Quote.name(space)));
        if (foreign) {
            words.append(server(table));
        }
        return words.toString();
    }

    private static String server(Table table) {
        var options = SettingList.within(table.properties(), "option.");
        return " SERVER " + Quote.name(property(table, "server").orElseThrow())
                + (options.isEmpty() ? "" : " " + SettingList.foreignOptions(options));
    }

    private static Optional<String> property(Table table, String name) {
        return Optional.ofNullable(table.properties().get(name));
    }

    private static String columns(Table table, Writing writing) {
        if (table.ofType().isPresent()) {
            List<String> stated = table.columns().stream()
                    .flatMap(column -> ColumnClause.withOptions(column, writing.major()).stream())
                    .toList();
            return " OF " + Quote.qualified(table.ofType().get()) + (stated.isEmpty() ? "" : list(stated));
        }
        return list(table.columns().stream()
                .filter(column -> isOwn(column, table))
                .map(column -> ColumnClause.of(standalone(column, table, writing), writing.major()))
                .toList());
    }

    private static String list(List<String> clauses) {
        return clauses.isEmpty() ? " ()" : clauses.stream().collect(Collectors.joining(",\n    ", " (\n    ", "\n)"));
    }

    /** The columns of an heir come from its parents; a partition has none from there until it is attached. */
    private static boolean isOwn(Column column, Table table) {
        return column.local() || table.inherits().isEmpty();
    }

    /** A table that brings counting columns of its own cannot be attached where they come from the parent. */
    private static Column standalone(Column column, Table table, Writing writing) {
        boolean part =
                writing.after().table(table.ref()).flatMap(Table::partitionOf).isPresent();
        return part && writing.major() >= 17 && column.value() instanceof ColumnValue.Identity
                ? column.withValue(ColumnValue.NONE)
                : column;
    }

    /** What an heir has otherwise than its parents is said afterwards. */
    private static List<Draft> rest(Table table, Column column, TableSite site) {
        var drafts = new ArrayList<Draft>();
        if (!isOwn(column, table)) {
            column.notNull()
                    .filter(Column.NotNull::validated)
                    .filter(notNull -> notNull.local() || !fromParent(table, column, site.writing()))
                    .ifPresent(notNull -> drafts.add(NotNullChange.add(column, notNull, site)));
            if (column.value() instanceof ColumnValue.Default(var expression)) {
                drafts.add(site.alterColumnOnly(column.name(), "SET DEFAULT " + expression));
            }
        }
        column.notNull()
                .filter(notNull -> !notNull.validated())
                .ifPresent(notNull -> drafts.add(NotNullChange.add(column, notNull, site)));
        drafts.addAll(ColumnSettings.created(column, site));
        return drafts;
    }

    private static boolean fromParent(Table table, Column column, Writing writing) {
        return table.inherits().stream()
                .flatMap(parent -> writing.after().table(parent).stream())
                .flatMap(parent -> parent.column(column.name()).stream())
                .anyMatch(it -> it.notNull().isPresent());
    }

    @Override
    public List<Draft> drop(Table table, Writing writing) {
        var site = TableSite.of(table.ref(), writing);
        if (TableRebuild.takesAlong(site)) {
            return List.of();
        }
        Draft draft = site.draft("DROP " + Designation.of(table), Hazard.BLOCKS_READS);
        boolean holdsRows = table.ref().kind() == Kind.TABLE;
        return List.of(holdsRows ? draft.losing(new Loss(table.ref(), "dropped")) : draft);
    }

    @Override
    public Alteration alter(Table before, Table after, Writing writing) {
        return TableChange.of(before, after, writing);
    }

    @Override
    public List<Draft> settle(Table before, Table after, Writing writing) {
        return TableRebuild.settle(after.ref(), writing);
    }
}
