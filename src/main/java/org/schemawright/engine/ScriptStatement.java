package org.schemawright.engine;

/** One statement of a script, without its closing semicolon, and where it stands. */
public record ScriptStatement(String sql, Place place) {}
