package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.EnumType;
import org.schemawright.plan.Draft;

/** Enumerations. */
final class EnumTypeWriter implements KindWriter<EnumType> {
    @Override
    public List<Draft> create(EnumType type, Writing writing) {
        var drafts = new ArrayList<Draft>();
        drafts.add(Draft.of(statement(type)));
        drafts.addAll(TraitWriter.created(type, writing));
        return drafts;
    }

    private static String statement(EnumType type) {
        return "CREATE TYPE " + Quote.qualified(type.ref()) + " AS ENUM "
                + type.values().stream().map(Quote::text).collect(Collectors.joining(", ", "(", ")"));
    }

    @Override
    public List<Draft> drop(EnumType type, Writing writing) {
        return List.of(Draft.of("DROP TYPE " + Quote.qualified(type.ref())));
    }

    @Override
    public Alteration alter(EnumType before, EnumType after, Writing writing) {
        return EnumTypeChange.of(before, after, writing);
    }

    @Override
    public List<Draft> settle(EnumType before, EnumType after, Writing writing) {
        return EnumTypeChange.isSwap(before, after, writing)
                ? EnumTypeChange.swap(before, after, writing).settle()
                : List.of();
    }
}
