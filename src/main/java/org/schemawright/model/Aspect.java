package org.schemawright.model;

/** What a source may leave unstated; an aspect is compared only where both sides state it. */
public enum Aspect {
    OWNERS,
    PRIVILEGES,
    COMMENTS,
    EXTENSION_VERSIONS
}
