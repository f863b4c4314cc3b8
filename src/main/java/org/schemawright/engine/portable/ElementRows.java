package org.schemawright.engine.portable;

/**
 * How the elements of a list become rows.
 *
 * @param join    what stands behind the table that has the list, after FROM; where the engine cannot leave out rows
 *                whose list has no elements, their place is NULL
 * @param element one of them, as it stands in the list
 * @param place   its place, from 1 on
 */
public record ElementRows(String join, String element, String place) {}
