/**
 * Facts from data: which columns determine which, what is unique, what refers to what, and the relations that follow
 * from it. On rows that are here, or asked of the database that has them. A table is read once into numbers
 * ({@link org.schemawright.discover.EncodedTable}); everything else works on those. Start reading at
 * {@link org.schemawright.discover.Discovery}.
 */
@NullMarked
package org.schemawright.discover;

import org.jspecify.annotations.NullMarked;
