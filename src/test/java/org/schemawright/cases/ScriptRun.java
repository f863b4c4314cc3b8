package org.schemawright.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.schemawright.change.Common;
import org.schemawright.change.Differ;
import org.schemawright.engine.Engine;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.UnreadableScript;
import org.schemawright.model.Database;
import org.schemawright.proof.Proof;
import org.schemawright.proof.Prover;
import org.schemawright.workspace.Landings;
import org.schemawright.workspace.Migration;

/** Sends the scripts of a migration as a whole, as a user would, from a session with other settings than ours. */
final class ScriptRun {
    private static final boolean THOROUGH = Boolean.getBoolean("schemawright.thorough");

    private final Engine engine;
    private final Migration migration;
    private final ScratchDatabase start;
    private final String rows;

    ScriptRun(Engine engine, Migration migration, ScratchDatabase start, String rows) {
        this.engine = engine;
        this.migration = migration;
        this.start = start;
        this.rows = rows;
    }

    void run(boolean rowsFit) throws Exception {
        Landings landings = landings();
        String up = engine.scripts().script(migration.up(), migration.facts(List.of("a\nb */"), landings));
        String down = engine.scripts().script(migration.down(), migration.factsOfWayBack(List.of(), landings));
        try (ScratchDatabase copy = start.copy()) {
            if (!rows.isBlank()) {
                send(copy, rows);
            }
            if (engine.splitter().isEmpty()) {
                send(
                        copy,
                        "SET search_path = pg_catalog; SET IntervalStyle = 'iso_8601'; SET TimeZone = 'Asia/Tokyo';"
                                + " SET quote_all_identifiers = on");
            }
            if (rowsFit) {
                send(copy, up);
                same(copy, migration.ends().after(), up);
            } else {
                assertThatThrownBy(() -> send(copy, up)).hasMessageContaining("stand in the way");
                send(copy, "ROLLBACK");
                same(copy, migration.ends().before(), up);
            }
        }
        try (ScratchDatabase copy = start.copy()) {
            send(copy, up);
            String verify = engine.scripts().verification(migration.up(), migration.facts(List.of(), landings));
            if (!verify.isEmpty()) {
                send(copy, verify);
            }
            send(copy, down);
            same(copy, migration.ends().before(), down);
        }
    }

    /** Stopped after each part in turn, and run again from the top. */
    void runOnline(boolean rowsFit) throws Exception {
        String up = engine.scripts().script(migration.up(), migration.facts(List.of(), landings()));
        List<String> parts = parts(up);
        for (int stop = parts.size();
                stop > 0;
                stop = THOROUGH || stop > 2 ? stop - Math.max(1, parts.size() / 4) : 0) {
            try (ScratchDatabase copy = start.copy()) {
                if (rowsFit && !rows.isBlank()) {
                    send(copy, rows);
                }
                for (String part : parts.subList(0, stop)) {
                    send(copy, part);
                }
                for (String part : parts) {
                    send(copy, part);
                }
                same(copy, migration.ends().after(), "stopped after part " + stop + " of " + up);
            }
        }
    }

    /** Transactions and what stands between them; a runner sends one after another. */
    private static List<String> parts(String script) {
        var parts = new ArrayList<String>();
        for (String part : script.split(
                "(?m)(?=^BEGIN;$)|(?<=^COMMIT;$)|(?=^SET lock_timeout)|(?<=^SET statement_timeout = 0;$)|(?=^RESET"
                        + " lock_timeout)")) {
            if (!part.lines().allMatch(line -> line.isBlank() || line.startsWith("--"))) {
                parts.add(part);
            }
        }
        return parts;
    }

    private Landings landings() throws Exception {
        Landings[] landings = {Landings.before(migration, start, engine.scripts())};
        Proof proof = new Prover(engine)
                .prove(
                        migration.task(start),
                        end -> landings[0] = landings[0].reached(migration, end, engine.scripts()));
        assertThat(proof.legs())
                .as(() -> "proof " + migration.strategy() + "\nUP:\n" + CaseRun.sql(migration.up()) + "\nDOWN:\n"
                        + CaseRun.sql(migration.down()))
                .allSatisfy(leg -> assertThat(leg.failures()).isEmpty());
        return landings[0];
    }

    private void same(ScratchDatabase reached, Database end, String script) throws Exception {
        Database read = engine.reader().read(reached.catalog(), reached.owner()).database();
        Common ends = Common.of(read, end, Set.of());
        assertThat(Differ.diff(ends.before(), ends.after()).stream().filter(Differ::planned))
                .as(script)
                .isEmpty();
    }

    /** What a driver is sent: a whole script where it takes one, else statement by statement. */
    static List<String> statements(Engine engine, String text) throws UnreadableScript {
        if (text.isBlank()) {
            return List.of();
        }
        return engine.splitter().isEmpty()
                ? List.of(text)
                : engine.splitter().get().split(text, "script").stream()
                        .map(piece -> piece.statement().sql())
                        .toList();
    }

    private void send(ScratchDatabase database, String text) throws Exception {
        for (String statement : statements(engine, text)) {
            sendOne(database, statement);
        }
    }

    private static void sendOne(ScratchDatabase database, String text) throws SQLException {
        try (Statement statement = database.connection().createStatement()) {
            // Secrets are variables of psql, which a person gives.
            statement.execute(text.replaceAll("(?<!:):'(\\w+)'", "'$1'"));
        } catch (SQLException e) {
            throw new SQLException(
                    e.getMessage() + "\nin: " + text.substring(0, Math.min(6000, text.length())), e.getSQLState(), e);
        }
    }
}
