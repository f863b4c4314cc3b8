/** Databases in memory, in which foreign scripts run without rights to leave them. */
@NullMarked
package org.schemawright.engine.h2.scratch;

import org.jspecify.annotations.NullMarked;
