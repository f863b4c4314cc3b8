/**
 * Placing boxes and finding ways for references between them, on a grid. Knows neither what is in a box nor how it is
 * drawn. Start reading at {@link org.schemawright.layout.Arranging} and {@link org.schemawright.layout.Router}.
 */
@NullMarked
package org.schemawright.layout;

import org.jspecify.annotations.NullMarked;
