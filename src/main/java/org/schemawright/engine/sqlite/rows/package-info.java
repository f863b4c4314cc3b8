/** Made-up rows, and sums over rows. Start reading at {@link org.schemawright.engine.sqlite.rows.SqliteTestRows}. */
@NullMarked
package org.schemawright.engine.sqlite.rows;

import org.jspecify.annotations.NullMarked;
