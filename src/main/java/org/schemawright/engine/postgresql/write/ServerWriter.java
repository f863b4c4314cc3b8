package org.schemawright.engine.postgresql.write;

import java.util.List;
import java.util.Optional;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Definition;
import org.schemawright.plan.Draft;

/** Foreign servers. */
final class ServerWriter implements DefinitionWriter {
    @Override
    public String creation(Definition object) {
        return "CREATE " + Designation.of(object) + text("TYPE", object, "type") + text("VERSION", object, "version")
                + " FOREIGN DATA WRAPPER " + Quote.name(DefinitionWriter.property(object, "wrapper"))
                + ForeignOptions.clause(object);
    }

    @Override
    public boolean changes(String property) {
        return ForeignOptions.is(property) || property.equals("version");
    }

    @Override
    public Optional<List<Draft>> change(Definition before, Definition after, Writing writing) {
        String version = !DefinitionWriter.differs("version", before, after)
                ? ""
                : after.properties().containsKey("version") ? text("VERSION", after, "version") : " VERSION NULL";
        return Optional.of(
                List.of(Draft.of("ALTER " + Designation.of(after) + version + ForeignOptions.changes(before, after))));
    }

    private static String text(String word, Definition object, String name) {
        String value = object.properties().get(name);
        return value == null ? "" : " " + word + " " + Quote.text(value);
    }
}
