package org.schemawright.workspace;

import org.schemawright.engine.Engine;
import org.schemawright.engine.postgresql.PostgresqlEngine;

/** The engines that this program knows. The only class outside an engine's package that names one. */
public final class Engines {
    private Engines() {}

    public static Engine postgresql() {
        return new PostgresqlEngine();
    }
}
