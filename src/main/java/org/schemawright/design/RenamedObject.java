package org.schemawright.design;

import java.util.List;
import java.util.function.UnaryOperator;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnDefault;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.CompositeType;
import org.schemawright.model.Constraint;
import org.schemawright.model.Constraint.Check;
import org.schemawright.model.Constraint.Exclusion;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Constraint.Unique;
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
import org.schemawright.model.Table.PartitionOf;
import org.schemawright.model.Trigger;
import org.schemawright.model.View;

/** An object as it reads when something, perhaps another one, has another name. */
final class RenamedObject {
    private final ObjectRef before;
    private final ObjectRef after;
    private final UnaryOperator<ObjectRef> refs;
    private final NameInText text;

    RenamedObject(ObjectRef before, ObjectRef after, UnaryOperator<ObjectRef> refs) {
        this.before = before;
        this.after = after;
        this.refs = refs;
        this.text = new NameInText(before, after);
    }

    SchemaObject of(SchemaObject object) {
        ObjectRef ref = refs.apply(object.ref());
        return switch (object) {
            case Table table -> table(table);
            case Column column -> column(column);
            case Constraint constraint -> constraint(constraint, ref);
            case Index index -> index(index, ref);
            case ColumnDefault(var _, var expression) -> new ColumnDefault(ref, text.qualified(expression));
            case PartitionAttachment(var _, var parent, var bound) ->
                new PartitionAttachment(ref, refs.apply(parent), bound);
            case Schema schema -> new Schema(ref, schema.traits());
            case Extension extension ->
                new Extension(ref, schema(extension.schema()), extension.version(), extension.traits());
            case Sequence sequence -> new Sequence(ref, sequence.options(), sequence.unlogged(), sequence.traits());
            case SequenceOwnership(var _, var column) -> new SequenceOwnership(ref, refs.apply(column));
            case View view ->
                new View(
                        ref,
                        text.qualified(view.query()),
                        view.columns(),
                        view.options(),
                        view.materialized(),
                        view.traits());
            case Routine routine ->
                new Routine(
                        ref,
                        routine.form(),
                        text.qualified(routine.arguments()),
                        text.qualified(routine.result()),
                        routine.language(),
                        routine.body(),
                        routine.properties(),
                        routine.traits());
            case Trigger trigger ->
                new Trigger(ref, refs.apply(trigger.function()), trigger(trigger), trigger.state(), trigger.traits());
            case Rule rule -> new Rule(ref, text.qualified(rule.definition()), rule.state(), rule.traits());
            case Policy policy ->
                new Policy(
                        ref,
                        policy.permissive(),
                        policy.command(),
                        policy.roles(),
                        policy.using().map(expression -> own(policy.ref(), expression)),
                        policy.check().map(expression -> own(policy.ref(), expression)),
                        policy.traits());
            case EnumType _, CompositeType _, Domain _, RangeType _ -> type(object, ref);
            case Definition definition -> new Definition(ref, definition.properties(), definition.traits());
            case Opaque opaque -> opaque;
        };
    }

    /** What counts for a column is where its table is. */
    private ColumnValue.Identity identity(ColumnValue.Identity identity, ObjectRef table) {
        boolean beside = identity.sequenceSchema().equals(table.schema());
        return new ColumnValue.Identity(
                identity.always(),
                beside ? refs.apply(table).schema() : schema(identity.sequenceSchema()),
                identity.sequenceName(),
                identity.options());
    }

    private String schema(String name) {
        return refs.apply(ObjectRef.of(Kind.SCHEMA, name)).last();
    }

    private SchemaObject type(SchemaObject object, ObjectRef ref) {
        return switch (object) {
            case EnumType type -> new EnumType(ref, type.values(), type.traits());
            case CompositeType type ->
                new CompositeType(
                        ref,
                        type.attributes().stream()
                                .map(attribute -> new CompositeType.Attribute(
                                        attribute.name(),
                                        text.type(attribute.type()),
                                        attribute.collation(),
                                        attribute.comment()))
                                .toList(),
                        type.traits());
            case Domain domain ->
                new Domain(
                        ref,
                        text.type(domain.baseType()),
                        domain.collation(),
                        domain.defaultExpression().map(text::qualified),
                        domain.notNullName(),
                        domain.notNull(),
                        domain.traits());
            case RangeType type -> new RangeType(ref, text.type(type.subtype()), type.options(), type.traits());
            default -> object;
        };
    }

