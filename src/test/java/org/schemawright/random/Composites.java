package org.schemawright.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

final class Composites {
    private Composites() {}

    static Piece draw(Draft draft) {
        var attributes = new ArrayList<Part>();
        for (int i = draft.below(3); i >= 0; i--) {
            DataType type = DataType.random(draft);
            attributes.add(new Part(draft.name("att") + " " + type.sql(), type.needs()));
        }
        return draft.put(of(draft.qualified("comp"), attributes));
    }

    private static TypePiece of(String name, List<Part> attributes) {
        Set<String> needs = Set.of(SchemaPiece.of(name));
        for (Part attribute : attributes) {
            needs = Part.union(needs, attribute.needs());
        }
        String list = String.join(", ", attributes.stream().map(Part::sql).toList());
        return new TypePiece(
                TypePiece.type(name, Family.OTHER, "NULL"),
                needs,
                List.of("CREATE TYPE " + name + " AS (" + list + ")"),
                draft -> of(name, changed(draft, attributes)));
    }

    private static List<Part> changed(Draft draft, List<Part> attributes) {
        var now = new ArrayList<>(attributes);
        if (now.size() > 1 && draft.chance(20)) {
            now.remove(draft.below(now.size()));
        } else {
            now.add(Part.of(
                    draft.name("att") + " " + draft.pick(DataType.BUILT_IN).sql()));
        }
        return now;
    }
}
