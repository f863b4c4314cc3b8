package org.schemawright.store;

import java.util.Locale;
import java.util.Optional;
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

/** Which record an object of a kind is, and the word for the kind in a file. */
final class KindClasses {
    private KindClasses() {}

    static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Optional<Kind> kind(String word) {
        for (Kind kind : Kind.values()) {
            if (word(kind).equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    static Class<? extends SchemaObject> of(Kind kind) {
        return switch (kind) {
            case SCHEMA -> Schema.class;
            case EXTENSION -> Extension.class;
            case ENUM_TYPE -> EnumType.class;
            case COMPOSITE_TYPE -> CompositeType.class;
            case RANGE_TYPE -> RangeType.class;
            case DOMAIN -> Domain.class;
            case ROUTINE -> Routine.class;
            case SEQUENCE -> Sequence.class;
            case TABLE, FOREIGN_TABLE -> Table.class;
            case COLUMN -> Column.class;
            case COLUMN_DEFAULT -> ColumnDefault.class;
            case SEQUENCE_OWNERSHIP -> SequenceOwnership.class;
            case PRIMARY_KEY -> Constraint.PrimaryKey.class;
            case UNIQUE_CONSTRAINT -> Constraint.Unique.class;
            case CHECK_CONSTRAINT, DOMAIN_CONSTRAINT -> Constraint.Check.class;
            case EXCLUSION_CONSTRAINT -> Constraint.Exclusion.class;
            case FOREIGN_KEY -> Constraint.ForeignKey.class;
            case VIEW, MATERIALIZED_VIEW -> View.class;
            case INDEX -> Index.class;
            case PARTITION_ATTACHMENT -> PartitionAttachment.class;
            case TRIGGER, CONSTRAINT_TRIGGER -> Trigger.class;
            case RULE -> Rule.class;
            case POLICY -> Policy.class;
            case OPAQUE -> Opaque.class;
            case LANGUAGE,
                    ACCESS_METHOD,
                    SHELL_TYPE,
                    BASE_TYPE,
                    COLLATION,
                    AGGREGATE,
                    CONVERSION,
                    OPERATOR,
                    OPERATOR_FAMILY,
                    OPERATOR_CLASS,
                    CAST,
                    TRANSFORM,
                    TEXT_SEARCH_PARSER,
                    TEXT_SEARCH_TEMPLATE,
                    TEXT_SEARCH_DICTIONARY,
                    TEXT_SEARCH_CONFIGURATION,
                    FOREIGN_DATA_WRAPPER,
                    SERVER,
                    USER_MAPPING,
                    STATISTICS,
                    CONSTANT,
                    SYNONYM,
                    PUBLICATION,
                    PUBLICATION_MEMBER,
                    SUBSCRIPTION,
                    EVENT_TRIGGER,
                    IDENTITY_SEQUENCE,
                    PARTITION_TRIGGER,
                    PART_COMMENT,
                    DEFAULT_PRIVILEGES -> Definition.class;
        };
    }
}
