package org.schemawright.engine.postgresql.read;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.schemawright.engine.postgresql.Quote;

/**
 * Which relations a reading asks for: all that users made, or those of some schemas with what they stand on, wherever
 * that is. Everything else (types, routines, what has no schema) is read in any case, since there is little of it.
 *
 * @param relations their identifiers in the catalog; empty for all
 */
record Extent(Optional<List<Long>> relations) {
    static final Extent EVERYTHING = new Extent(Optional.empty());

    private static final Pattern RELATION = Pattern.compile("\\{relation ([a-z.]+)\\}");

    /** The relations of the schemas, all that is part of them, and all that any of it needs. */
    static Extent of(Collection<String> schemas, Snapshot snapshot) throws SQLException {
        if (schemas.isEmpty()) {
            return EVERYTHING;
        }
        var relations = new ArrayList<Long>();
        snapshot.query(query(schemas), row -> relations.add(row.getLong(1)));
        return new Extent(Optional.of(relations));
    }

    private static String query(Collection<String> schemas) {
        return """
            WITH RECURSIVE chosen AS (
                SELECT n.oid FROM pg_catalog.pg_namespace n WHERE n.nspname IN (%s)),
            reached (class, id) AS (
                SELECT d.classid, d.objid FROM pg_catalog.pg_depend d
                    JOIN chosen ON chosen.oid = d.refobjid AND d.refclassid = 2615
                UNION
                SELECT next.class, next.id FROM reached r CROSS JOIN LATERAL (
                    SELECT d.refclassid, d.refobjid FROM pg_catalog.pg_depend d
                    WHERE d.classid = r.class AND d.objid = r.id AND d.refobjid >= 16384 AND d.refclassid <> 2615
                    UNION ALL
                    SELECT d.classid, d.objid FROM pg_catalog.pg_depend d
                    WHERE d.refclassid = r.class AND d.refobjid = r.id AND d.deptype IN ('a', 'i')) next (class, id))
            SELECT reached.id::pg_catalog.int8 FROM reached WHERE reached.class = 1259\
            """.formatted(schemas.stream().map(Quote::text).collect(Collectors.joining(", ")));
    }

    /** The query with conditions where it speaks of relations. */
    String in(String query) {
        return RELATION.matcher(query).replaceAll(match -> Matcher.quoteReplacement(condition(match.group(1))));
    }

    private String condition(String column) {
        return relations
                .map(those -> column + " = ANY ('{"
                        + those.stream().map(String::valueOf).collect(Collectors.joining(","))
                        + "}'::pg_catalog.oid[])")
                .orElse(column + " >= 16384");
    }
}
