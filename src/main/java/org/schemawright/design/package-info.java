/**
 * The document that people work on: a schema with what its designer stated about it, and the diagrams that show it. An
 * {@link org.schemawright.design.Edit} leads from one {@link org.schemawright.design.Document} to the next; a
 * {@link org.schemawright.design.History} keeps them all. Knows no file format and no window. Start reading at
 * {@link org.schemawright.design.Document} and {@link org.schemawright.design.Editing}.
 */
@NullMarked
package org.schemawright.design;

import org.jspecify.annotations.NullMarked;
