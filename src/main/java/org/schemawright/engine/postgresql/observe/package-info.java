/**
 * What statements lock, rewrite and scan, as PostgreSQL tells while they run. Knows neither plans as a whole nor scripts.
 * Start reading at {@link org.schemawright.engine.postgresql.observe.PostgresqlObserver}.
 */
@NullMarked
package org.schemawright.engine.postgresql.observe;

import org.jspecify.annotations.NullMarked;
