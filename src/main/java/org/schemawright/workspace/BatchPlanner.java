package org.schemawright.workspace;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.schemawright.change.Lineage;
import org.schemawright.change.Origin;
import org.schemawright.engine.Engine;
import org.schemawright.engine.Strategy;
import org.schemawright.model.Aspect;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Visible;
import org.schemawright.plan.Loss;
import org.schemawright.plan.RowCheck;
import org.schemawright.planner.PlanRefused;
import org.schemawright.proof.Proof;
import org.schemawright.proof.Prover;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers one request for a plan after another, each a JSON object in and one out. An error is an answer too. */
public final class BatchPlanner {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Engine engine;
    private final Sources sources;

    /** Loads a source by the name that a user gives it. */
    @FunctionalInterface
    public interface Sources {
        Loaded load(String name) throws Exception;
    }

    public BatchPlanner(Engine engine, Sources sources) {
        this.engine = engine;
        this.sources = sources;
    }

    /** One answer on one line, without the line's end. */
    public String answer(String request) {
        ObjectNode answer = JSON.createObjectNode();
        try {
            JsonNode asked = JSON.readTree(request);
            answer(asked, answer);
        } catch (PlanRefused e) {
            answer.put("refused", Visible.text(String.valueOf(e.getMessage())));
        } catch (JacksonException e) {
            answer.put("error", "the line is no JSON object: " + Visible.text(String.valueOf(e.getOriginalMessage())));
        } catch (Exception e) {
            answer.put("error", Visible.text(e.getMessage() == null ? e.toString() : e.getMessage()));
        }
        return JSON.writeValueAsString(answer);
    }

    private void answer(JsonNode asked, ObjectNode answer) throws Exception {
        try (Loaded from = sources.load(text(asked, "from"));
                Loaded to = sources.load(text(asked, "to"))) {
            JsonNode options = asked.path("options");
            Migration migration = new PlanMigration(engine).plan(from, to, choices(options, from));
            write(migration, answer);
            if (options.path("prove").asBoolean(true)) {
                Proof proof = new Prover(engine).prove(migration.task(from.scratch()));
                answer.put("proved", proof.held());
                ArrayNode notes = answer.withArray("notes");
                proof.legs().forEach(leg -> leg.failures().forEach(failure -> notes.add(leg.name() + ": " + failure)));
                proof.unproved().forEach(notes::add);
            }
        }
    }

    private static String text(JsonNode asked, String member) {
        if (!asked.path(member).isString()) {
            throw new IllegalArgumentException("the request states no source \"" + member + "\"");
        }
        return asked.path(member).asString();
    }

    private PlanMigration.Choices choices(JsonNode options, Loaded from) throws PlanRefused {
        String word = options.path("strategy").asString(from.origin() == Loaded.Origin.LIVE ? "online" : "direct");
        Strategy strategy =
                switch (word) {
                    case "online" -> Strategy.ONLINE;
                    case "direct" -> Strategy.DIRECT;
                    default -> throw new IllegalArgumentException("the strategy is direct or online, not " + word);
                };
        Set<Aspect> ignored = EnumSet.noneOf(Aspect.class);
        options.path("ignore").forEach(aspect -> ignored.add(Aspect.valueOf(
                aspect.asString().toUpperCase(Locale.ROOT).replace('-', '_'))));
        var origins = new TreeMap<ObjectRef, Origin>();
        options.path("rename").properties().forEach(entry ->
                Renames.add(entry.getKey(), entry.getValue().asString(), from.database(), origins));
        return new PlanMigration.Choices(strategy, new Lineage(origins), ignored);
    }

    private void write(Migration migration, ObjectNode answer) {
        answer.put("sql", engine.scripts().script(migration.up(), migration.facts()));
        answer.put("down", engine.scripts().script(migration.down(), migration.factsOfWayBack()));
        ArrayNode loses = answer.putArray("loses");
        for (Loss loss : migration.up().losses()) {
            loses.addObject().put("object", loss.object().toString()).put("why", loss.why());
        }
        ArrayNode mayFail = answer.putArray("mayFail");
        for (RowCheck check : migration.up().checks()) {
            ObjectNode one = mayFail.addObject().put("check", check.what()).put("query", check.query());
            one.putNull("rows");
            one.putArray("sample");
        }
        answer.put("proved", false);
        ArrayNode notes = answer.putArray("notes");
        List<String> all = new ArrayList<>(migration.up().notes());
        all.forEach(notes::add);
    }
}
