package org.schemawright.engine.postgresql.write;

import java.util.List;
import java.util.Optional;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Definition;
import org.schemawright.plan.Draft;

/** Extended statistics, of which only the target can be changed. */
final class StatisticsWriter implements DefinitionWriter {
    @Override
    public String creation(Definition object) {
        String kinds = object.properties().get("kinds");
        return "CREATE STATISTICS " + Quote.qualified(object.ref()) + (kinds == null ? "" : " (" + kinds + ")") + " ON "
                + on(object) + " FROM " + DefinitionWriter.property(object, "table");
    }

    private static String on(Definition object) {
        return String.join(
                ", ",
                List.of("columns", "expressions").stream()
                        .flatMap(name -> Optional.ofNullable(object.properties().get(name)).stream())
                        .toList());
    }

    @Override
    public List<Draft> completion(Definition object, Writing writing) {
        return object.properties().containsKey("target") ? List.of(target(object)) : List.of();
    }

    @Override
    public boolean changes(String property) {
        return property.equals("target");
    }

    @Override
    public Optional<List<Draft>> change(Definition before, Definition after, Writing writing) {
        return Optional.of(List.of(target(after)));
    }

    private static Draft target(Definition object) {
        return Draft.of("ALTER " + Designation.of(object) + " SET STATISTICS "
                + object.properties().getOrDefault("target", "-1"));
    }
}
