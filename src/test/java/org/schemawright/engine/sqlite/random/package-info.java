/** Random schemas of SQLite. */
@NullMarked
package org.schemawright.engine.sqlite.random;

import org.jspecify.annotations.NullMarked;
