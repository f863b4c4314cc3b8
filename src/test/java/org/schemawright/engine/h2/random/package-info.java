/** Random schemas of H2 and what becomes of them. Start reading at {@code H2RandomTest}. */
@NullMarked
package org.schemawright.engine.h2.random;

import org.jspecify.annotations.NullMarked;
