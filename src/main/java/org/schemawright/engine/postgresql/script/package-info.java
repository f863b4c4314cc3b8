/**
 * Frames a plan as a PostgreSQL script: transactions, timeouts, guards, verification. Opens no connection. Start reading
 * at {@link org.schemawright.engine.postgresql.script.PostgresqlScripts}.
 */
@NullMarked
package org.schemawright.engine.postgresql.script;

import org.jspecify.annotations.NullMarked;
