/**
 * What is wrong with a schema, why, and what would put it right: findings with evidence and remedies. Opens no
 * connection; what it needs from data arrives as values. Start reading at {@link org.schemawright.advise.Finding}.
 */
@NullMarked
package org.schemawright.advise;

import org.jspecify.annotations.NullMarked;
