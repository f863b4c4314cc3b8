/**
 * Reads a PostgreSQL catalog into the model: one bulk query a kind, one class a kind. Writes nothing and sends nothing
 * but SELECT, SHOW and SET. Start reading at {@link org.schemawright.engine.postgresql.read.KindReader}.
 */
@NullMarked
package org.schemawright.engine.postgresql.read;

import org.jspecify.annotations.NullMarked;
