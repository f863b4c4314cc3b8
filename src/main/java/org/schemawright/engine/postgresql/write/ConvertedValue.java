package org.schemawright.engine.postgresql.write;

import java.util.Optional;
import java.util.Set;
import org.schemawright.engine.Writing;
import org.schemawright.model.Column;
import org.schemawright.model.Domain;
import org.schemawright.model.EnumType;
import org.schemawright.model.SchemaObject;

/** The value that a stored one becomes when its column changes type; null where it can become none, never an error. */
record ConvertedValue(Column before, Column after, Writing writing) {
    /** Types for which it is known exactly, in every version, which values can become theirs. */
    private static final Set<String> EXACT = Set.of(
            "smallint",
            "integer",
            "bigint",
            "numeric",
            "real",
            "double precision",
            "boolean",
            "uuid",
            "text",
            "character varying",
            "character",
            "bpchar");

    private static final Set<String> ASKED = Set.of(
            "date",
            "timestamp without time zone",
            "timestamp with time zone",
            "time without time zone",
            "time with time zone",
            "interval",
            "json",
            "jsonb",
            "inet",
            "cidr",
            "macaddr");

    Optional<String> of(String stored) {
        ColumnCast cast = ColumnCast.of(before.type(), after.type(), stored, writing);
        PgType to = cast.to();
        if (to.isCitext()) {
            return Optional.of("pg_catalog.lower(" + stored + "::text)");
        }
        if (cast.from().array() || to.array()) {
            return Optional.empty();
        }
        Optional<SchemaObject> known = TypeNames.find(after.type(), writing.after());
        boolean label = TypeNames.find(to.name(), writing.after())
                .filter(EnumType.class::isInstance)
                .isPresent();
        boolean exact = EXACT.contains(to.name()) || writing.major() >= 16 && ASKED.contains(to.name());
        if (!label && !exact || known.filter(Domain.class::isInstance).isPresent()) {
            return Optional.empty();
        }
        String value = label ? stored + "::text" : cast.using().orElse(stored + "::" + after.type());
        var change = new ColumnTypeChange(before, after, writing);
        return Optional.of(CastCheck.refused(stored, change, cast)
                .map(test -> "CASE WHEN " + test + " THEN NULL ELSE " + value + " END")
                .orElse(value));
    }
}
