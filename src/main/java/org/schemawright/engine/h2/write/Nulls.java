package org.schemawright.engine.h2.write;

import java.util.List;
import java.util.stream.Collectors;
import org.schemawright.model.Constraint;
import org.schemawright.model.Index;

/** Which rows with nulls take no part in being unique. */
enum Nulls {
    /** Those that hold a null in any of the columns. */
    DISTINCT("NULLS DISTINCT ", " OR "),
    /** Those that hold nulls in all of them. */
    ALL_DISTINCT("NULLS ALL DISTINCT ", " AND "),
    /** None: a null is like any other value. */
    NOT_DISTINCT("NULLS NOT DISTINCT ", "");

    private final String words;
    private final String joint;

    Nulls(String words, String joint) {
        this.words = words;
        this.joint = joint;
    }

    static Nulls of(Index index) {
        return of(index.nullsNotDistinct(), index.properties().containsKey("nulls"));
    }

    static Nulls of(Constraint.Unique key) {
        return of(key.nullsNotDistinct(), key.index().options().containsKey("nulls"));
    }

    private static Nulls of(boolean not, boolean all) {
        return not ? NOT_DISTINCT : all ? ALL_DISTINCT : DISTINCT;
    }

    static String clause(Index index) {
        return of(index).words;
    }

    static String clause(Constraint.Unique key) {
        return of(key).words;
    }

    /** The condition on rows that take part; empty where all do. */
    String takePart(List<String> values) {
        return this == NOT_DISTINCT
                ? ""
                : values.stream().map(value -> value + " IS NULL").collect(Collectors.joining(joint, "NOT (", ")"));
    }
}
