package org.schemawright.engine.postgresql.write;

import java.util.List;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SequenceOptions;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;

/** A new sequence for a column that has values goes on behind the last of them. */
final class SequenceCounter {
    private SequenceCounter() {}

    /** Nothing where there are no rows; a value that the sequence would not reach by itself leaves it as it is. */
    static List<Draft> goOn(ObjectRef sequence, SequenceOptions options, ObjectRef column, TableSite site) {
        boolean counts = site.columnBefore(column.last()).isPresent()
                && site.columnAfter(column.last())
                        .filter(it -> PgType.resolved(it.type(), site.writing().after())
                                .isInteger())
                        .isPresent();
        if (!counts) {
            return List.of();
        }
        boolean up = options.increment() > 0;
        String last = "pg_catalog." + (up ? "max(" : "min(") + Quote.name(column.last()) + ")";
        String reached = up
                ? last + " BETWEEN " + options.start() + " AND " + options.maximum()
                : last + " BETWEEN " + options.minimum() + " AND " + options.start();
        return List.of(Draft.of("SELECT pg_catalog.setval(" + Quote.text(Quote.qualified(sequence))
                        + "::pg_catalog.regclass, " + last + ") FROM " + site.name() + " HAVING " + reached)
                .with(Hazard.SCANS_TABLE));
    }
}
