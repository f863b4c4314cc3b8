package org.schemawright.advise.normalize.apart;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.schemawright.engine.Engine;
import org.schemawright.engine.Scratch;
import org.schemawright.engine.h2.H2Engine;
import org.schemawright.engine.postgresql.PostgresqlEngine;
import org.schemawright.engine.sqlite.SqliteEngine;

/** The engines by their names, each with a scratch of its newest version for the tests of one class. */
final class AllEngines implements BeforeAllCallback, AfterAllCallback {
    private static final Map<String, Engine> ENGINES =
            Map.of("postgresql", new PostgresqlEngine(), "sqlite", new SqliteEngine(), "h2", new H2Engine());

    private final Map<String, Scratch> scratches = new TreeMap<>();

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        for (var engine : ENGINES.entrySet()) {
            scratches.put(
                    engine.getKey(),
                    engine.getValue().scratch(engine.getValue().majors().newest()));
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        scratches.values().forEach(Scratch::close);
    }

    static Engine engine(String name) {
        return requireNonNull(ENGINES.get(name));
    }

    Scratch scratch(String name) {
        return requireNonNull(scratches.get(name));
    }
}
