package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.DdlWriter;
import org.schemawright.engine.Handed;
import org.schemawright.engine.KindWriter;
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
public final class PostgresqlWriter implements DdlWriter {
    @Override
    public List<Draft> create(SchemaObject object, Writing writing) {
        var drafts = new ArrayList<Draft>(hand(object).create(writing));
        drafts.addAll(TypeSuccession.comingTo(object, writing));
        return finished(drafts, writing);
    }

    @Override
    public List<Draft> drop(SchemaObject object, Writing writing) {
        var drafts = new ArrayList<Draft>(TypeSuccession.leaving(object, writing));
        drafts.addAll(hand(object).drop(writing));
        return ForcedPolicies.seenThrough(drafts, writing);
    }

    @Override
    public Set<ObjectRef> inTheWayOfDrop(SchemaObject object, Writing writing) {
        return TypeSuccession.inTheWay(object, writing);
    }

    @Override
    public Set<ObjectRef> inTheWayOfCreation(SchemaObject object, Writing writing) {
        return hand(object).inTheWayOfCreation(writing);
    }

    @Override
    public Alteration alter(SchemaObject before, SchemaObject after, Writing writing) {
        return switch (hand(before).alter(after, writing)) {
            case Alteration.InPlace(var drafts, var takeDown) ->
                new Alteration.InPlace(finished(drafts, writing), takeDown);
            case Alteration.Swap(var drafts, var takeDown, var alongside) ->
                new Alteration.Swap(finished(drafts, writing), takeDown, alongside);
            case Alteration.Replace replace -> replace;
            case Alteration.Whole whole -> whole;
        };
    }

    @Override
    public List<Draft> settle(SchemaObject before, SchemaObject after, Writing writing) {
        return finished(hand(before).settle(after, writing), writing);
    }

    private static List<Draft> finished(List<Draft> drafts, Writing writing) {
        return ForcedPolicies.seenThrough(ArrayCasts.keptIn(drafts), writing);
    }

    private static Handed<?> hand(SchemaObject object) {
        return switch (object) {
            case Schema schema -> new Handed<>(schema, new SchemaWriter());
            case Extension extension -> new Handed<>(extension, new ExtensionWriter());
            case Table table -> new Handed<>(table, new TableWriter());
            case Column column -> new Handed<>(column, new ColumnWriter());
            case ColumnDefault value -> new Handed<>(value, new ColumnDefaultWriter());
            case PartitionAttachment attachment -> new Handed<>(attachment, new PartitionAttachmentWriter());
            case Constraint constraint -> hand(constraint);
            case Index index -> new Handed<>(index, new IndexWriter());
            case Sequence sequence -> new Handed<>(sequence, new SequenceWriter());
            case SequenceOwnership ownership -> new Handed<>(ownership, new SequenceOwnershipWriter());
            case View view ->
                new Handed<>(view, view.materialized().isPresent() ? new MaterializedViewWriter() : new ViewWriter());
            case Routine routine -> new Handed<>(routine, new RoutineWriter());
            case Trigger trigger -> new Handed<>(trigger, new TriggerWriter());
            case Rule rule -> new Handed<>(rule, new RuleWriter());
            case Policy policy -> new Handed<>(policy, new PolicyWriter());
            case EnumType type -> new Handed<>(type, new EnumTypeWriter());
            case CompositeType type -> new Handed<>(type, new CompositeTypeWriter());
            case Domain domain -> new Handed<>(domain, new DomainWriter());
            case RangeType type -> new Handed<>(type, new RangeTypeWriter());
            case Definition definition -> new Handed<>(definition, writerOf(definition));
            case Opaque opaque -> new Handed<>(opaque, new OpaqueWriter());
        };
    }

    private static Handed<?> hand(Constraint constraint) {
        return switch (constraint) {
            case Constraint.PrimaryKey key -> new Handed<>(key, new PrimaryKeyWriter());
            case Constraint.Unique key -> new Handed<>(key, new UniqueWriter());
            case Constraint.ForeignKey key -> new Handed<>(key, new ForeignKeyWriter());
            case Constraint.Check check -> new Handed<>(check, new CheckWriter());
            case Constraint.Exclusion exclusion -> new Handed<>(exclusion, new ExclusionWriter());
        };
    }

    private static KindWriter<Definition> writerOf(Definition definition) {
        return switch (definition.ref().kind()) {
            case AGGREGATE -> new AggregateWriter();
            case EVENT_TRIGGER -> new EventTriggerWriter();
            case SHELL_TYPE -> new ShellTypeWriter();
            case BASE_TYPE -> new BaseTypeWriter();
            case LANGUAGE -> new LanguageWriter();
            case ACCESS_METHOD -> new AccessMethodWriter();
            case COLLATION -> new CollationWriter();
            case CONVERSION -> new ConversionWriter();
            case OPERATOR -> new OperatorWriter();
            case OPERATOR_FAMILY -> new OperatorFamilyWriter();
            case OPERATOR_CLASS -> new OperatorClassWriter();
            case CAST -> new CastWriter();
            case TRANSFORM -> new TransformWriter();
            case TEXT_SEARCH_PARSER -> new TextSearchParserWriter();
            case TEXT_SEARCH_TEMPLATE -> new TextSearchTemplateWriter();
            case TEXT_SEARCH_DICTIONARY -> new TextSearchDictionaryWriter();
            case TEXT_SEARCH_CONFIGURATION -> new TextSearchConfigurationWriter();
            case FOREIGN_DATA_WRAPPER -> new ForeignDataWrapperWriter();
            case SERVER -> new ServerWriter();
            case USER_MAPPING -> new UserMappingWriter();
            case STATISTICS -> new StatisticsWriter();
            case PUBLICATION -> new PublicationWriter();
            case PUBLICATION_MEMBER -> new PublicationMemberWriter();
            case SUBSCRIPTION -> new SubscriptionWriter();
            case IDENTITY_SEQUENCE -> new IdentitySequenceWriter();
            case PARTITION_TRIGGER -> new PartitionTriggerWriter();
            case PART_COMMENT -> new PartCommentWriter();
            case DEFAULT_PRIVILEGES -> new DefaultPrivilegesWriter();
            default -> throw new IllegalStateException("no statements are known for the " + definition.ref());
        };
    }
}
