/**
 * The rules on what a schema says by itself, a class each, listed in {@link org.schemawright.advise.schema.SchemaRules}.
 * They know no engine by its name: what types mean and what an engine can do they ask {@link
 * org.schemawright.advise.Facts}. Each has a page of its code under docs/rules.
 */
@NullMarked
package org.schemawright.advise.schema;

import org.jspecify.annotations.NullMarked;
