package org.schemawright.workspace;

import org.schemawright.change.Common;
import org.schemawright.engine.Strategy;
import org.schemawright.plan.Plan;

/**
 * A migration with its way back.
 *
 * @param ends both databases on common ground, before under its own names
 */
public record Migration(Common ends, Plan up, Plan down, Strategy strategy) {}
