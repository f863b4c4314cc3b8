package org.schemawright.engine.postgresql.write;

import java.util.Set;
import org.schemawright.engine.Renaming;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Kind;
import org.schemawright.model.Kinds;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;

/** Names of schemas, relations, types, columns, constraints and indexes. */
public final class PostgresqlRenaming implements Renaming {
    private static final Set<Kind> OTHERS = Set.of(Kind.SCHEMA, Kind.COLUMN, Kind.DOMAIN_CONSTRAINT, Kind.INDEX);

    @Override
    public boolean renames(Kind kind) {
        return Kinds.MOVED.contains(kind) || Kinds.CONSTRAINTS.contains(kind) || OTHERS.contains(kind);
    }

    @Override
    public Draft rename(ObjectRef before, ObjectRef after) {
        String sql = switch (before.kind()) {
            case SCHEMA -> "ALTER SCHEMA " + Quote.name(before.last()) + " RENAME TO " + Quote.name(after.last());
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
        return before.kind() == Kind.SCHEMA ? Draft.of(sql) : Draft.of(sql).with(Hazard.BLOCKS_READS);
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
            case TABLE -> "TABLE";
            default -> throw new IllegalArgumentException("PostgreSQL is not asked to rename the " + ref);
        };
    }
}
