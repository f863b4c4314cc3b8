package org.schemawright.cli;

import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Trees as text for programs; only ASCII, so that nothing in a name can steer a terminal that shows it. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private Json() {}

    static String text(JsonNode tree) {
        return MAPPER.writeValueAsString(tree).replace(System.lineSeparator(), "\n");
    }
}
