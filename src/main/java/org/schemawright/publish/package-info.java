/**
 * What is handed out of a design: pictures of diagrams, data dictionaries, and the languages of other diagram tools. One
 * class a format; each gives text or bytes and touches no file. Names and comments are foreign text: they pass through
 * the one place of their format that quotes them. Start reading at {@link org.schemawright.publish.Picture} and
 * {@link org.schemawright.publish.Handout}.
 */
@NullMarked
package org.schemawright.publish;

import org.jspecify.annotations.NullMarked;
