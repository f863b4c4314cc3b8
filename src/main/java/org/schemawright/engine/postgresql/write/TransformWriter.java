package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schemawright.engine.Writing;
import org.schemawright.model.Definition;
import org.schemawright.plan.Draft;

/** Transforms of types for languages, which can be replaced as they stand. */
final class TransformWriter implements DefinitionWriter {
    @Override
    public String creation(Definition object) {
        return definition("CREATE ", object);
    }

    @Override
    public boolean changes(String property) {
        return true;
    }

    @Override
    public Optional<List<Draft>> change(Definition before, Definition after, Writing writing) {
        return Optional.of(List.of(Draft.of(definition("CREATE OR REPLACE ", after))));
    }

    private static String definition(String words, Definition object) {
        var functions = new ArrayList<String>();
        for (String way : List.of("from_sql", "to_sql")) {
            String function = object.properties().get(way);
            if (function != null) {
                functions.add((way.equals("to_sql") ? "TO" : "FROM") + " SQL WITH FUNCTION " + function);
            }
        }
        return words + Designation.of(object) + " (" + String.join(", ", functions) + ")";
    }
}
