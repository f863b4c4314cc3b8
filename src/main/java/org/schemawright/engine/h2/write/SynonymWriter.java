package org.schemawright.engine.h2.write;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.h2.Quote;
import org.schemawright.model.Definition;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Draft;

/** Synonyms. They carry no comment: the engine has no statement for one. */
final class SynonymWriter implements KindWriter<Definition> {
    @Override
    public List<Draft> create(Definition synonym, Writing writing) {
        String target = Quote.qualified(
                synonym.properties().getOrDefault("schema", synonym.ref().schema()),
                synonym.properties().getOrDefault("name", ""));
        return List.of(Draft.of("CREATE SYNONYM " + Quote.qualified(synonym.ref()) + " FOR " + target));
    }

    @Override
    public List<Draft> drop(Definition synonym, Writing writing) {
        return List.of(Draft.of("DROP SYNONYM IF EXISTS " + Quote.qualified(synonym.ref())));
    }

    @Override
    public Alteration alter(Definition before, Definition after, Writing writing) {
        return before.properties().equals(after.properties())
                ? new Alteration.InPlace(List.of(), Set.of())
                : new Alteration.Replace("a synonym stands for one thing");
    }

    /**
     * The synonyms of a table at the start. The engine (2.5.252) fails to store a table anew, as it does for a column more
     * or less, while there is one.
     */
    static Set<ObjectRef> of(ObjectRef part, Writing writing) {
        return writing.before().objects().values().stream()
                .filter(object -> object.ref().kind() == Kind.SYNONYM)
                .map(Definition.class::cast)
                .filter(synonym -> part.schema().equals(synonym.properties().get("schema"))
                        && part.name().equals(synonym.properties().get("name")))
                .map(Definition::ref)
                .collect(Collectors.toSet());
    }
}
