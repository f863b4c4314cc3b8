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

    @Override
    public Optional<String> tableUse() {
        return Optional.of("""
            SELECT s.schemaname, s.relname, s.n_live_tup, pg_catalog.pg_table_size(s.relid),
                   pg_catalog.pg_indexes_size(s.relid), coalesce(s.seq_scan, 0), coalesce(s.seq_tup_read, 0),
                   coalesce(s.idx_scan, 0), s.n_tup_ins + s.n_tup_upd + s.n_tup_del, s.n_dead_tup,
                   s.last_analyze IS NOT NULL OR s.last_autoanalyze IS NOT NULL,
                   pg_catalog.to_char(d.stats_reset AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
            FROM pg_catalog.pg_stat_user_tables s
            LEFT JOIN pg_catalog.pg_stat_database d ON d.datname = pg_catalog.current_database()
            """);
    }

    /** An index that is unique, of an exclusion or what a replica knows rows by is of use without being read. */
    @Override
    public Optional<String> indexUse() {
        return Optional.of("""
            SELECT s.schemaname, s.relname, s.indexrelname, pg_catalog.pg_relation_size(s.indexrelid), s.idx_scan,
                   i.indisunique OR i.indisexclusion OR i.indisreplident
            FROM pg_catalog.pg_stat_user_indexes s
            JOIN pg_catalog.pg_index i ON i.indexrelid = s.indexrelid
            """);
    }

    @Override
    public Optional<String> statementCountsPlace() {
        return Optional.of("""
            SELECT n.nspname FROM pg_catalog.pg_extension e
            JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
            WHERE e.extname = 'pg_stat_statements'
            """);
    }

    /** What reads catalogs is the work of tools, ours among them, and not what the database is there for. */
    @Override
    public String statementCounts(String schema, int most) {
        return """
            SELECT CASE WHEN s.query <> '<insufficient privilege>' THEN s.query END, s.calls, s.total_exec_time, s.rows
            FROM %s.pg_stat_statements s
            JOIN pg_catalog.pg_database d ON d.oid = s.dbid AND d.datname = pg_catalog.current_database()
            WHERE s.query ~*
                    '^([[:space:]]|--[^\n]*\n|/[*].*?[*]/)*(SELECT|INSERT|UPDATE|DELETE|MERGE|WITH|TABLE|VALUES)\\M'
                    AND s.query !~ 'pg_catalog[.]'
                OR s.query = '<insufficient privilege>'
            ORDER BY s.total_exec_time DESC, s.calls DESC, s.queryid
            LIMIT %d
            """.formatted(Quote.name(schema), most);
    }
}
