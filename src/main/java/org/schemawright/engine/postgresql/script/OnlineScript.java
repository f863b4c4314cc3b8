package org.schemawright.engine.postgresql.script;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.schemawright.engine.ScriptComments;
import org.schemawright.engine.ScriptWriter.ScriptFacts;
import org.schemawright.engine.ScriptWriter.State;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.engine.postgresql.script.Grouping.Group;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Plan;
import org.schemawright.plan.Step;

/**
 * Small steps, each of which notes in the same transaction that it was done, in a journal that the script makes at its
 * start and drops at its end. Run again from the top it goes on where it stopped.
 */
final class OnlineScript {
    private static final String QUICK = "1min";
    private static final Pattern CONCURRENT = Pattern.compile("^((?:CREATE|CREATE UNIQUE) INDEX CONCURRENTLY )");
    private static final Set<Kind> INDEXED = EnumSet.of(Kind.INDEX, Kind.PRIMARY_KEY, Kind.UNIQUE_CONSTRAINT);

    private final Plan plan;
    private final ScriptFacts facts;
    private final String schema;
    private final StringBuilder text = new StringBuilder();
    private int shown;

    OnlineScript(Plan plan, ScriptFacts facts) {
        this.plan = plan;
        this.facts = facts;
        this.schema = "schemawright_" + digest(plan);
    }

    private static String digest(Plan plan) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            plan.steps().forEach(step -> digest.update((step.forward().sql() + ";").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    String text() {
        text.append(Header.of(plan, facts));
        if (plan.isEmpty()) {
            return text.toString();
        }
        List<Group> groups = Grouping.of(plan, facts.strategy());
        text.append("-- What is done is noted in ")
                .append(schema)
                .append(".done, which the end of the script drops.\n");
        transaction(Preamble.NO_LIMIT, start(groups.size()));
        for (int number = 1; number <= groups.size(); number++) {
            Group group = groups.get(number - 1);
            text.append('\n');
            for (Step step : group.steps()) {
                text.append(ScriptComments.remark(step)).append(Header.footprint(facts, shown));
                shown++;
            }
            if (group.transaction()) {
                transaction(group.slow() ? Preamble.NO_LIMIT : QUICK, unit(group, number));
            } else {
                apart(group.steps().getFirst());
            }
        }
        text.append('\n');
        transaction(QUICK, "DROP TABLE IF EXISTS " + schema + ".done;\nDROP SCHEMA IF EXISTS " + schema);
        return text.toString();
    }

    private void transaction(String limit, String statements) {
        text.append("BEGIN;\n");
        Preamble.forScripts(limit).forEach(setting -> text.append(setting).append(";\n"));
        text.append(statements).append(";\nCOMMIT;\n");
    }

    /** Makes the journal if the database is as planned; full at once if everything was done before. */
    private String start(int steps) {
        var body = new StringBuilder("\nDECLARE\n  zone pg_catalog.text := pg_catalog.current_setting('TimeZone');\n")
                .append("  differences pg_catalog.text;\n  finished pg_catalog.text := '';\nBEGIN\n")
                .append("  IF pg_catalog.to_regclass(")
                .append(Quote.text(schema + ".done"))
                .append(") IS NOT NULL THEN\n")
                .append("    RAISE NOTICE 'going on where the script stopped';\n    RETURN;\n  END IF;\n")
                .append("  PERFORM pg_catalog.set_config('TimeZone', 'UTC', true);\n");
        facts.start().ifPresent(state -> body.append(compare(state, "differences")));
        facts.end().ifPresent(state -> body.append(compare(state, "finished")));
        body.append("  PERFORM pg_catalog.set_config('TimeZone', zone, true);\n")
                .append("  IF differences IS NOT NULL AND finished IS NOT NULL THEN\n"
                        + "    RAISE EXCEPTION USING ERRCODE =")
                .append(" 'object_not_in_prerequisite_state', MESSAGE = 'the database is not as this script was"
                        + " planned")
                .append(" against, nothing was changed: ' || differences;\n  END IF;\n");
        body.append("  IF differences IS NULL THEN\n    NULL;\n");
        if (!plan.checks().isEmpty()) {
            plan.beforeChecks()
                    .forEach(step ->
                            body.append("    ").append(step.forward().sql()).append(";\n"));
        }
        plan.checks()
                .forEach(check -> body.append("    EXECUTE ")
                        .append(Quote.dollar(RowGuard.of(check)))
                        .append(";\n"));
        body.append("  END IF;\n  CREATE SCHEMA ")
                .append(schema)
                .append(";\n  CREATE TABLE ")
                .append(schema)
                .append(".done (step pg_catalog.int4 PRIMARY KEY);\n  IF differences IS NOT NULL THEN\n")
                .append("    RAISE NOTICE 'everything was done before';\n    INSERT INTO ")
                .append(schema)
                .append(".done SELECT pg_catalog.generate_series(1, ")
                .append(steps)
                .append(");\n  END IF;\nEND\n");
        return "DO " + Quote.dollar(body.toString());
    }

    private static String compare(State state, String into) {
        return "  EXECUTE " + Quote.text(StateGuard.query(state)) + " INTO " + into + ";\n";
    }

    private String unit(Group group, int number) {
        var body = new StringBuilder("\nBEGIN\n  IF EXISTS (SELECT FROM ")
                .append(schema)
                .append(".done WHERE step = ")
                .append(number)
                .append(") THEN\n    RETURN;\n  END IF;\n");
        for (Step step : group.steps()) {
            body.append("  EXECUTE ").append(SecretVariables.inExecute(step)).append(";\n");
        }
        body.append("  INSERT INTO ")
                .append(schema)
                .append(".done VALUES (")
                .append(number)
                .append(");\nEND\n");
        return SecretVariables.settings(group.steps()).stream()
                        .map(setting -> setting + ";\n")
                        .collect(Collectors.joining())
                + "DO " + Quote.dollar(body.toString());
    }

    /** What can run in no transaction is written so that it can be run twice; what a stopped run left is cleared first. */
    private void apart(Step step) {
        if (INDEXED.contains(step.subject().kind())) {
            transaction(QUICK, leftover(step.subject()));
        }
        text.append("SET lock_timeout = '5s';\nSET statement_timeout = 0;\n")
                .append(twice(SecretVariables.inPsql(step)))
                .append(";\nRESET lock_timeout;\nRESET statement_timeout;\n");
    }

    private static String twice(String sql) {
        return CONCURRENT.matcher(sql).replaceFirst("$1IF NOT EXISTS ");
    }

    private static String leftover(ObjectRef index) {
        String name = Quote.qualified(index.schema(), index.last());
        String body = "\nBEGIN\n  IF EXISTS (SELECT FROM pg_catalog.pg_index WHERE NOT indisvalid AND indexrelid ="
                + " pg_catalog.to_regclass(" + Quote.text(name) + ")) THEN\n    EXECUTE "
                + Quote.dollar("DROP INDEX " + name) + ";\n  END IF;\nEND\n";
        return "DO " + Quote.dollar(body);
    }
}
