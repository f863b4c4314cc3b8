/**
 * The migration that follows from what was chosen, step by step, with its proof. Start reading at
 * {@link org.schemawright.app.migrate.MigrationView}.
 */
@NullMarked
package org.schemawright.app.migrate;

import org.jspecify.annotations.NullMarked;
