package org.schemawright.engine.sqlite.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.schemawright.engine.CatalogReader;
import org.schemawright.engine.CatalogReading;
import org.schemawright.engine.UnreadableCatalog;
import org.schemawright.engine.sqlite.Terms;
import org.schemawright.model.Database;
import org.schemawright.model.EngineVersion;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Visible;

/** Reads the schema main in one transaction. Objects of the session and of attached databases are none of it. */
public final class SqliteReader implements CatalogReader {
    private static final int BUSY = 5;
    private static final int LOCKED = 6;

    @Override
    public CatalogReading read(Connection connection, String ownerless) throws SQLException, UnreadableCatalog {
        boolean alone = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            return new CatalogReading(database(Catalog.read(connection)), List.of());
        } catch (SQLException e) {
            if (e.getErrorCode() == BUSY || e.getErrorCode() == LOCKED) {
                throw new UnreadableCatalog(
                        "another program is writing to the database and has it locked; try again when it is done", e);
            }
            throw e;
        } finally {
            connection.rollback();
            connection.setAutoCommit(alone);
        }
    }

    private static Database database(Catalog catalog) throws UnreadableCatalog {
        var objects = new TreeMap<ObjectRef, SchemaObject>();
        var relations = new Relations(catalog.rows());
        for (SchemaRow row : catalog.rows()) {
            try {
                objects(row, catalog, relations).forEach(object -> objects.put(object.ref(), object));
            } catch (IllegalStateException | IndexOutOfBoundsException e) {
                throw new UnreadableCatalog(
                        "the statement that the database keeps for " + Visible.text(row.name())
                                + " cannot be understood; the file may be damaged",
                        e);
            }
        }
        return new Database(
                new EngineVersion(Terms.ENGINE, Terms.MAJOR), objects, new NeedsReader(objects).needs(), Set.of());
    }

    private static List<SchemaObject> objects(SchemaRow row, Catalog catalog, Relations relations) {
        return switch (row.type()) {
            case "table" -> new TableReader(row, catalog, relations).objects();
            case "index" -> List.of(IndexReader.index(row, catalog));
            case "view" -> List.of(ViewReader.view(row));
            case "trigger" -> List.of(TriggerReader.trigger(row, relations));
            default -> List.of();
        };
    }
}
