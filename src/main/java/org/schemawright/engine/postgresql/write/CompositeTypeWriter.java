package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.CompositeType;
import org.schemawright.model.CompositeType.Attribute;
import org.schemawright.plan.Draft;

/** Row types. */
final class CompositeTypeWriter implements KindWriter<CompositeType> {
    @Override
    public List<Draft> create(CompositeType type, Writing writing) {
        var drafts = new ArrayList<Draft>();
        drafts.add(Draft.of("CREATE TYPE " + Quote.qualified(type.ref()) + " AS "
                + type.attributes().stream()
                        .map(CompositeTypeWriter::attribute)
                        .collect(Collectors.joining(", ", "(", ")"))));
        drafts.addAll(TraitWriter.created(type, writing));
        type.attributes()
                .forEach(attribute ->
                        attribute.comment().ifPresent(text -> drafts.add(comment(type, attribute, Optional.of(text)))));
        return drafts;
    }

    static String attribute(Attribute attribute) {
        return Quote.name(attribute.name()) + " " + attribute.type()
                + attribute.collation().map(" COLLATE "::concat).orElse("");
    }

    static Draft comment(CompositeType type, Attribute attribute, Optional<String> text) {
        return TraitWriter.comment("COLUMN " + Quote.qualified(type.ref()) + "." + Quote.name(attribute.name()), text);
    }

    @Override
    public List<Draft> drop(CompositeType type, Writing writing) {
        return List.of(Draft.of("DROP TYPE " + Quote.qualified(type.ref())));
    }

    @Override
    public Alteration alter(CompositeType before, CompositeType after, Writing writing) {
        return new CompositeTypeChange(before, after, writing).alteration();
    }
}
