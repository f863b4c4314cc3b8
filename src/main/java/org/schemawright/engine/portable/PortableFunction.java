package org.schemawright.engine.portable;

/** Functions that give the same wherever they are known, by a name of ours. */
public enum PortableFunction {
    /** The moment at which the statement began; written as {@code CURRENT_TIMESTAMP} everywhere. */
    NOW,
    LOWER,
    UPPER,
    /** Of a text, in characters. */
    LENGTH,
    ABSOLUTE,
    COALESCE,
    NULL_IF,
    ROUND,
    TRIM,
    LEFT_TRIM,
    RIGHT_TRIM,
    SUBSTRING,
    REPLACE,
    GREATEST,
    LEAST,
    COUNT,
    SUM,
    AVERAGE,
    MINIMUM,
    MAXIMUM,
    RANDOM_UUID,
    ROW_NUMBER
}
