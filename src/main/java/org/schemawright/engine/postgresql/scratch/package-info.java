/**
 * The fence around foreign statements on a scratch PostgreSQL: the role they run as, what a superuser runs for them and
 * what stays refused. Knows nothing of the model. Start reading at {@link
 * org.schemawright.engine.postgresql.scratch.FencedDatabase}.
 */
@NullMarked
package org.schemawright.engine.postgresql.scratch;

import org.jspecify.annotations.NullMarked;
