package org.schemawright.source;

import org.schemawright.engine.Place;

/**
 * A statement that was left out.
 *
 * @param what its first words and the name it is about; never its whole text, which may hold a password
 */
public record Skipped(SkipReason reason, String what, Place place) {}
