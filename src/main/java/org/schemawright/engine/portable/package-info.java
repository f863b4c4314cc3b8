/**
 * What the types, counters and expressions of one engine mean to another: the words in which engines speak of each
 * other without knowing each other. Start reading at {@code Dialect}.
 */
@NullMarked
package org.schemawright.engine.portable;

import org.jspecify.annotations.NullMarked;
