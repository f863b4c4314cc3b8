package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.schemawright.model.Definition;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Traits;

/**
 * Reads one of the rarer kinds from a query whose columns are, in this order: {@code id}, {@code schema} (null for a kind
 * that lives in none), {@code path} (text[], the names below the schema), {@code owner} and {@code acl} (null for a kind
 * that has none), and then one column a property, called like it and null where there is nothing to say.
 * The property {@link #ENGINES_OWN} is none, but says that the owner is the superuser that the server was set up with,
 * which a statement would not name.
 */
interface DefinitionReader extends KindReader {
    int FIRST_PROPERTY = 6;
    int FIRST_OF_USERS = 16384;
    String ENGINES_OWN = "engines_own";

    CatalogTable table();

    Kind kind();

    @Override
    default void read(ResultSet row, Reading reading) throws SQLException {
        Address address = Address.of(table(), row.getLong("id"));
        Optional<List<String>> path = path(row, reading);
        if (path.isEmpty() || reading.belongsToExtension(address)) {
            return;
        }
        var properties = new TreeMap<String, String>();
        var columns = row.getMetaData();
        for (int i = FIRST_PROPERTY; i <= columns.getColumnCount(); i++) {
            Settings.add(properties, columns.getColumnLabel(i), row.getString(i));
        }
        addLists(row, properties);
        boolean enginesOwn = properties.remove(ENGINES_OWN) != null;
        reading.put(
                address,
                new Definition(new ObjectRef(kind(), path.get()), properties, traits(row, enginesOwn, reading)));
    }

    private static Traits traits(ResultSet row, boolean enginesOwn, Reading reading) throws SQLException {
        if (row.getString("owner") == null) {
            return Traits.NONE;
        }
        Traits traits = reading.traits(row);
        return enginesOwn ? traits.withOwner(Optional.empty()) : traits;
    }

    /** Takes properties whose names only the row knows; the columns that hold them are to be removed. */
    default void addLists(ResultSet row, TreeMap<String, String> properties) throws SQLException {}

    /** Empty where the object lives in a schema that is not read. */
    private static Optional<List<String>> path(ResultSet row, Reading reading) throws SQLException {
        var path = new ArrayList<String>();
        long schema = row.getLong("schema");
        if (!row.wasNull()) {
            Optional<String> name = reading.schema(schema);
            if (name.isEmpty()) {
                return Optional.empty();
            }
            path.add(name.get());
        }
        path.addAll(Reading.texts(row, "path"));
        return Optional.of(path);
    }
}
