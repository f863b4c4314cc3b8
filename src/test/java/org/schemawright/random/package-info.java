/**
 * Random PostgreSQL schemas by seed, and changes to them, for the laws that must hold for any schema.
 *
 * <p>A schema is a {@link org.schemawright.random.Draft} of pieces. A piece states what it provides and what it needs;
 * whatever is taken away or altered, {@link org.schemawright.random.Draft#settle} drops or mends what no longer fits,
 * so that a script is valid by construction. Knows SQL and nothing of the program under test. Start at
 * {@link org.schemawright.random.RandomSchema}.
 */
@NullMarked
package org.schemawright.random;

import org.jspecify.annotations.NullMarked;
