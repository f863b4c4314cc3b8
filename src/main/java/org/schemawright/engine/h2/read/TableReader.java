package org.schemawright.engine.h2.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.schemawright.engine.h2.Quote;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Opaque;
import org.schemawright.model.Table;
import org.schemawright.model.Traits;
import org.schemawright.model.View;

/**
 * Tables, views and materialized views. Temporary tables are left out; so is the table in which the engine keeps the
 * rows of a materialized view. Whether a table is kept in memory is not read, for it follows from the database it is in.
 */
final class TableReader {
    private static final String TABLES = "SELECT TABLE_SCHEMA, TABLE_NAME, TABLE_TYPE, TABLE_CLASS, REMARKS"
            + " FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA <> 'INFORMATION_SCHEMA'";
    private static final String VIEWS = "SELECT TABLE_SCHEMA, TABLE_NAME, VIEW_DEFINITION, STATUS"
            + " FROM INFORMATION_SCHEMA.VIEWS WHERE TABLE_SCHEMA <> 'INFORMATION_SCHEMA'";
    private static final String MATERIALIZED = "org.h2.table.MaterializedView";
    private static final String LINKED = "org.h2.table.TableLink";
    private static final String ROWS_SUFFIX = "$1";

    private final Reading reading;
    private final Map<List<String>, Definition> views = new HashMap<>();
    private final Set<ObjectRef> materialized = new HashSet<>();

    private record Definition(Optional<String> query, boolean valid) {}

    private TableReader(Reading reading) {
        this.reading = reading;
    }

    static void read(Catalog catalog, Reading reading) throws SQLException {
        var reader = new TableReader(reading);
        catalog.each(
                VIEWS,
                row -> reader.views.put(
                        path(row),
                        new Definition(
                                Catalog.optional(row, "VIEW_DEFINITION"), "VALID".equals(row.getString("STATUS")))));
        catalog.each(TABLES, reader::take);
        reader.materialized.forEach(
                view -> reading.remove(ObjectRef.of(Kind.TABLE, view.schema(), view.name() + ROWS_SUFFIX)));
        if (!reader.materialized.isEmpty()) {
            MaterializedViewReader.read(catalog, reader.materialized, reading);
            reading.all().stream()
                    .filter(View.class::isInstance)
                    .map(View.class::cast)
                    .forEach(reader::overMaterialized);
        }
    }

    /**
     * A query over a materialized view names the table of its rows, which no statement makes. As a qualifier of columns
     * that name stays: the engine (2.5) knows no other.
     */
    private void overMaterialized(View view) {
        String query = view.query();
        for (ObjectRef rows : materialized) {
            String table = Quote.qualified(rows.schema(), rows.name() + ROWS_SUFFIX);
            query = Pattern.compile("'(?:[^']|'')*'|(" + Pattern.quote(table) + "(?!\\.))")
                    .matcher(query)
                    .replaceAll(found ->
                            Matcher.quoteReplacement(found.group(1) == null ? found.group() : Quote.qualified(rows)));
        }
        if (!query.equals(view.query())) {
            reading.add(
                    new View(view.ref(), query, view.columns(), view.options(), view.materialized(), view.traits()));
        }
    }

    private static List<String> path(ResultSet row) throws SQLException {
        return List.of(row.getString("TABLE_SCHEMA"), row.getString("TABLE_NAME"));
    }

    private void take(ResultSet row) throws SQLException {
        var table = new ObjectRef(Kind.TABLE, path(row));
        Traits traits = SchemaReader.commented(Catalog.optional(row, "REMARKS"));
        String type = Catalog.text(row, "TABLE_TYPE");
        if (LINKED.equals(row.getString("TABLE_CLASS"))) {
            reading.add(linked(table));
        } else if (MATERIALIZED.equals(row.getString("TABLE_CLASS"))) {
            ObjectRef view = table.withKind(Kind.MATERIALIZED_VIEW);
            materialized.add(view);
            reading.add(view(
                    view,
                    new Definition(Optional.empty(), true),
                    Optional.of(new View.Materialized(true, new TreeMap<>())),
                    traits));
        } else if (type.equals("VIEW")) {
            Definition definition = views.getOrDefault(table.path(), new Definition(Optional.empty(), false));
            reading.add(view(table.withKind(Kind.VIEW), definition, Optional.empty(), traits));
        } else if (type.equals("BASE TABLE")) {
            reading.add(new Table(
                    table,
                    reading.columnsOf(table),
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    new TreeMap<>(),
                    new TreeMap<>(),
                    traits));
        }
    }

    /** Where it leads to may hold a password, so it is not part of what is known of it. */
    private static Opaque linked(ObjectRef table) {
        String text = "CREATE LINKED TABLE " + Quote.qualified(table);
        return new Opaque(OpaqueStatement.ref(text), text);
    }

    /** A query that could not be read is kept with whatever stood behind it. */
    private static String withoutEnd(String query) {
        return query.replaceFirst("[;\\s]+$", "");
    }

    private View view(ObjectRef ref, Definition definition, Optional<View.Materialized> rows, Traits traits) {
        var options = new TreeMap<String, String>();
        if (!definition.valid()) {
            options.put("invalid", "yes");
        }
        List<View.ViewColumn> columns = reading.columnsOf(ref).stream()
                .map(column -> new View.ViewColumn(
                        column.name(),
                        column.type(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
        return new View(ref, withoutEnd(definition.query().orElse("")), columns, options, rows, traits);
    }
}
