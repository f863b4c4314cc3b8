package org.schemawright.engine.postgresql.write;

import java.util.Optional;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.Database;
import org.schemawright.model.Definition;
import org.schemawright.model.Kind;

/** Collations that take texts for equal which differ letter by letter, so that what was unique may not be any more. */
final class BlurringCollation {
    private BlurringCollation() {}

    /** Whether a column gets such a collation. */
    static boolean comes(Column before, Column after, Database database) {
        return !before.collation().equals(after.collation())
                && after.collation().flatMap(name -> find(name, database)).isPresent();
    }

    static Optional<Definition> find(String rendered, Database database) {
        return database.all(Definition.class)
                .filter(it -> it.ref().kind() == Kind.COLLATION && isBlurring(it))
                .filter(it -> Quote.qualified(it.ref()).equals(rendered))
                .findFirst();
    }

    static boolean isBlurring(Definition collation) {
        return collation.properties().containsKey("deterministic");
    }
}
