/** Writes the statements that change a schema, one class a kind of object. */
@NullMarked
package org.schemawright.engine.h2.write;

import org.jspecify.annotations.NullMarked;
