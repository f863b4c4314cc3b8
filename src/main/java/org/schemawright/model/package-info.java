/**
 * What a database is: immutable records that refer to each other by name. Knows no SQL, no engine, no file.
 * Start reading at {@code Database}.
 */
@NullMarked
package org.schemawright.model;

import org.jspecify.annotations.NullMarked;
