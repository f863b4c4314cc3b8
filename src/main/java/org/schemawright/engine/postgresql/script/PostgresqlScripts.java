package org.schemawright.engine.postgresql.script;

import java.util.List;
import java.util.Optional;
import org.schemawright.engine.ScriptWriter;
import org.schemawright.engine.Strategy;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Database;
import org.schemawright.model.Table;
import org.schemawright.plan.Plan;

/** Scripts for psql, or for any runner that sends a file as it is. */
public final class PostgresqlScripts implements ScriptWriter {
    @Override
    public List<Unit> units(Plan plan, Strategy strategy) {
        return Grouping.of(plan, strategy).stream().map(PostgresqlScripts::unit).toList();
    }

    private static Unit unit(Grouping.Group group) {
        return new Unit(group.transaction(), group.transaction() ? Preamble.forUnits() : List.of(), group.steps());
    }

    @Override
    public List<String> stateSettings() {
        return List.of("SET LOCAL search_path = ''", "SET LOCAL TimeZone = 'UTC'");
    }

    @Override
    public String stateQuery(Plan plan) {
        return StateQuery.of(plan);
    }

    @Override
    public String script(Plan plan, ScriptFacts facts) {
        return switch (facts.strategy()) {
            case DIRECT -> new DirectScript(plan, facts).text();
            case ONLINE -> new OnlineScript(plan, facts).text();
        };
    }

    @Override
    public String verification(Plan plan, ScriptFacts facts) {
        return Verification.of(plan, facts);
    }

    @Override
    public String rowCount(Table table) {
        String name = Quote.qualified(table.ref());
        return "SELECT pg_catalog.count(*) FROM " + (table.partitioning().isPresent() ? name : "ONLY " + name);
    }

    @Override
    public String statements(Plan plan, Database database) {
        var text = new StringBuilder(SecretVariables.of(plan.steps()).placeholders());
        text.append("SET check_function_bodies = off;\n\n");
        plan.steps().forEach(step -> text.append(SecretVariables.inPsql(step)).append(";\n\n"));
        return text.toString();
    }

    @Override
    public Optional<String> tableSizes() {
        return Optional.of("""
            SELECT n.nspname, c.relname, greatest(c.reltuples, 0)::pg_catalog.int8,
                   c.relpages::pg_catalog.int8 * pg_catalog.current_setting('block_size')::pg_catalog.int8
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'm', 'p') AND c.reltuples >= 0
            """);
    }
}
