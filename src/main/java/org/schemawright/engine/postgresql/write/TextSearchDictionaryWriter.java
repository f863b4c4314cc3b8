package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schemawright.engine.Writing;
import org.schemawright.model.Definition;
import org.schemawright.plan.Draft;

/** Text search dictionaries, whose options can be changed as they stand. */
final class TextSearchDictionaryWriter implements DefinitionWriter {
    @Override
    public String creation(Definition object) {
        String options = object.properties().get("options");
        return "CREATE " + Designation.of(object) + " (TEMPLATE = " + DefinitionWriter.property(object, "template")
                + (options == null ? "" : ", " + options) + ")";
    }

    @Override
    public boolean changes(String property) {
        return property.equals("options");
    }

    @Override
    public Optional<List<Draft>> change(Definition before, Definition after, Writing writing) {
        List<String> was = options(before);
        List<String> is = options(after);
        var settings = new ArrayList<>(is);
        settings.removeAll(was);
        was.stream()
                .map(TextSearchDictionaryWriter::name)
                .filter(name ->
                        is.stream().map(TextSearchDictionaryWriter::name).noneMatch(name::equals))
                .forEach(settings::add);
        return Optional.of(
                settings.isEmpty()
                        ? List.of()
                        : List.of(
                                Draft.of("ALTER " + Designation.of(after) + " (" + String.join(", ", settings) + ")")));
    }

    private static String name(String option) {
        return option.substring(0, option.indexOf(" = "));
    }

    /** The catalog keeps {@code name = 'value'} in one text; a comma or an equals sign in quotes is part of a value. */
    private static List<String> options(Definition object) {
        String text = object.properties().getOrDefault("options", "");
        var options = new ArrayList<String>();
        boolean quoted = false;
        boolean named = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '\'' && !named;
            named ^= c == '"' && !quoted;
            if (c == ',' && !quoted && !named) {
                options.add(text.substring(start, i).strip());
                start = i + 1;
            } else if (c == '\\' && quoted) {
                i++;
            }
        }
        options.add(text.substring(start).strip());
        options.removeIf(String::isEmpty);
        return options;
    }
}
