/**
 * The document that people work on: a schema with what its designer stated about it. Knows no file format and no
 * window. Start reading at {@link org.schemawright.design.Design}.
 */
@NullMarked
package org.schemawright.design;

import org.jspecify.annotations.NullMarked;
