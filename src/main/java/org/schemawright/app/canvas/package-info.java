/** The diagram: painting it, moving over it, and turning what the pointer does into edits. Start reading at {@link org.schemawright.app.canvas.DiagramView}. */
@NullMarked
package org.schemawright.app.canvas;

import org.jspecify.annotations.NullMarked;
