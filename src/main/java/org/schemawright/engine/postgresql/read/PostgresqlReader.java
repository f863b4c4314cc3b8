package org.schemawright.engine.postgresql.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.schemawright.engine.CatalogReader;
import org.schemawright.engine.CatalogReading;
import org.schemawright.engine.UnreadableCatalog;
import org.schemawright.model.Aspect;
import org.schemawright.model.Database;
import org.schemawright.model.EngineVersion;

/**
 * Reads a PostgreSQL catalog by one bulk query a kind, however many objects there are. What changes under its hands is
 * read again from a new snapshot, three times at most.
 */
public final class PostgresqlReader implements CatalogReader {
    private static final int ATTEMPTS = 3;

    private static final String SCHEMAS = """
        SELECT n.nspname, count(c.oid)::pg_catalog.int4
        FROM pg_catalog.pg_namespace n
            LEFT JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relkind IN ('r', 'p', 'f', 'v', 'm')
                AND c.relpersistence <> 't'
        WHERE pg_catalog.left(n.nspname, 3) <> 'pg_' AND n.nspname <> 'information_schema'
        GROUP BY n.nspname\
        """;

    private final Optional<Connection> idle;

    private PostgresqlReader(Optional<Connection> idle) {
        this.idle = idle;
    }

    /** For a database in which nobody else works: all in one transaction. */
    public static PostgresqlReader ofPrivateDatabase() {
        return new PostgresqlReader(Optional.empty());
    }

    /**
     * For a database in use: each query in a short transaction of its own.
     *
     * @param idle a second connection to the same database, which keeps the snapshot meanwhile
     */
    public static PostgresqlReader ofLiveDatabase(Connection idle) {
        return new PostgresqlReader(Optional.of(idle));
    }

    /** The queries that a reading sends to a server of that version, in their order. */
    public static List<String> queries(int major) {
        return readers().stream()
                .filter(reader -> reader.exists(major))
                .map(reader -> Extent.EVERYTHING.in(reader.query(major)))
                .toList();
    }

    /** In the order in which they run: what others refer to comes first. */
    private static List<KindReader> readers() {
        var sequences = new ColumnSequences();
        var collations = new Collations();
        var operatorClasses = new OperatorClasses();
        return List.of(
                new ExtensionMemberReader(),
                new CommentReader(),
                new SchemaReader(),
                new ExtensionReader(),
                new CollationReader(collations),
                new OperatorClassReader(operatorClasses),
                new EnumReader(),
                new DomainReader(),
                new RangeReader(operatorClasses, collations),
                new CompositeReader(),
                new ScalarTypeReader(),
                new TableReader(),
                new SequenceReader(sequences),
                new ColumnReader(sequences, collations),
                new ViewReader(),
                new ViewColumnReader(),
                new IndexReader(operatorClasses, collations),
                new KeyReader(),
                new ForeignKeyReader(),
                new CheckReader(),
                new ExclusionReader(),
                new RoutineReader(),
                new AggregateReader(),
                new TriggerReader(),
                new RuleReader(),
                new PolicyReader(),
                new EventTriggerReader(),
                new LanguageReader(),
                new AccessMethodReader(),
                new ConversionReader(),
                new OperatorReader(),
                new OperatorFamilyReader(),
                new CastReader(),
                new TransformReader(),
                new TextSearchFunctionsReader(),
                new TextSearchDictionaryReader(),
                new TextSearchConfigurationReader(),
                new ForeignDataWrapperReader(),
                new ServerReader(),
                new UserMappingReader(),
                new StatisticsReader(),
                new PublicationReader(),
                new PublicationMemberReader(),
                new SubscriptionReader(),
                new DefaultPrivilegesReader(),
                new DependencyReader(),
                new PartCommentReader());
    }

    @Override
    public SortedMap<String, Integer> schemas(Connection connection) throws SQLException {
        var schemas = new TreeMap<String, Integer>();
        try (var snapshot = new OneTransaction(connection)) {
            snapshot.query(SCHEMAS, row -> schemas.put(row.getString(1), row.getInt(2)));
        }
        return schemas;
    }

    @Override
    public CatalogReading read(Connection connection, String ownerless) throws SQLException, UnreadableCatalog {
        return read(connection, ownerless, Set.of());
    }

    @Override
    public CatalogReading read(Connection connection, String ownerless, Set<String> schemas)
            throws SQLException, UnreadableCatalog {
        int major = connection.getMetaData().getDatabaseMajorVersion();
        boolean shared = idle.isPresent() && !Standby.is(connection);
        var unseen = new TreeMap<Class<?>, String>(Comparator.comparing(Class::getName));
        if (idle.isPresent() && !shared) {
            unseen.put(Standby.class, Standby.REMARK);
        }
        int changes = 0;
        while (true) {
            var reading = new Reading(major, ownerless);
            try (Snapshot snapshot = open(connection, shared)) {
                Optional<SQLException> change = read(snapshot, reading, schemas, unseen);
                if (change.isEmpty()) {
                    return finished(reading, unseen.values());
                }
                if (Obstacle.of(change.get()) == Obstacle.CHANGED && ++changes == ATTEMPTS) {
                    throw Obstacle.changed(ATTEMPTS, change.get());
                }
            }
        }
    }

    private Snapshot open(Connection connection, boolean shared) throws SQLException {
        return shared ? new ExportedSnapshot(idle.orElseThrow(), connection) : new OneTransaction(connection);
    }

    /** All queries once; what stands in the way of this attempt only is returned, anything worse thrown. */
    private static Optional<SQLException> read(
            Snapshot snapshot, Reading reading, Set<String> schemas, Map<Class<?>, String> unseen)
            throws SQLException, UnreadableCatalog {
        Class<?> asking = PostgresqlReader.class;
        try {
            Extent extent = Extent.of(schemas, snapshot);
            for (KindReader reader : readers()) {
                asking = reader.getClass();
                if (reader.exists(reading.major()) && !unseen.containsKey(asking)) {
                    Obstacle.stopIfInterrupted();
                    snapshot.query(extent.in(reader.query(reading.major())), row -> reader.read(row, reading));
                    reader.finish(reading);
                }
            }
            snapshot.confirm(reading);
            return Optional.empty();
        } catch (SQLException problem) {
            switch (Obstacle.of(problem)) {
                case FORBIDDEN -> unseen.put(asking, Obstacle.forbidden(problem));
                case CHANGED -> {}
                case BLOCKED -> throw Obstacle.blocked(snapshot.bystander(), problem);
                case CANCELLED -> throw Obstacle.cancelled(problem);
                case OTHER -> throw problem;
            }
            return Optional.of(problem);
        }
    }

    private static CatalogReading finished(Reading reading, Collection<String> unseen) {
        var version = new EngineVersion("postgresql", reading.major());
        reading.normalise();
        return new CatalogReading(
                new Database(version, reading.objectsByName(), reading.needsByName(), EnumSet.allOf(Aspect.class)),
                List.copyOf(unseen));
    }
}
