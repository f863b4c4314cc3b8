/**
 * Writes the statements for each object. Columns, defaults and constraints exist only within their table: a table is
 * altered as a whole, in place where SQLite can, else by making it anew and moving its rows. Start reading at
 * {@link org.schemawright.engine.sqlite.write.SqliteWriter}.
 */
@NullMarked
package org.schemawright.engine.sqlite.write;

import org.jspecify.annotations.NullMarked;
