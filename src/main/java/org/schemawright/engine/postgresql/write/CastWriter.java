package org.schemawright.engine.postgresql.write;

import org.schemawright.model.Definition;

/** Casts. */
final class CastWriter implements DefinitionWriter {
    @Override
    public String creation(Definition object) {
        String method = switch (DefinitionWriter.property(object, "method")) {
            case "inout" -> " WITH INOUT";
            case "binary" -> " WITHOUT FUNCTION";
            default -> " WITH FUNCTION " + DefinitionWriter.property(object, "function");
        };
        return "CREATE " + Designation.of(object) + method + DefinitionWriter.clause("AS", object, "context");
    }
}
