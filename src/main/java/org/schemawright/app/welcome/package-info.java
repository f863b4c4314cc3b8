/** The page that a window without a design shows. */
@NullMarked
package org.schemawright.app.welcome;

import org.jspecify.annotations.NullMarked;
