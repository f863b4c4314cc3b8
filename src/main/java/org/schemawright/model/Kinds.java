package org.schemawright.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Kinds that have something in common which more than one package goes by; a set has them in the order of {@link Kind}. */
public final class Kinds {
    /** What rows are read from. */
    public static final Set<Kind> RELATIONS =
            of(EnumSet.of(Kind.TABLE, Kind.FOREIGN_TABLE, Kind.VIEW, Kind.MATERIALIZED_VIEW));

    /** What is an index, or has one of the same name. */
    public static final Set<Kind> INDEXED =
            of(EnumSet.of(Kind.PRIMARY_KEY, Kind.UNIQUE_CONSTRAINT, Kind.EXCLUSION_CONSTRAINT, Kind.INDEX));

    /** What is a constraint of a table. */
    public static final Set<Kind> CONSTRAINTS = of(EnumSet.of(
            Kind.PRIMARY_KEY,
            Kind.UNIQUE_CONSTRAINT,
            Kind.CHECK_CONSTRAINT,
            Kind.EXCLUSION_CONSTRAINT,
            Kind.FOREIGN_KEY));

    /** What is part of a relation: the relation's path is the first two steps of its own. */
    public static final Set<Kind> PARTS_OF_RELATIONS = of(EnumSet.of(
            Kind.COLUMN,
            Kind.COLUMN_DEFAULT,
            Kind.IDENTITY_SEQUENCE,
            Kind.PRIMARY_KEY,
            Kind.UNIQUE_CONSTRAINT,
            Kind.CHECK_CONSTRAINT,
            Kind.EXCLUSION_CONSTRAINT,
            Kind.INDEX,
            Kind.PARTITION_ATTACHMENT,
            Kind.CONSTRAINT_TRIGGER,
            Kind.FOREIGN_KEY,
            Kind.RULE,
            Kind.TRIGGER,
            Kind.PARTITION_TRIGGER,
            Kind.POLICY,
            Kind.PART_COMMENT));

    /** What a schema has under one name only once, as all of them are relations to the engine. */
    public static final Set<Kind> NAMED_AS_RELATIONS = of(EnumSet.of(
            Kind.SEQUENCE,
            Kind.TABLE,
            Kind.FOREIGN_TABLE,
            Kind.PRIMARY_KEY,
            Kind.UNIQUE_CONSTRAINT,
            Kind.EXCLUSION_CONSTRAINT,
            Kind.VIEW,
            Kind.MATERIALIZED_VIEW,
            Kind.INDEX));

    /** Types that a database makes for itself. */
    public static final Set<Kind> TYPES =
            of(EnumSet.of(Kind.ENUM_TYPE, Kind.COMPOSITE_TYPE, Kind.RANGE_TYPE, Kind.BASE_TYPE, Kind.DOMAIN));

    /** What stands in a schema by itself and can go to another one with all that is in it. */
    public static final Set<Kind> MOVED = of(EnumSet.of(
            Kind.ENUM_TYPE,
            Kind.COMPOSITE_TYPE,
            Kind.RANGE_TYPE,
            Kind.DOMAIN,
            Kind.SEQUENCE,
            Kind.TABLE,
            Kind.FOREIGN_TABLE,
            Kind.VIEW,
            Kind.MATERIALIZED_VIEW));

    private Kinds() {}

    /** What a part of a relation could be a part of: the relations that its first two steps may name. */
    public static List<ObjectRef> relations(ObjectRef part) {
        List<String> path = part.path().subList(0, 2);
        return RELATIONS.stream().map(kind -> new ObjectRef(kind, path)).toList();
    }

    private static Set<Kind> of(EnumSet<Kind> kinds) {
        return Collections.unmodifiableSet(kinds);
    }
}
