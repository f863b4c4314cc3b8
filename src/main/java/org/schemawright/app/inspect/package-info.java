/** The inspector: all that the design knows of what is selected, edited in place, with the SQL that makes it. */
@NullMarked
package org.schemawright.app.inspect;

import org.jspecify.annotations.NullMarked;
