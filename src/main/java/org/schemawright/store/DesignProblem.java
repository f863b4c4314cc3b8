package org.schemawright.store;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.json.JsonFactory;

/** A member of a design file that is not as it should be. */
final class DesignProblem extends Exception {
    private static final long serialVersionUID = 1L;
    private final String pointer;

    /** @param pointer where, as a JSON pointer */
    DesignProblem(String pointer, String message) {
        super(message);
        this.pointer = pointer;
    }

    /** The line and the member, found by reading the text once more up to there. */
    String place(String text) {
        try (JsonParser parser = new JsonFactory().createParser(tools.jackson.core.ObjectReadContext.empty(), text)) {
            JsonPointer wanted = JsonPointer.compile(pointer);
            while (parser.nextToken() != null) {
                if (parser.streamReadContext().pathAsPointer().equals(wanted)) {
                    return ", line " + parser.currentTokenLocation().getLineNr() + member();
                }
            }
        } catch (RuntimeException e) {
            return member();
        }
        return member();
    }

    private String member() {
        return pointer.isEmpty() ? "" : ", member " + pointer.substring(1).replace('/', '.');
    }
}
