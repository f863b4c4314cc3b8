/**
 * Where a PostgreSQL database is and how to reach it: addresses, TLS, secrets, the settings of a session. It must not
 * read a catalog: what is in the database is the engine's business. Start reading at {@code ServerAddress}, then
 * {@code Connector}.
 */
@NullMarked
package org.schemawright.connect;

import org.jspecify.annotations.NullMarked;
