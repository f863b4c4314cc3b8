package org.schemawright.engine.portable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Functions that give the same wherever they are known, by a name of ours. */
public enum PortableFunction {
    /** The moment at which the statement began; written as {@code CURRENT_TIMESTAMP} everywhere. */
    NOW("now"),
    LOWER("lower"),
    UPPER("upper"),
    /** Of a text, in characters. */
    LENGTH("length"),
    ABSOLUTE("abs"),
    COALESCE("coalesce"),
    NULL_IF("nullif"),
    ROUND("round"),
    TRIM("trim"),
    LEFT_TRIM("ltrim"),
    RIGHT_TRIM("rtrim"),
    SUBSTRING("substr", "substring"),
    REPLACE("replace"),
    GREATEST("greatest"),
    LEAST("least"),
    COUNT("count"),
    SUM("sum"),
    AVERAGE("avg"),
    MINIMUM("min"),
    MAXIMUM("max"),
    RANDOM_UUID("gen_random_uuid");

    private final List<String> names;

    PortableFunction(String... names) {
        this.names = List.of(names);
    }

    /** What all of them are mostly called, in lower case; for an engine to change where it calls them otherwise. */
    public static Map<PortableFunction, List<String>> usual() {
        var usual = new EnumMap<PortableFunction, List<String>>(PortableFunction.class);
        for (PortableFunction function : values()) {
            usual.put(function, function.names);
        }
        return usual;
    }
}
