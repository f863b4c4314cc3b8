package org.schemawright.engine.postgresql.write;

import org.schemawright.model.Definition;

/** Text search parsers, which only a superuser may make. */
final class TextSearchParserWriter implements DefinitionWriter {
    @Override
    public String creation(Definition object) {
        return "CREATE " + Designation.of(object) + " ("
                + DefinitionWriter.list(object.properties(), "start", "gettoken", "end", "lextypes", "headline") + ")";
    }

    @Override
    public boolean needsSuperuser() {
        return true;
    }
}
