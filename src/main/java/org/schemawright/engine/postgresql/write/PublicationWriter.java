package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Definition;
import org.schemawright.plan.Draft;

/** Publications; what is in them are objects of their own. */
final class PublicationWriter implements DefinitionWriter {
    private static final List<String> OPTIONS =
            List.of("publish", "publish_via_partition_root", "publish_generated_columns");

    @Override
    public String creation(Definition object) {
        var stated = OPTIONS.stream().filter(object.properties()::containsKey).toList();
        return "CREATE " + Designation.of(object)
                + (object.properties().containsKey("all_tables") ? " FOR ALL TABLES" : "") + " WITH ("
                + options(object, stated) + ")";
    }

    @Override
    public boolean changes(String property) {
        return OPTIONS.contains(property);
    }

    @Override
    public Optional<List<Draft>> change(Definition before, Definition after, Writing writing) {
        var changed = OPTIONS.stream()
                .filter(name -> DefinitionWriter.differs(name, before, after))
                .toList();
        return Optional.of(
                List.of(Draft.of("ALTER " + Designation.of(after) + " SET (" + options(after, changed) + ")")));
    }

    private static String options(Definition object, List<String> names) {
        var options = new ArrayList<String>();
        for (String name : names) {
            options.add(name + " = " + Quote.text(object.properties().getOrDefault(name, "none")));
        }
        return String.join(", ", options);
    }
}
