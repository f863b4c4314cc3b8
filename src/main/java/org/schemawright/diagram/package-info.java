/**
 * What is on a diagram, measured: boxes with their texts, ways of references, what is at a place, which part a window
 * shows. Text is measured with the fonts that come along, so that no window is needed. Start reading at
 * {@link org.schemawright.diagram.Drawing} and {@link org.schemawright.diagram.Scene}.
 */
@NullMarked
package org.schemawright.diagram;

import org.jspecify.annotations.NullMarked;
