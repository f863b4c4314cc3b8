package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.schemawright.model.Constraint.Exclusion;
import org.schemawright.model.Constraint.Settings;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Traits;

/** Reads exclusion constraints, whose definition is kept as the engine renders it. */
final class ExclusionReader implements KindReader {
    @Override
    public String query(int major) {
        return """
            SELECT %s,
                pg_catalog.pg_get_constraintdef(c.oid), i.indisclustered
            FROM pg_catalog.pg_constraint c
                JOIN pg_catalog.pg_index i ON i.indexrelid = c.conindid
            WHERE c.contype = 'x' AND {relation c.conrelid}\
            """.formatted(ConstraintSettings.columns(major));
    }

    @Override
    public void read(ResultSet row, Reading reading) throws SQLException {
        Optional<ObjectRef> table = reading.find(Address.of(CatalogTable.CLASS, row.getLong(2)));
        if (table.isEmpty()) {
            return;
        }
        ObjectRef ref = table.get().part(Kind.EXCLUSION_CONSTRAINT, row.getString(3));
        String definition = row.getString(5);
        if (definition == null) {
            throw new ChangedWhileReading("no definition of " + ref.display());
        }
        Settings settings = ConstraintSettings.read(row);
        reading.put(
                Address.of(CatalogTable.CONSTRAINT, row.getLong(1)),
                new Exclusion(
                        ref,
                        withoutSettings(definition, settings),
                        row.getBoolean(6) ? Optional.of("on") : Optional.empty(),
                        settings,
                        Traits.NONE));
    }

    /** The engine puts them last, in this order. */
    private static String withoutSettings(String definition, Settings settings) {
        String rest = without(definition, settings.validated() ? "" : " NOT VALID");
        rest = without(rest, settings.initiallyDeferred() ? " INITIALLY DEFERRED" : "");
        return without(rest, settings.deferrable() ? " DEFERRABLE" : "");
    }

    private static String without(String text, String end) {
        return text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
    }
}
