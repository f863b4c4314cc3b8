/**
 * Runs a plan on a scratch engine and measures it: up, down, up again, with rows in the tables, each end read back and
 * compared. Start reading at {@link org.schemawright.proof.Prover}.
 */
@NullMarked
package org.schemawright.proof;

import org.jspecify.annotations.NullMarked;
