/**
 * The theory of normal forms, exact and without data: closures, keys, covers, projections, synthesis, decomposition
 * and the proofs that a decomposition loses nothing. Attributes are numbers here; names are put to them by
 * {@link org.schemawright.advise.normalize.Heading}. Start reading at
 * {@link org.schemawright.advise.normalize.Dependencies}.
 */
@NullMarked
package org.schemawright.advise.normalize;

import org.jspecify.annotations.NullMarked;
