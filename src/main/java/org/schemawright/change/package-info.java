/**
 * What can differ between two databases, found by comparing values. Knows no SQL and no engine. Start reading at
 * {@code Differ}.
 */
@NullMarked
package org.schemawright.change;

import org.jspecify.annotations.NullMarked;
