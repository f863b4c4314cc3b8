/** Tests of what is learned from data, and the tables for them: TPC-H as it is generated, and databases of our own. */
@NullMarked
package org.schemawright.discover;

import org.jspecify.annotations.NullMarked;
