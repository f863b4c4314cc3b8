package org.schemawright.engine.postgresql.write;

import java.util.List;
import java.util.Optional;
import org.schemawright.engine.Strategy;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;

/**
 * One table as a migration meets it. Only a table that stands before the migration has rows and users, so hazards are
 * noted for such a one only.
 */
record TableSite(List<String> path, Writing writing) {
    static TableSite of(ObjectRef part, Writing writing) {
        return new TableSite(part.path().subList(0, 2), writing);
    }

    String name() {
        return Quote.qualified(path.getFirst(), path.getLast());
    }

    Optional<Table> before() {
        return in(writing.before());
    }

    Optional<Table> after() {
        return in(writing.after());
    }

    private Optional<Table> in(Database database) {
        return database.table(new ObjectRef(Kind.TABLE, path))
                .or(() -> database.table(new ObjectRef(Kind.FOREIGN_TABLE, path)));
    }

    /** Whether there is something before the migration that may hold rows, a materialized view included. */
    boolean stands() {
        return before().isPresent() || isMaterializedView();
    }

    boolean isMaterializedView() {
        return writing.after().find(new ObjectRef(Kind.MATERIALIZED_VIEW, path)).isPresent()
                || writing.before()
                        .find(new ObjectRef(Kind.MATERIALIZED_VIEW, path))
                        .isPresent();
    }

    boolean isForeign() {
        return after().or(this::before)
                .filter(table -> table.ref().kind() == Kind.FOREIGN_TABLE)
                .isPresent();
    }

    /** Then its columns are changed with the type, and with it alone. */
    boolean isTyped() {
        return before().flatMap(Table::ofType).isPresent()
                && before().flatMap(Table::ofType).equals(after().flatMap(Table::ofType));
    }

    boolean isPartitioned() {
        return after().or(this::before).flatMap(Table::partitioning).isPresent();
    }

    Optional<Column> columnBefore(String column) {
        return before().flatMap(table -> table.column(column));
    }

    Optional<Column> columnAfter(String column) {
        return after().flatMap(table -> table.column(column));
    }

    /** Whether readers and writers of the table are to be kept going. */
    boolean isOnline() {
        return writing.strategy() == Strategy.ONLINE && stands() && !isForeign() && !TableChange.isRebuilt(this);
    }

    /** Looks at all rows, but lets others read and write meanwhile. */
    Draft validate(String constraint) {
        return draft("ALTER TABLE " + name() + " VALIDATE CONSTRAINT " + Quote.name(constraint), Hazard.SCANS_TABLE);
    }

    Draft draft(String sql, Hazard... hazards) {
        return stands() ? Draft.of(sql).with(hazards) : Draft.of(sql);
    }

    /** Every form of ALTER TABLE that is not named otherwise in the documentation takes an exclusive lock. */
    Draft alter(String action, Hazard... hazards) {
        return draft("ALTER TABLE " + name() + " " + action, hazards).with(exclusive());
    }

    Draft alterOnly(String action, Hazard... hazards) {
        return draft("ALTER TABLE ONLY " + name() + " " + action, hazards).with(exclusive());
    }

    Draft alterColumn(String column, String action, Hazard... hazards) {
        return alter("ALTER COLUMN " + Quote.name(column) + " " + action, hazards);
    }

    Draft alterColumnOnly(String column, String action, Hazard... hazards) {
        return alterOnly("ALTER COLUMN " + Quote.name(column) + " " + action, hazards);
    }

    private Hazard[] exclusive() {
        return stands() ? new Hazard[] {Hazard.BLOCKS_READS} : new Hazard[0];
    }
}
