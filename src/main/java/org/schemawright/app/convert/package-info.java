/** The open design as one of another engine. */
@NullMarked
package org.schemawright.app.convert;

import org.jspecify.annotations.NullMarked;
