/**
 * The use cases that the window and the command line share: load a source, compare, plan, prove. Knows neither face.
 * Start reading at {@link org.schemawright.workspace.PlanMigration}.
 */
@NullMarked
package org.schemawright.workspace;

import org.jspecify.annotations.NullMarked;
