package org.schemawright.advise.firstform;

import org.schemawright.change.ListShape;

/**
 * How the values of a column are taken apart into elements, an element a row.
 *
 * @param column the column's name
 * @param list   what the values look like
 * @param keys   whether all elements are whole numbers, as keys of another table are
 */
public record Splitting(String column, ListShape list, boolean keys) {}
