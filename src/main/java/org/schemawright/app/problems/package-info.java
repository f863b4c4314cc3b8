/** What the engine says about the design, and the timeline of what was done. */
@NullMarked
package org.schemawright.app.problems;

import org.jspecify.annotations.NullMarked;
