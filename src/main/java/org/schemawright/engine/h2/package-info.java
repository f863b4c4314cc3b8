/**
 * H2, version 2. The parts have the same names as in the other engines' packages. Start reading at {@code H2Engine}.
 */
@NullMarked
package org.schemawright.engine.h2;

import org.jspecify.annotations.NullMarked;
