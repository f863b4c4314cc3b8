package org.schemawright.random;

/** Types that one expression suits. */
enum Family {
    WHOLE,
    NUMBER,
    TEXT,
    LOGICAL,
    DAY,
    MOMENT,
    UUID,
    JSON,
    ARRAY,
    RANGE,
    OTHER
}
