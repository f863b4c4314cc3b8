/**
 * Databases in memory, fenced in: a script reaches no file, no other database, no library, and ends in time. Start
 * reading at {@link org.schemawright.engine.sqlite.scratch.SqliteScratch}.
 */
@NullMarked
package org.schemawright.engine.sqlite.scratch;

import org.jspecify.annotations.NullMarked;
