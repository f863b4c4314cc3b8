package org.schemawright.model;

import java.util.Locale;

/**
 * What sort of thing an {@link ObjectRef} names. The order of the constants is the order in which a reader of a script
 * expects the kinds to be created; it breaks ties between things that do not depend on each other.
 */
public enum Kind {
    SCHEMA,
    LANGUAGE,
    EXTENSION,
    ACCESS_METHOD,
    SHELL_TYPE,
    ENUM_TYPE("type"),
    COMPOSITE_TYPE("type"),
    RANGE_TYPE("type"),
    BASE_TYPE("type"),
    COLLATION,
    DOMAIN("domain"),
    CONSTANT,
    ROUTINE("function"),
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
    SEQUENCE,
    TABLE,
    FOREIGN_TABLE,
    COLUMN,
    COLUMN_DEFAULT("default"),
    SEQUENCE_OWNERSHIP,
    IDENTITY_SEQUENCE,
    PRIMARY_KEY,
    UNIQUE_CONSTRAINT,
    CHECK_CONSTRAINT,
    DOMAIN_CONSTRAINT,
    EXCLUSION_CONSTRAINT,
    VIEW,
    MATERIALIZED_VIEW,
    SYNONYM,
    INDEX,
    PARTITION_ATTACHMENT("attachment of partition"),
    CONSTRAINT_TRIGGER("trigger"),
    FOREIGN_KEY,
    STATISTICS,
    RULE,
    TRIGGER,
    PARTITION_TRIGGER("trigger of partition"),
    POLICY,
    PUBLICATION,
    PUBLICATION_MEMBER,
    SUBSCRIPTION,
    EVENT_TRIGGER,
    PART_COMMENT("comment on"),
    DEFAULT_PRIVILEGES,
    OPAQUE("statement");

    private final String label;

    Kind() {
        this.label = name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    Kind(String label) {
        this.label = label;
    }

    /** The word that a person uses for it. */
    public String label() {
        return label;
    }
}
