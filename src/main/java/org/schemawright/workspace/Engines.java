package org.schemawright.workspace;

import java.sql.SQLException;
import java.util.List;
import org.schemawright.connect.Connector;
import org.schemawright.connect.ServerAddress;
import org.schemawright.connect.UnreachableDatabase;
import org.schemawright.engine.Scratch;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.engine.h2.H2Engine;
import org.schemawright.engine.postgresql.PostgresqlEngine;
import org.schemawright.engine.postgresql.scratch.ExternalScratch;
import org.schemawright.engine.postgresql.scratch.PostgresqlScratch;
import org.schemawright.engine.sqlite.SqliteEngine;

/** The engines that this program knows. The only class outside an engine's package that names one. */
public final class Engines {
    private Engines() {}

    public static EngineChoice known() {
        return new EngineChoice(List.of(new PostgresqlEngine(), new SqliteEngine(), new H2Engine()));
    }

    /** Scratch databases on a server that the user gave for that. */
    public static Scratch postgresqlOn(ServerAddress address, Connector connector)
            throws UnreachableDatabase, ScratchProblem {
        connector.openForWork(address).close();
        return ExternalScratch.start(
                database -> {
                    try {
                        return connector
                                .openForWork(database.map(address::withDatabase).orElse(address))
                                .connection();
                    } catch (UnreachableDatabase e) {
                        throw new SQLException(e.getMessage(), e);
                    }
                },
                PostgresqlScratch.STATEMENT_LIMIT);
    }
}
