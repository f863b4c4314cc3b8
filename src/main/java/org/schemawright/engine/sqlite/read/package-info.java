/**
 * Reads the catalog: what SQLite tells of its tables, and for what it does not tell, the texts of the statements that it
 * keeps. Start reading at {@link org.schemawright.engine.sqlite.read.SqliteReader}.
 */
@NullMarked
package org.schemawright.engine.sqlite.read;

import org.jspecify.annotations.NullMarked;
