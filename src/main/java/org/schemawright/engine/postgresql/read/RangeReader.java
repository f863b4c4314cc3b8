package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.RangeType;

/** Reads range types; the multirange type that comes with each is an option of it, where its name is not the usual. */
final class RangeReader implements KindReader {
    private final OperatorClasses classes;
    private final Collations collations;

    RangeReader(OperatorClasses classes, Collations collations) {
        this.classes = classes;
        this.collations = collations;
    }

    @Override
    public String query(int major) {
        return """
            SELECT t.oid::pg_catalog.int8 AS id, t.typnamespace::pg_catalog.int8 AS schema, t.typname,
                pg_catalog.format_type(r.rngsubtype, NULL) AS subtype,
                r.rngsubopc::pg_catalog.int8 AS operator_class,
                CASE WHEN r.rngcollation <> s.typcollation THEN r.rngcollation::pg_catalog.int8 END AS collation,
                canonical_schema.nspname AS canonical_schema, canonical.proname AS canonical,
                diff_schema.nspname AS diff_schema, diff.proname AS diff,
                multi_schema.nspname AS multirange_schema, multi.typname AS multirange,
                pg_catalog.pg_get_userbyid(t.typowner) AS owner, t.typacl::pg_catalog.text[] AS acl
            FROM pg_catalog.pg_range r
                JOIN pg_catalog.pg_type t ON t.oid = r.rngtypid
                JOIN pg_catalog.pg_type s ON s.oid = r.rngsubtype
                JOIN pg_catalog.pg_type multi ON multi.oid = r.rngmultitypid
                JOIN pg_catalog.pg_namespace multi_schema ON multi_schema.oid = multi.typnamespace
                LEFT JOIN pg_catalog.pg_proc canonical ON canonical.oid = r.rngcanonical
                LEFT JOIN pg_catalog.pg_namespace canonical_schema ON canonical_schema.oid = canonical.pronamespace
                LEFT JOIN pg_catalog.pg_proc diff ON diff.oid = r.rngsubdiff
                LEFT JOIN pg_catalog.pg_namespace diff_schema ON diff_schema.oid = diff.pronamespace
            WHERE t.oid >= 16384\
            """;
    }

    @Override
    public void read(ResultSet row, Reading reading) throws SQLException {
        Address address = Address.of(CatalogTable.TYPE, row.getLong("id"));
        Optional<String> schema = reading.schema(row.getLong("schema"));
        if (schema.isEmpty() || reading.belongsToExtension(address)) {
            return;
        }
        ObjectRef ref = ObjectRef.of(Kind.RANGE_TYPE, schema.get(), row.getString("typname"));
        String subtype = row.getString("subtype");
        var options = new TreeMap<String, String>();
        classes.stated(row.getLong("operator_class"), Optional.of(subtype))
                .ifPresent(name -> options.put("subtype_opclass", name));
        collations.name(row.getLong("collation")).ifPresent(name -> options.put("collation", name));
        add(options, "canonical", row.getString("canonical_schema"), row.getString("canonical"));
        add(options, "subtype_diff", row.getString("diff_schema"), row.getString("diff"));
        String multirangeSchema = row.getString("multirange_schema");
        String multirange = row.getString("multirange");
        if (!multirangeSchema.equals(ref.schema()) || !multirange.equals(usualMultirange(ref.name()))) {
            add(options, "multirange_type_name", multirangeSchema, multirange);
        }
        reading.put(address, new RangeType(ref, subtype, options, reading.traits(row)));
    }

    private static void add(Map<String, String> options, String name, String schema, String value) {
        Settings.add(options, name, value == null ? null : Quote.qualified(schema, value));
    }

    /** As the engine makes it: range becomes multirange, or that is put behind. */
    static String usualMultirange(String range) {
        int at = range.indexOf("range");
        return at < 0
                ? NotNulls.clip(range, NotNulls.LONGEST_NAME - "_multirange".length()) + "_multirange"
                : NotNulls.clip(range.substring(0, at) + "multi" + range.substring(at), NotNulls.LONGEST_NAME);
    }
}
