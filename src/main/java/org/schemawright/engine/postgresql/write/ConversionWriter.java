package org.schemawright.engine.postgresql.write;

import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Definition;

/** Conversions between encodings. */
final class ConversionWriter implements DefinitionWriter {
    @Override
    public String creation(Definition object) {
        return "CREATE " + (object.properties().containsKey("default") ? "DEFAULT " : "") + Designation.of(object)
                + " FOR "
                + Quote.text(DefinitionWriter.property(object, "source")) + " TO "
                + Quote.text(DefinitionWriter.property(object, "target")) + " FROM "
                + DefinitionWriter.property(object, "function");
    }
}
