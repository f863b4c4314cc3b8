/**
 * Makes rows up for the tables of a scratch database. Knows the model and PostgreSQL's types, nothing of plans. Start
 * reading at {@code PostgresqlTestRows}.
 */
@NullMarked
package org.schemawright.engine.postgresql.rows;

import org.jspecify.annotations.NullMarked;
