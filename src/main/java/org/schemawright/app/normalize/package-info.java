/**
 * A page for the normal forms of the open design: what is known of each table, which form it is in and why, and what it
 * could become. Start reading at {@link org.schemawright.app.normalize.NormalizePage}.
 */
@NullMarked
package org.schemawright.app.normalize;

import org.jspecify.annotations.NullMarked;
