package org.schemawright.engine.postgresql.write;

import java.util.List;
import java.util.Optional;
import org.schemawright.engine.Writing;
import org.schemawright.model.Definition;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;

/** Foreign-data wrappers. */
final class ForeignDataWrapperWriter implements DefinitionWriter {
    @Override
    public String creation(Definition object) {
        return "CREATE " + Designation.of(object) + DefinitionWriter.clause("HANDLER", object, "handler")
                + DefinitionWriter.clause("VALIDATOR", object, "validator") + ForeignOptions.clause(object);
    }

    @Override
    public boolean needsSuperuser() {
        return true;
    }

    @Override
    public boolean changes(String property) {
        return true;
    }

    @Override
    public Optional<List<Draft>> change(Definition before, Definition after, Writing writing) {
        return Optional.of(List.of(Draft.of("ALTER " + Designation.of(after) + function("handler", before, after)
                        + function("validator", before, after) + ForeignOptions.changes(before, after))
                .with(Hazard.NEEDS_SUPERUSER)));
    }

    private static String function(String name, Definition before, Definition after) {
        if (!DefinitionWriter.differs(name, before, after)) {
            return "";
        }
        return after.properties().containsKey(name) ? DefinitionWriter.clause(name, after, name) : " NO " + name;
    }
}
