/** Made-up rows, and sums over rows. */
@NullMarked
package org.schemawright.engine.h2.rows;

import org.jspecify.annotations.NullMarked;
