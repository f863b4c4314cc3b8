package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.Locale;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Definition;

/** Types made of functions. The functions know the type as a shell first, so that is replaced by the definition. */
final class BaseTypeWriter implements DefinitionWriter {
    @Override
    public String creation(Definition object) {
        var parts = new ArrayList<String>();
        object.properties().forEach((name, value) -> parts.add(name.toUpperCase(Locale.ROOT) + " = " + value));
        return "CREATE TYPE " + Quote.qualified(object.ref()) + " (" + String.join(", ", parts) + ")";
    }

    @Override
    public boolean needsSuperuser() {
        return true;
    }
}
