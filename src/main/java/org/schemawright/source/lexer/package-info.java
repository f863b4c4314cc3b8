/**
 * The words of a psql script, cut where psql cuts them (its {@code psqlscan.l}, versions 14 to 18). Works on UTF-8
 * bytes, as psql does, so that a script of a gigabyte needs no copy. Knows no statement kinds and no files.
 * Start reading at {@link org.schemawright.source.lexer.PsqlLexer}.
 */
@NullMarked
package org.schemawright.source.lexer;

import org.jspecify.annotations.NullMarked;
