package org.schemawright.engine.h2.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.schemawright.engine.CatalogReader;
import org.schemawright.engine.CatalogReading;
import org.schemawright.model.ObjectRef;

/** Reads a whole schema by one query a view of the information schema. */
public final class H2Reader implements CatalogReader {
    private final boolean foreign;

    private H2Reader(boolean foreign) {
        this.foreign = foreign;
    }

    /** For a scratch database, which holds no code. */
    public static H2Reader ofPrivateDatabase() {
        return new H2Reader(false);
    }

    /** For a database that somebody else made. */
    public static H2Reader ofForeignDatabase() {
        return new H2Reader(true);
    }

    @Override
    public CatalogReading read(Connection connection, String ownerless) throws SQLException {
        var catalog = new Catalog(connection);
        var reading = new Reading();
        TypeParts parts = TypeParts.read(catalog);
        SchemaReader.read(catalog, reading);
        DomainReader.read(catalog, parts, reading);
        SequenceReader.read(catalog, reading);
        ConstantReader.read(catalog, reading);
        ColumnReader.read(catalog, parts, reading);
        TableReader.read(catalog, reading);
        Set<ObjectRef> indexes = IndexReader.read(catalog, reading);
        Map<ConstraintReader.Name, String> checks = ConstraintReader.checks(catalog);
        ConstraintReader.read(catalog, checks, indexes, reading);
        DomainConstraintReader.read(catalog, checks, reading);
        SynonymReader.read(catalog, reading);
        PrivilegeReader.read(catalog, ownerless, reading);
        if (foreign) {
            CodeReader.read(catalog, reading);
        }
        NeedReader.read(reading);
        return new CatalogReading(reading.database(), reading.unseen());
    }
}
