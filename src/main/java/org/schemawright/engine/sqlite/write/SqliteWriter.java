package org.schemawright.engine.sqlite.write;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.DdlWriter;
import org.schemawright.engine.Handed;
import org.schemawright.engine.Writing;
import org.schemawright.model.Index;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Opaque;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.model.Trigger;
import org.schemawright.model.View;
import org.schemawright.plan.Draft;

/** Hands each object to the writer of its kind. What SQLite has not is refused before anything is written. */
public final class SqliteWriter implements DdlWriter {
    private static final Set<Kind> WITH_TABLE = EnumSet.of(
            Kind.COLUMN,
            Kind.COLUMN_DEFAULT,
            Kind.PRIMARY_KEY,
            Kind.UNIQUE_CONSTRAINT,
            Kind.CHECK_CONSTRAINT,
            Kind.EXCLUSION_CONSTRAINT,
            Kind.FOREIGN_KEY);

    @Override
    public Set<Kind> madeWithTable() {
        return EnumSet.copyOf(WITH_TABLE);
    }

    @Override
    public Optional<String> refusal(SchemaObject object) {
        return Refusals.of(object);
    }

    @Override
    public List<Draft> create(SchemaObject object, Writing writing) {
        return hand(object).create(writing);
    }

    @Override
    public List<Draft> drop(SchemaObject object, Writing writing) {
        return hand(object).drop(writing);
    }

    @Override
    public Set<ObjectRef> inTheWayOfDrop(SchemaObject object, Writing writing) {
        return Set.of();
    }

    @Override
    public Set<ObjectRef> inTheWayOfCreation(SchemaObject object, Writing writing) {
        return Set.of();
    }

    @Override
    public Alteration alter(SchemaObject before, SchemaObject after, Writing writing) {
        return hand(before).alter(after, writing);
    }

    @Override
    public List<Draft> settle(SchemaObject before, SchemaObject after, Writing writing) {
        return List.of();
    }

    private static Handed<?> hand(SchemaObject object) {
        return switch (object) {
            case Table table -> new Handed<>(table, new TableWriter());
            case Index index -> new Handed<>(index, new IndexWriter());
            case View view -> new Handed<>(view, new ViewWriter());
            case Trigger trigger -> new Handed<>(trigger, new TriggerWriter());
            case Opaque opaque -> new Handed<>(opaque, new OpaqueWriter());
            default -> throw new IllegalStateException("no statements are known for the " + object.ref());
        };
    }
}
