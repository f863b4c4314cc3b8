/** Reads the information schema, each view of it once. */
@NullMarked
package org.schemawright.engine.h2.read;

import org.jspecify.annotations.NullMarked;
