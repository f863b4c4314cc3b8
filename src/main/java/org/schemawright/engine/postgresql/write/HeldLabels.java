package org.schemawright.engine.postgresql.write;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.CompositeType;
import org.schemawright.model.Database;
import org.schemawright.model.Domain;
import org.schemawright.model.ObjectRef;

/** Finds labels of an enumeration in values, however deep: in arrays, in fields of composite types, under domains. */
final class HeldLabels {
    private static final int DEEPEST = 16;

    private final ObjectRef enumeration;
    private final String labels;
    private final Database database;

    HeldLabels(ObjectRef enumeration, List<String> labels, Database database) {
        this.enumeration = enumeration;
        this.labels = labels.stream().map(Quote::text).collect(Collectors.joining(", "));
        this.database = database;
    }

    /** The condition under which a value of the type holds one of them; none where it cannot hold any. */
    Optional<String> in(String value, String type) {
        return in(value, type, 0);
    }

    private Optional<String> in(String value, String type, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        if (TypeNames.isArray(type)) {
            String element = "element_" + depth;
            return in(element, TypeNames.element(type), depth + 1)
                    .map(test -> "EXISTS (SELECT 1 FROM pg_catalog.unnest(" + value + ") AS " + element + " WHERE " + test + ")");
        }
        return TypeNames.find(type, database).flatMap(found -> {
            if (found.ref().path().equals(enumeration.path())) {
                return Optional.of(value + "::text IN (" + labels + ")");
            }
            if (found instanceof Domain domain) {
                return in(value, domain.baseType(), depth + 1);
            }
            return found instanceof CompositeType row ? inFields(value, row, depth) : Optional.empty();
        });
    }

    private Optional<String> inFields(String value, CompositeType row, int depth) {
        List<String> any = row.attributes().stream()
                .flatMap(field -> in("(" + value + ")." + Quote.name(field.name()), field.type(), depth + 1).stream())
                .toList();
        return any.isEmpty() ? Optional.empty() : Optional.of("(" + String.join(" OR ", any) + ")");
    }
}
