package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Definition;
import org.schemawright.plan.Draft;

/** Text search configurations, whose mappings can be changed as they stand. */
final class TextSearchConfigurationWriter implements DefinitionWriter {
    private static final String MAPPING = "mapping ";

    @Override
    public String creation(Definition object) {
        return "CREATE " + Designation.of(object) + " (PARSER = " + DefinitionWriter.property(object, "parser") + ")";
    }

    @Override
    public List<Draft> completion(Definition object, Writing writing) {
        return mappings(object, new TreeMap<>());
    }

    @Override
    public boolean changes(String property) {
        return property.startsWith(MAPPING);
    }

    @Override
    public Optional<List<Draft>> change(Definition before, Definition after, Writing writing) {
        SortedMap<String, String> was = SettingList.within(before.properties(), MAPPING);
        var gone = SettingList.gone(was, SettingList.within(after.properties(), MAPPING));
        var drafts = new ArrayList<Draft>();
        if (!gone.isEmpty()) {
            drafts.add(Draft.of("ALTER " + Designation.of(after) + " DROP MAPPING FOR " + Quote.names(gone)));
        }
        drafts.addAll(mappings(after, was));
        return Optional.of(drafts);
    }

    private static List<Draft> mappings(Definition object, SortedMap<String, String> was) {
        var drafts = new ArrayList<Draft>();
        SettingList.changed(was, SettingList.within(object.properties(), MAPPING))
                .forEach((token, dictionaries) -> drafts.add(
                        Draft.of("ALTER " + Designation.of(object) + (was.containsKey(token) ? " ALTER" : " ADD")
                                + " MAPPING FOR " + Quote.name(token) + " WITH " + dictionaries)));
        return drafts;
    }
}
