package org.schemawright.advise.firstform;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Whether a text is a list or an object in JSON, read token by token: neither length nor depth costs more than that. */
final class JsonText {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** What the outermost is. */
    enum Kind {
        LIST,
        OBJECT
    }

    private JsonText() {}

    /** Empty for what is no JSON, and for a number, a string or the like by itself. */
    static Optional<Kind> of(String value) {
        String text = value.strip();
        if (text.length() < 2 || "[{".indexOf(text.charAt(0)) < 0 || "]}".indexOf(text.charAt(text.length() - 1)) < 0) {
            return Optional.empty();
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            int depth = 0;
            boolean closed = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (closed) {
                    return Optional.empty();
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                closed = depth == 0;
            }
            return Optional.of(text.charAt(0) == '[' ? Kind.LIST : Kind.OBJECT);
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }
}
