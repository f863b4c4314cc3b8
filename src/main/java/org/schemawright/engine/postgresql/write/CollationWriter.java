package org.schemawright.engine.postgresql.write;

import org.schemawright.engine.Alteration;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Definition;

/** Collations. What sorts by one has to move over to another one of its name when it changes. */
final class CollationWriter implements DefinitionWriter {
    @Override
    public String creation(Definition object) {
        var parts = new StringBuilder("provider = " + DefinitionWriter.property(object, "provider"));
        for (String name : new String[] {"locale", "lc_collate", "lc_ctype", "rules"}) {
            String value = object.properties().get(name);
            if (value != null) {
                parts.append(", ").append(name).append(" = ").append(Quote.text(value));
            }
        }
        if (object.properties().containsKey("deterministic")) {
            parts.append(", deterministic = false");
        }
        return "CREATE " + Designation.of(object) + " (" + parts + ")";
    }

    @Override
    public Alteration alter(Definition before, Definition after, Writing writing) {
        Alteration plain = DefinitionWriter.super.alter(before, after, writing);
        return plain instanceof Alteration.Replace
                ? new CollationSwap(before, create(after, writing), writing).alteration()
                : plain;
    }
}
