/**
 * Writes PostgreSQL statements for the change of one object: one class a kind, dispatched in
 * {@code PostgresqlWriter}. Opens no connection. Start reading at
 * {@link org.schemawright.engine.postgresql.write.KindWriter}.
 */
@NullMarked
package org.schemawright.engine.postgresql.write;

import org.jspecify.annotations.NullMarked;
