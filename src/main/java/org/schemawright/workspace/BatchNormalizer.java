package org.schemawright.workspace;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.schemawright.advise.normalize.Attributes;
import org.schemawright.advise.normalize.CandidateKeys.TooManyKeys;
import org.schemawright.advise.normalize.Decomposition;
import org.schemawright.advise.normalize.Dependencies;
import org.schemawright.advise.normalize.Dependency;
import org.schemawright.advise.normalize.Heading;
import org.schemawright.advise.normalize.Judgement;
import org.schemawright.advise.normalize.NormalForm;
import org.schemawright.advise.normalize.SomeKeys;
import org.schemawright.advise.normalize.Synthesis;
import org.schemawright.advise.normalize.TooMuchWork;
import org.schemawright.model.Visible;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Judges one relation after another, each a JSON object in and one out:
 * {@code {"id": …, "attributes": [a], "dependencies": [[[determinant], [dependent]]]}}. An error is an answer too.
 */
public final class BatchNormalizer {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** One answer on one line, without the line's end. */
    public String answer(String request) {
        ObjectNode answer = JSON.createObjectNode();
        answer.putNull("id");
        try {
            JsonNode asked = JSON.readTree(request);
            if (!asked.isObject()) {
                throw new BadRequest("a relation is a JSON object: {\"id\": …, \"attributes\": […], \"dependencies\":"
                        + " [[[…], […]]]}");
            }
            if (asked.has("id")) {
                answer.set("id", asked.get("id"));
            }
            answer.setAll(judged(asked));
        } catch (JacksonException e) {
            answer.put(
                    "error",
                    "the line is no JSON object: "
                            + Visible.text(
                                    e.getOriginalMessage().lines().findFirst().orElse("unreadable")));
        } catch (BadRequest e) {
            answer.put("error", e.getMessage());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            answer.put("error", Failure.of(e).message());
        }
        return JSON.writeValueAsString(answer);
    }

    private static ObjectNode judged(JsonNode asked) throws BadRequest {
        Heading heading = heading(asked.path("attributes"));
        Dependencies dependencies = dependencies(asked.path("dependencies"), heading);
        ObjectNode answer = JSON.createObjectNode();
        var bounds = new ArrayList<String>();
        try {
            Judgement judgement = Judgement.of(heading.all(), dependencies);
            put(answer, judgement.keys(), Optional.of(judgement.form()), judgement.violation(), heading);
        } catch (TooManyKeys e) {
            SomeKeys some = SomeKeys.of(heading.all(), dependencies, e);
            put(answer, some.keys(), some.form(), some.violation(), heading);
            bounds.add("there are more candidate keys than can be listed: these are "
                    + some.keys().size() + " of them"
                    + (some.form().isPresent() ? "" : ", and the normal form cannot be told without the others"));
        }
        ArrayNode cover = answer.putArray("minimalCover");
        dependencies
                .minimalCover()
                .list()
                .forEach(one -> put(cover.addArray(), List.of(one.determinant(), one.dependent()), heading));
        put(answer.putArray("synthesis"), Synthesis.of(heading.all(), dependencies), heading);
        try {
            List<Attributes> decomposition = Decomposition.of(heading.all(), dependencies);
            put(answer.putArray("decomposition"), decomposition, heading);
        } catch (TooMuchWork e) {
            answer.putNull("decomposition");
            bounds.add(e.getMessage());
        }
        if (!bounds.isEmpty()) {
            answer.put("bounded", String.join("; ", bounds));
        }
        return answer;
    }

    private static void put(
            ObjectNode answer,
            List<Attributes> keys,
            Optional<NormalForm> form,
            Optional<Dependency> violation,
            Heading heading) {
        put(answer.putArray("candidateKeys"), keys, heading);
        form.ifPresentOrElse(one -> answer.put("normalForm", one.label()), () -> answer.putNull("normalForm"));
        violation.ifPresentOrElse(
                one -> put(answer.putArray("violation"), List.of(one.determinant(), one.dependent()), heading),
                () -> answer.putNull("violation"));
    }

    private static void put(ArrayNode array, List<Attributes> sets, Heading heading) {
        for (Attributes set : sets) {
            heading.names(set).forEach(array.addArray()::add);
        }
    }

    private static Heading heading(JsonNode list) throws BadRequest {
        List<String> names = names(list, "\"attributes\"");
        if (names.isEmpty()) {
            throw new BadRequest("the relation has no attributes");
        }
        try {
            return new Heading(names);
        } catch (IllegalArgumentException e) {
            throw new BadRequest(Visible.text(String.valueOf(e.getMessage())));
        }
    }

    private static List<String> names(JsonNode list, String what) throws BadRequest {
        if (!list.isArray()) {
            throw new BadRequest(what + " is a list of names");
        }
        var names = new ArrayList<String>();
        for (JsonNode name : list) {
            if (!name.isString()) {
                throw new BadRequest(what + " is a list of names, and " + Visible.text(name.toString()) + " is none");
            }
            if (!StandardCharsets.UTF_16.newEncoder().canEncode(name.asString())) {
                throw new BadRequest(what + " has a name with half a character: " + Visible.text(name.asString()));
            }
            names.add(name.asString());
        }
        return names;
    }

    private static Dependencies dependencies(JsonNode list, Heading heading) throws BadRequest {
        if (!list.isArray()) {
            throw new BadRequest("\"dependencies\" is a list of pairs: [[determinant], [dependent]]");
        }
        Map<String, Integer> places = heading.places();
        var dependencies = new ArrayList<Dependency>();
        for (JsonNode pair : list) {
            if (!pair.isArray() || pair.size() != 2) {
                throw new BadRequest("a dependency is a pair: [[determinant], [dependent]]");
            }
            dependencies.add(new Dependency(
                    set(names(pair.get(0), "a determinant"), places), set(names(pair.get(1), "a dependent"), places)));
        }
        return new Dependencies(dependencies);
    }

    private static Attributes set(List<String> names, Map<String, Integer> places) throws BadRequest {
        var set = new ArrayList<Integer>();
        for (String name : names) {
            Integer place = places.get(name);
            if (place == null) {
                throw new BadRequest("a dependency names " + Visible.text(name) + ", which is none of the attributes");
            }
            set.add(place);
        }
        return Attributes.of(set);
    }
}
