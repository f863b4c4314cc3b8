package org.schemawright.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.schemawright.model.Column;
import org.schemawright.model.CompositeType;
import org.schemawright.model.CompositeType.Attribute;
import org.schemawright.model.Database;
import org.schemawright.model.Domain;
import org.schemawright.model.Kind;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;

/** Types whose values read otherwise after a migration, a table's rows among them, and all that is made of such. */
record ChangedTypes(Set<String> names) {
    private static final Set<Kind> TYPES =
            Set.of(Kind.ENUM_TYPE, Kind.COMPOSITE_TYPE, Kind.RANGE_TYPE, Kind.BASE_TYPE, Kind.DOMAIN, Kind.TABLE);

    /** What a type is made of, and what else makes it the one it is. */
    private record Shape(List<String> types, List<String> rest) {}

    /** Known by their names alone: one too many in another schema costs a comparison and nothing else. */
    static ChangedTypes between(Database before, Database after) {
        Map<String, List<Shape>> was = shapes(before);
        Map<String, List<Shape>> is = shapes(after);
        var names = new HashSet<String>();
        was.forEach((name, shapes) -> {
            if (!shapes.equals(is.get(name))) {
                names.add(name);
            }
        });
        var changed = new ChangedTypes(names);
        boolean grows = true;
        while (grows) {
            List<String> more = was.entrySet().stream()
                    .filter(entry -> entry.getValue().stream()
                            .flatMap(it -> it.types().stream())
                            .anyMatch(changed::includes))
                    .map(Map.Entry::getKey)
                    .toList();
            grows = names.addAll(more);
        }
        return changed;
    }

    boolean includes(String rendering) {
        String element = rendering.replace("[]", "");
        return element.contains(".")
                && names.stream()
                        .anyMatch(name -> element.endsWith("." + name) || element.endsWith(".\"" + name + "\""));
    }

    private static Map<String, List<Shape>> shapes(Database database) {
        var shapes = new HashMap<String, List<Shape>>();
        database.objects().values().stream()
                .filter(object -> TYPES.contains(object.ref().kind()))
                .forEach(type -> shapes.computeIfAbsent(type.ref().name().replace("\"", "\"\""), _ -> new ArrayList<>())
                        .add(shape(type)));
        return shapes;
    }

    private static Shape shape(SchemaObject type) {
        return switch (type) {
            case Table table ->
                new Shape(
                        table.columns().stream().map(Column::type).toList(),
                        table.columns().stream().map(Column::name).toList());
            case CompositeType row ->
                new Shape(
                        row.attributes().stream().map(Attribute::type).toList(),
                        row.attributes().stream().map(Attribute::name).toList());
            case Domain domain -> new Shape(List.of(domain.baseType()), List.of());
            default -> new Shape(List.of(), List.of(type.toString()));
        };
    }
}
