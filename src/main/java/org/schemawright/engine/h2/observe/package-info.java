/** What statements do to tables, by the engine's manual. */
@NullMarked
package org.schemawright.engine.h2.observe;

import org.jspecify.annotations.NullMarked;
