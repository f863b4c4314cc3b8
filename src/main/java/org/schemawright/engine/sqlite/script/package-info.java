/**
 * Scripts: those that are written for a plan, and those of others cut into statements. Start reading at
 * {@link org.schemawright.engine.sqlite.script.SqliteScripts}.
 */
@NullMarked
package org.schemawright.engine.sqlite.script;

import org.jspecify.annotations.NullMarked;
