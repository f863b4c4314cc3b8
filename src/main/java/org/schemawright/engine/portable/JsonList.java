package org.schemawright.engine.portable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists as they travel between engines: as JSON. */
public final class JsonList {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonList() {}

    /**
     * The elements as texts, each empty where it is null; an element that is a list itself is a list in JSON again.
     *
     * @return empty where the text is no list
     */
    public static Optional<List<Optional<String>>> elements(String text) {
        JsonNode node;
        try {
            node = JSON.readTree(text);
        } catch (JacksonException e) {
            return Optional.empty();
        }
        if (!node.isArray()) {
            return Optional.empty();
        }
        var elements = new ArrayList<Optional<String>>();
        for (JsonNode element : node) {
            elements.add(
                    element.isNull()
                            ? Optional.empty()
                            : Optional.of(element.isContainer() ? element.toString() : element.asString()));
        }
        return Optional.of(elements);
    }
}
