package org.schemawright.source;

import org.schemawright.engine.Place;

/**
 * A statement that was left out.
 *
 * @param what its first words and the name it is about; never its whole text, which may hold a password
 * @param why  as the end of a sentence: "left out: …"
 */
public record Skipped(String what, String why, Place place) {}
