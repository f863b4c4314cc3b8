package org.schemawright.engine.toy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.schemawright.engine.CatalogReader;
import org.schemawright.engine.CatalogReading;
import org.schemawright.model.Aspect;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Database;
import org.schemawright.model.EngineVersion;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.model.Traits;

/** Reads all lists at once. */
final class ToyReader implements CatalogReader {
    @Override
    public CatalogReading read(Connection connection, String ownerless) throws SQLException {
        var columns = new TreeMap<String, List<Column>>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT TABLE_NAME, COLUMN_NAME, DATA_TYPE FROM"
                        + " INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = 'PUBLIC' ORDER BY ORDINAL_POSITION")) {
            while (rows.next()) {
                String table = rows.getString(1);
                columns.computeIfAbsent(table, _ -> new ArrayList<>())
                        .add(column(
                                ObjectRef.of(Kind.COLUMN, ToyEngine.SCHEMA, table, rows.getString(2)),
                                rows.getString(3)));
            }
        }
        var objects = new TreeMap<ObjectRef, SchemaObject>();
        columns.forEach((name, all) -> {
            Table table = table(ObjectRef.of(Kind.TABLE, ToyEngine.SCHEMA, name), all);
            objects.put(table.ref(), table);
        });
        var version = new EngineVersion("toy", ToyEngine.MAJOR);
        return new CatalogReading(
                new Database(version, objects, new TreeMap<>(), EnumSet.noneOf(Aspect.class)), List.of());
    }

    static Column column(ObjectRef ref, String type) {
        return new Column(
                ref, type, Optional.empty(), Optional.empty(), ColumnValue.NONE, true, new TreeMap<>(), Traits.NONE);
    }

    static Table table(ObjectRef ref, List<Column> columns) {
        return new Table(
                ref,
                columns,
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                new TreeMap<>(),
                new TreeMap<>(),
                Traits.NONE);
    }
}
