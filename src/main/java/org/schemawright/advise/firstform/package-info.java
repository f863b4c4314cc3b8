/**
 * First normal form: values that are several values, and columns that are one. Precision goes before recall, since a
 * false alarm costs more trust than a missed list. Each rule is a class; what it needs to see arrives as
 * {@link org.schemawright.advise.firstform.TableFacts}. Start reading at
 * {@link org.schemawright.advise.firstform.FirstForm}.
 */
@NullMarked
package org.schemawright.advise.firstform;

import org.jspecify.annotations.NullMarked;
