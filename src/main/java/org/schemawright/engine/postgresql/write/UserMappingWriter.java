package org.schemawright.engine.postgresql.write;

import java.util.List;
import java.util.Optional;
import org.schemawright.engine.Writing;
import org.schemawright.model.Definition;
import org.schemawright.plan.Draft;

/** User mappings. */
final class UserMappingWriter implements DefinitionWriter {
    @Override
    public String creation(Definition object) {
        return "CREATE " + Designation.of(object) + ForeignOptions.clause(object);
    }

    @Override
    public boolean changes(String property) {
        return true;
    }

    @Override
    public Optional<List<Draft>> change(Definition before, Definition after, Writing writing) {
        return Optional.of(List.of(Draft.of("ALTER " + Designation.of(after) + ForeignOptions.changes(before, after))));
    }
}
