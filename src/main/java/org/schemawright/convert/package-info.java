/**
 * A database of one engine as one of another, with a remark on everything that is not as it was. Knows engines by the
 * seam alone and opens no connection. Start reading at {@code Converter}.
 */
@NullMarked
package org.schemawright.convert;

import org.jspecify.annotations.NullMarked;
