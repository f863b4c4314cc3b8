package org.schemawright.engine.postgresql.write;

import org.schemawright.model.Definition;

/** Access methods of tables and indexes. */
final class AccessMethodWriter implements DefinitionWriter {
    @Override
    public String creation(Definition object) {
        return "CREATE " + Designation.of(object) + DefinitionWriter.clause("TYPE", object, "type")
                + DefinitionWriter.clause("HANDLER", object, "handler");
    }

    @Override
    public boolean needsSuperuser() {
        return true;
    }
}
