package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Definition;

/** Operator classes, of which nothing but the owner and the name can be changed. */
final class OperatorClassWriter implements DefinitionWriter {
    private static final String OPERATOR = "OPERATOR ";
    private static final String FUNCTION = "FUNCTION ";

    @Override
    public String creation(Definition object) {
        String type = DefinitionWriter.property(object, "type");
        var items = members(object.properties());
        String storage = object.properties().get("storage");
        if (storage != null || items.isEmpty()) {
            items.add("STORAGE " + (storage == null ? type : storage));
        }
        return "CREATE OPERATOR CLASS " + Quote.qualified(object.ref())
                + (object.properties().containsKey("default") ? " DEFAULT" : "") + " FOR TYPE " + type + " USING "
                + Quote.name(object.ref().last()) + " FAMILY " + DefinitionWriter.property(object, "family") + " AS "
                + String.join(", ", items);
    }

    @Override
    public boolean needsSuperuser() {
        return true;
    }

    /** Members as statements name them: an operator's types stand behind its name, a function's before it. */
    static List<String> members(SortedMap<String, String> properties) {
        var members = new ArrayList<String>();
        properties.forEach((place, name) -> {
            if (place.startsWith(OPERATOR)) {
                int types = place.indexOf('(');
                int order = name.indexOf(" FOR ORDER BY ");
                String operator = order < 0 ? name : name.substring(0, order);
                members.add(place.substring(0, types) + operator + " " + place.substring(types)
                        + (order < 0 ? "" : name.substring(order)));
            } else if (place.startsWith(FUNCTION)) {
                members.add(place + " " + name);
            }
        });
        return members;
    }
}
