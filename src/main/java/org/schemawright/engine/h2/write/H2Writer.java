package org.schemawright.engine.h2.write;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.DdlWriter;
import org.schemawright.engine.Handed;
import org.schemawright.engine.Writing;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnDefault;
import org.schemawright.model.CompositeType;
import org.schemawright.model.Constraint;
import org.schemawright.model.Definition;
import org.schemawright.model.Domain;
import org.schemawright.model.EnumType;
import org.schemawright.model.Extension;
import org.schemawright.model.Index;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Opaque;
import org.schemawright.model.PartitionAttachment;
import org.schemawright.model.Policy;
import org.schemawright.model.RangeType;
import org.schemawright.model.Routine;
import org.schemawright.model.Rule;
import org.schemawright.model.Schema;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Sequence;
import org.schemawright.model.SequenceOwnership;
import org.schemawright.model.Table;
import org.schemawright.model.Trigger;
import org.schemawright.model.View;
import org.schemawright.plan.Draft;

/** Hands each object to the writer of its kind. */
public final class H2Writer implements DdlWriter {
    @Override
    public Optional<String> refusal(SchemaObject object) {
        return Refusal.of(object);
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
        return hand(object).inTheWayOfDrop(writing);
    }

    @Override
    public Set<ObjectRef> inTheWayOfCreation(SchemaObject object, Writing writing) {
        return hand(object).inTheWayOfCreation(writing);
    }

    @Override
    public Alteration alter(SchemaObject before, SchemaObject after, Writing writing) {
        return hand(before).alter(after, writing);
    }

    @Override
    public List<Draft> settle(SchemaObject before, SchemaObject after, Writing writing) {
        return hand(before).settle(after, writing);
    }

    private static Handed<?> hand(SchemaObject object) {
        return switch (object) {
            case Schema schema -> new Handed<>(schema, new SchemaWriter());
            case Table table -> new Handed<>(table, new TableWriter());
            case Column column -> new Handed<>(column, new ColumnWriter());
            case ColumnDefault value -> new Handed<>(value, new ColumnDefaultWriter());
            case Constraint constraint -> hand(constraint);
            case Index index -> new Handed<>(index, new IndexWriter());
            case Sequence sequence -> new Handed<>(sequence, new SequenceWriter());
            case View view -> new Handed<>(view, new ViewWriter());
            case Domain domain -> new Handed<>(domain, new DomainWriter());
            case Definition definition -> hand(definition);
            case Opaque opaque -> new Handed<>(opaque, new OpaqueWriter());
            case Extension _,
                    PartitionAttachment _,
                    SequenceOwnership _,
                    Routine _,
                    Trigger _,
                    Rule _,
                    Policy _,
                    EnumType _,
                    CompositeType _,
                    RangeType _ -> throw unknown(object);
        };
    }

    private static Handed<?> hand(Constraint constraint) {
        return switch (constraint) {
            case Constraint.PrimaryKey key -> new Handed<>(key, new PrimaryKeyWriter());
            case Constraint.Unique key -> new Handed<>(key, new UniqueWriter());
            case Constraint.ForeignKey key -> new Handed<>(key, new ForeignKeyWriter());
            case Constraint.Check check -> new Handed<>(check, new CheckWriter());
            case Constraint.Exclusion exclusion -> throw unknown(exclusion);
        };
    }

    private static Handed<?> hand(Definition definition) {
        Kind kind = definition.ref().kind();
        return switch (kind) {
            case CONSTANT -> new Handed<>(definition, new ConstantWriter());
            case SYNONYM -> new Handed<>(definition, new SynonymWriter());
            default -> throw unknown(definition);
        };
    }

    /** Planning to make one is refused, so there is none that could be dropped or changed. */
    private static IllegalStateException unknown(SchemaObject object) {
        return new IllegalStateException("H2 cannot have the " + object.ref());
    }
}
