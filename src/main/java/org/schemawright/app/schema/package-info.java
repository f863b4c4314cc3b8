/** The tree of the schema with its search, and the palette that finds everything. */
@NullMarked
package org.schemawright.app.schema;

import org.jspecify.annotations.NullMarked;
