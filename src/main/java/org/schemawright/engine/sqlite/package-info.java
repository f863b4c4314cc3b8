/**
 * SQLite 3: a database is one file or one piece of memory, with the schema main. Start reading at
 * {@link org.schemawright.engine.sqlite.SqliteEngine}.
 */
@NullMarked
package org.schemawright.engine.sqlite;

import org.jspecify.annotations.NullMarked;
