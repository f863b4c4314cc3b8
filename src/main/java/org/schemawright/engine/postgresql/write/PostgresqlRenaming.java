package org.schemawright.engine.postgresql.write;

import org.schemawright.engine.Renaming;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;

/** Names of tables, columns, constraints, indexes and whatever else lives in a schema. */
public final class PostgresqlRenaming implements Renaming {
    @Override
    public Draft rename(ObjectRef before, ObjectRef after) {
        String sql = switch (before.kind()) {
            case COLUMN -> table(before) + " RENAME COLUMN " + names(before, after);
            case PRIMARY_KEY, UNIQUE_CONSTRAINT, CHECK_CONSTRAINT, EXCLUSION_CONSTRAINT, FOREIGN_KEY ->
                table(before) + " RENAME CONSTRAINT " + names(before, after);
            case DOMAIN_CONSTRAINT ->
                "ALTER DOMAIN " + Quote.qualified(before) + " RENAME CONSTRAINT " + names(before, after);
            case INDEX ->
                "ALTER INDEX " + Quote.qualified(before.schema(), before.last()) + " RENAME TO "
                        + Quote.name(after.last());
            default -> whole(before, after);
        };
        return Draft.of(sql).with(Hazard.BLOCKS_READS);
    }

    private static String table(ObjectRef part) {
        return "ALTER TABLE " + Quote.qualified(part);
    }

    private static String names(ObjectRef before, ObjectRef after) {
        return Quote.name(before.last()) + " TO " + Quote.name(after.last());
    }

    private static String whole(ObjectRef before, ObjectRef after) {
        String alter = "ALTER " + word(before) + " " + Quote.qualified(before);
        return before.schema().equals(after.schema())
                ? alter + " RENAME TO " + Quote.name(after.name())
                : alter + " SET SCHEMA " + Quote.name(after.schema());
    }

    private static String word(ObjectRef ref) {
        return switch (ref.kind()) {
            case VIEW -> "VIEW";
            case MATERIALIZED_VIEW -> "MATERIALIZED VIEW";
            case SEQUENCE -> "SEQUENCE";
            case FOREIGN_TABLE -> "FOREIGN TABLE";
            case ENUM_TYPE, COMPOSITE_TYPE, RANGE_TYPE -> "TYPE";
            case DOMAIN -> "DOMAIN";
            default -> "TABLE";
        };
    }
}
