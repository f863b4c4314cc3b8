package org.schemawright.workspace;

import org.schemawright.engine.Strategy;
import org.schemawright.model.Aspect;
import org.schemawright.model.Visible;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers one request for a plan after another, each a JSON object in and one out. An error is an answer too. */
public final class BatchPlanner {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Workbench bench;
    private final Wanted wanted;
    private final Narrowing narrowing;

    public BatchPlanner(Workbench bench, Wanted wanted, Narrowing narrowing) {
        this.bench = bench;
        this.wanted = wanted;
        this.narrowing = narrowing;
    }

    /** One answer on one line, without the line's end. */
    public String answer(String request) {
        ObjectNode answer;
        try {
            answer = answer(JSON.readTree(request));
        } catch (JacksonException e) {
            answer = JSON.createObjectNode();
            answer.put("error", "the line is no JSON object: " + firstLine(e.getOriginalMessage()));
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            Failure failure = Failure.of(e);
            answer = JSON.createObjectNode();
            answer.put(failure.sort() == Failure.Sort.REFUSED ? "refused" : "error", failure.message());
        }
        return JSON.writeValueAsString(answer);
    }

    private static String firstLine(String message) {
        return Visible.text(message.lines().findFirst().orElse("unreadable"));
    }

    private ObjectNode answer(JsonNode asked) throws Exception {
        if (!asked.isObject()) {
            throw new BadRequest("a request is a JSON object: {\"from\": SOURCE, \"to\": SOURCE}");
        }
        BatchOptions options = BatchOptions.of(asked.path("options"), bench.engines());
        Wanted both = options.wanted().or(wanted);
        try (Sides sides = bench.load(text(asked, "from"), text(asked, "to"), both, narrowing)) {
            Prepared prepared =
                    new PrepareMigration(sides.engine()).prepare(sides, options.choices(sides), options.proving());
            return PlanAnswer.of(prepared, sides.engine());
        }
    }

    private static String text(JsonNode asked, String member) throws BadRequest {
        if (!asked.path(member).isString()) {
            throw new BadRequest("the request states no source \"" + member + "\"");
        }
        return asked.path(member).asString();
    }

    /** What nobody chose: gentle to a database in use, plain otherwise. */
    public static Strategy strategyFor(Sides sides) {
        return sides.from().origin() == Loaded.Origin.LIVE ? Strategy.ONLINE : Strategy.DIRECT;
    }

    /** The aspect that a user calls so. */
    public static Aspect aspect(String word) throws BadRequest {
        return BatchOptions.aspect(word);
    }
}
