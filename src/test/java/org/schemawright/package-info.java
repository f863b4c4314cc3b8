/** Rules about the whole of the source. */
@NullMarked
package org.schemawright;

import org.jspecify.annotations.NullMarked;
