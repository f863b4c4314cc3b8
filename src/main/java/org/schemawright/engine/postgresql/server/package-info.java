/**
 * The embedded PostgreSQL as a process: its binaries, its data directory, starting it and getting rid of it. Knows
 * nothing of schemas, scripts or the fence. Start reading at {@link
 * org.schemawright.engine.postgresql.server.ServerProcess}.
 */
@NullMarked
package org.schemawright.engine.postgresql.server;

import org.jspecify.annotations.NullMarked;
