package org.schemawright.engine;

/**
 * A name that a script states and its engine cut.
 *
 * @param written as the script has it
 * @param kept    what the object is called now
 */
public record CutName(Place place, String written, String kept) {}
