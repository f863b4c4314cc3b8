/**
 * Schemas written in DBML: text into words, words into what the file says, that into objects of an engine. What an
 * engine cannot say and what DBML says beyond schemas is listed, never left away in silence. Start reading at
 * {@link org.schemawright.source.dbml.DbmlReader}.
 */
@NullMarked
package org.schemawright.source.dbml;

import org.jspecify.annotations.NullMarked;
