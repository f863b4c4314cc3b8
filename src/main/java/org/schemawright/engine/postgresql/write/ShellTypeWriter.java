package org.schemawright.engine.postgresql.write;

import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Definition;

/** Shells: names that wait for a type. */
final class ShellTypeWriter implements DefinitionWriter {
    @Override
    public String creation(Definition object) {
        return "CREATE TYPE " + Quote.qualified(object.ref());
    }
}
