/**
 * The seam to a database product. Everything outside an engine's own package knows an engine only by the types here
 * and by its capabilities, never by name. Start reading at
 * {@code Engine}.
 */
@NullMarked
package org.schemawright.engine;

import org.jspecify.annotations.NullMarked;
