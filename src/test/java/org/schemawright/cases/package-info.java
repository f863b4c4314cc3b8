/** Acceptance cases as text files, and what runs them. */
@NullMarked
package org.schemawright.cases;

import org.jspecify.annotations.NullMarked;
