package org.schemawright.engine.postgresql.write;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.model.Definition;
import org.schemawright.plan.Draft;

/** Comments on parts that are no objects of their own: a NOT NULL, the index of a key, a partition's copy of a trigger. */
final class PartCommentWriter implements KindWriter<Definition> {
    @Override
    public List<Draft> create(Definition object, Writing writing) {
        return List.of(comment(object, object.traits().comment()));
    }

    /** The part is still there at this point: what a comment stands on goes and changes after it. */
    @Override
    public List<Draft> drop(Definition object, Writing writing) {
        return List.of(comment(object, Optional.empty()));
    }

    @Override
    public Alteration alter(Definition before, Definition after, Writing writing) {
        return new Alteration.InPlace(create(after, writing), Set.of());
    }

    private static Draft comment(Definition object, Optional<String> text) {
        return TraitWriter.comment(DefinitionWriter.property(object, "on"), text);
    }
}
