/**
 * What would be run: statements in order, with their hazards, losses and the checks that foresee a failure on rows.
 * Values only; knows no engine. Start reading at {@code Plan}.
 */
@NullMarked
package org.schemawright.plan;

import org.jspecify.annotations.NullMarked;
