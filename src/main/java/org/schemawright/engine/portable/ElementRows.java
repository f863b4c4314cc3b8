package org.schemawright.engine.portable;

/**
 * How each element of a list becomes a row. Elements may be empty and may come twice: {@code SELECT DISTINCT …, element
 * FROM table join WHERE element <> ''}.
 *
 * @param join    what stands behind the table in FROM
 * @param element the element, trimmed
 */
public record ElementRows(String join, String element) {}
