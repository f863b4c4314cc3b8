package org.schemawright.engine.sqlite.write;

import org.schemawright.engine.ProjectedRows;
import org.schemawright.engine.sqlite.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.ObjectRef;

/** Values are the same if they are of one class and have the same bytes; 1 equals 1.0 and is not the same. */
final class ProjectionWords implements ProjectedRows.Words {
    @Override
    public String name(String name) {
        return Quote.name(name);
    }

    @Override
    public String relation(ObjectRef ref) {
        return Quote.relation(ref);
    }

    /** A text with a NUL within would be cut short by quote(). */
    @Override
    public String exact(String value, Column column) {
        return "CASE typeof(" + value + ") WHEN 'text' THEN 't' || hex(" + value + ") ELSE quote(" + value + ") END";
    }
}
