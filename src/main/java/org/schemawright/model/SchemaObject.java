package org.schemawright.model;

/** Anything in a database that has a name of its own and can be created, changed and dropped. */
public sealed interface SchemaObject
        permits Schema,
                Extension,
                Table,
                Column,
                ColumnDefault,
                PartitionAttachment,
                Constraint,
                Index,
                Sequence,
                SequenceOwnership,
                View,
                Routine,
                Trigger,
                Rule,
                Policy,
                EnumType,
                CompositeType,
                Domain,
                RangeType,
                Definition,
                Opaque {

    ObjectRef ref();

    Traits traits();

    /** The same object with other traits. */
    SchemaObject withTraits(Traits traits);
}
