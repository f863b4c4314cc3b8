package org.schemawright.engine.h2.write;

import java.util.Set;
import org.schemawright.engine.Renaming;
import org.schemawright.engine.h2.Invented;
import org.schemawright.engine.h2.Quote;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;

/**
 * Names of schemas, tables, columns, constraints, indexes, views and domains. A view that uses what is renamed keeps the old name
 * in its query, and is made anew afterwards.
 */
public final class H2Renaming implements Renaming {
    private static final Set<Kind> RENAMED = Set.of(
            Kind.SCHEMA,
            Kind.TABLE,
            Kind.COLUMN,
            Kind.PRIMARY_KEY,
            Kind.UNIQUE_CONSTRAINT,
            Kind.CHECK_CONSTRAINT,
            Kind.FOREIGN_KEY,
            Kind.INDEX,
            Kind.VIEW,
            Kind.DOMAIN,
            Kind.DOMAIN_CONSTRAINT);

    @Override
    public boolean renames(Kind kind) {
        return RENAMED.contains(kind);
    }

    @Override
    public boolean moves() {
        return false;
    }

    @Override
    public Draft rename(ObjectRef before, ObjectRef after) {
        return Draft.of(sql(before, after)).with(Hazard.BLOCKS_READS);
    }

    private static String sql(ObjectRef before, ObjectRef after) {
        return switch (before.kind()) {
            case SCHEMA -> "ALTER SCHEMA " + Quote.name(before.last()) + " RENAME TO " + Quote.name(after.last());
            case COLUMN ->
                "ALTER TABLE " + Quote.qualified(before) + " ALTER COLUMN " + Quote.name(before.last()) + " RENAME TO "
                        + Quote.name(after.last());
            case PRIMARY_KEY, UNIQUE_CONSTRAINT, CHECK_CONSTRAINT, FOREIGN_KEY -> constraint("TABLE", before, after);
            case DOMAIN_CONSTRAINT -> constraint("DOMAIN", before, after);
            case INDEX ->
                "ALTER INDEX " + Quote.qualified(before.schema(), before.last()) + " RENAME TO "
                        + Quote.name(after.last());
            case VIEW -> whole("VIEW", before, after);
            case DOMAIN -> whole("DOMAIN", before, after);
            case TABLE -> whole("TABLE", before, after);
            default -> throw new IllegalArgumentException("H2 cannot rename the " + before);
        };
    }

    private static String constraint(String of, ObjectRef before, ObjectRef after) {
        String name = Invented.is(after) ? Invented.nameFor(after) : after.last();
        return Invented.statement(
                "ALTER " + of + " " + Quote.qualified(before) + " RENAME CONSTRAINT",
                before,
                " TO " + Quote.name(name));
    }

    private static String whole(String word, ObjectRef before, ObjectRef after) {
        return "ALTER " + word + " " + Quote.qualified(before) + " RENAME TO " + Quote.name(after.name());
    }
}
