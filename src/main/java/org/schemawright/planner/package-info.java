/**
 * Orders and assembles: from changes to a plan. Knows no engine and opens no connection; an engine's writer gives the
 * statements. Start reading at {@link org.schemawright.planner.Planner}.
 */
@NullMarked
package org.schemawright.planner;

import org.jspecify.annotations.NullMarked;
