package org.schemawright.engine.postgresql.write;

import org.schemawright.model.Definition;

/** Text search templates, which only a superuser may make. */
final class TextSearchTemplateWriter implements DefinitionWriter {
    @Override
    public String creation(Definition object) {
        return "CREATE " + Designation.of(object) + " (" + DefinitionWriter.list(object.properties(), "init", "lexize")
                + ")";
    }

    @Override
    public boolean needsSuperuser() {
        return true;
    }
}
