/**
 * Files that people keep: the design, and whatever else is written so that a crash leaves the old or the new content
 * and nothing between. Knows no window and no engine. Start reading at {@link org.schemawright.store.DesignFiles}.
 */
@NullMarked
package org.schemawright.store;

import org.jspecify.annotations.NullMarked;
