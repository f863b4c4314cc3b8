package org.schemawright.engine.postgresql.write;

import java.util.List;
import java.util.Set;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Definition;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Draft;

/** Tables and schemas in publications. The path is the publication, the schema and, where one table is meant, its name. */
final class PublicationMemberWriter implements KindWriter<Definition> {
    private static final int OF_A_SCHEMA = 2;

    @Override
    public List<Draft> create(Definition member, Writing writing) {
        String columns = member.properties().get("columns");
        String filter = member.properties().get("filter");
        return List.of(Draft.of(publication(member) + " ADD " + object(member)
                + (columns == null ? "" : " (" + columns + ")") + (filter == null ? "" : " WHERE (" + filter + ")")));
    }

    @Override
    public List<Draft> drop(Definition member, Writing writing) {
        return List.of(Draft.of(publication(member) + " DROP " + object(member)));
    }

    /** There is only a statement that sets all members of a publication anew. */
    @Override
    public Alteration alter(Definition before, Definition after, Writing writing) {
        return new Alteration.InPlace(
                List.of(drop(before, writing).getFirst(), create(after, writing).getFirst()), Set.of());
    }

    private static String publication(Definition member) {
        return "ALTER PUBLICATION " + Quote.name(member.ref().path().getFirst());
    }

    private static String object(Definition member) {
        ObjectRef ref = member.ref();
        return ref.path().size() == OF_A_SCHEMA
                ? "TABLES IN SCHEMA " + Quote.name(ref.last())
                : "TABLE ONLY " + Quote.qualified(ref.name(), ref.last());
    }
}
