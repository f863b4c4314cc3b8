package org.schemawright.engine.postgresql.write;

import java.util.List;
import java.util.Set;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.SequenceOwnership;
import org.schemawright.plan.Draft;

/** That a sequence goes with a column. */
final class SequenceOwnershipWriter implements KindWriter<SequenceOwnership> {
    @Override
    public List<Draft> create(SequenceOwnership ownership, Writing writing) {
        return List.of(owned(
                ownership,
                Quote.qualified(ownership.column()) + "."
                        + Quote.name(ownership.column().last())));
    }

    @Override
    public List<Draft> drop(SequenceOwnership ownership, Writing writing) {
        return List.of(owned(ownership, "NONE"));
    }

    @Override
    public Alteration alter(SequenceOwnership before, SequenceOwnership after, Writing writing) {
        return new Alteration.InPlace(create(after, writing), Set.of());
    }

    private static Draft owned(SequenceOwnership ownership, String by) {
        return Draft.of("ALTER SEQUENCE " + Quote.qualified(ownership.ref()) + " OWNED BY " + by);
    }
}
