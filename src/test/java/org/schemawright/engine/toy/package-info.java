/**
 * An engine of the tests: lists of named columns and nothing else, kept in a store that happens to be H2. It shows that
 * whoever is given an engine needs to know nothing of it but the seam.
 */
@NullMarked
package org.schemawright.engine.toy;

import org.jspecify.annotations.NullMarked;