    /** A definition of a trigger names its table in full, and its own name behind the first words. */
    private String trigger(Trigger trigger) {
        String definition = text.qualified(trigger.definition());
        return trigger.ref().equals(before) ? text.firstName(definition) : definition;
    }

    private Table table(Table table) {
        return new Table(
                refs.apply(table.ref()),
                table.columns().stream().map(this::column).toList(),
                table.unlogged(),
                table.partitioning().map(key -> new Table.Partitioning(ownTo(table.ref(), key.key()))),
                table.partitionOf().map(of -> new PartitionOf(refs.apply(of.parent()), of.bound())),
                table.inherits().stream().map(refs).toList(),
                table.ofType().map(refs),
                table.options(),
                table.properties(),
                table.traits());
    }

    private Column column(Column column) {
        ObjectRef table = column.ref().whole(Kind.TABLE);
        return new Column(
                refs.apply(column.ref()),
                text.type(column.type()),
                column.collation(),
                column.notNull(),
                switch (column.value()) {
                    case ColumnValue.None none -> none;
                    case ColumnValue.Default(var expression) -> new ColumnValue.Default(text.qualified(expression));
                    case ColumnValue.Identity identity -> identity(identity, table);
                    case ColumnValue.Generated(var expression, var stored) ->
                        new ColumnValue.Generated(ownTo(table, expression), stored);
                },
                column.local(),
                column.properties(),
                column.traits());
    }

    private Constraint constraint(Constraint constraint, ObjectRef ref) {
        return switch (constraint) {
            case PrimaryKey key ->
                new PrimaryKey(ref, columns(key.ref(), key.columns()), key.index(), key.settings(), key.traits());
            case Unique key ->
                new Unique(
                        ref,
                        columns(key.ref(), key.columns()),
                        key.nullsNotDistinct(),
                        key.index(),
                        key.settings(),
                        key.traits());
            case ForeignKey key ->
                new ForeignKey(
                        ref,
                        columns(key.ref(), key.columns()),
                        refs.apply(key.target()),
                        columnsOf(key.target(), key.targetColumns()),
                        key.match(),
                        key.onUpdate(),
                        key.onDelete(),
                        columns(key.ref(), key.setColumns()),
                        key.period(),
                        key.settings(),
                        key.traits());
            case Check check ->
                new Check(
                        ref,
                        columns(check.ref(), check.columns()),
                        own(check.ref(), check.expression()),
                        check.noInherit(),
                        check.settings(),
                        check.traits());
            case Exclusion exclusion ->
                new Exclusion(
                        ref,
                        own(exclusion.ref(), exclusion.definition()),
                        exclusion.clustered(),
                        exclusion.settings(),
                        exclusion.traits());
        };
    }

    private Index index(Index index, ObjectRef ref) {
        return new Index(
                ref,
                index.method(),
                index.unique(),
                index.nullsNotDistinct(),
                index.keys().stream()
                        .map(key -> new Index.Key(
                                key.column()
                                        .map(column -> columns(index.ref(), List.of(column))
                                                .getFirst()),
                                key.expression().map(expression -> own(index.ref(), expression)),
                                key.collation(),
                                key.operatorClass(),
                                key.descending(),
                                key.nullsFirst()))
                        .toList(),
                columns(index.ref(), index.include()),
                index.predicate().map(predicate -> own(index.ref(), predicate)),
                index.valid(),
                index.options(),
                index.properties(),
                index.traits());
    }

    private List<String> columns(ObjectRef part, List<String> names) {
        return columnsOf(part.whole(Kind.TABLE), names);
    }

    private List<String> columnsOf(ObjectRef table, List<String> names) {
        return isColumnOf(table)
                ? names.stream()
                        .map(name -> name.equals(before.last()) ? after.last() : name)
                        .toList()
                : names;
    }

    /** An expression over the columns of the table that the part stands on. */
    private String own(ObjectRef part, String expression) {
        return ownTo(part.whole(Kind.TABLE), expression);
    }

    private String ownTo(ObjectRef table, String expression) {
        return isColumnOf(table) ? text.column(expression) : text.qualified(expression);
    }

    private boolean isColumnOf(ObjectRef table) {
        return before.kind() == Kind.COLUMN && before.path().subList(0, 2).equals(table.path());
    }
}
