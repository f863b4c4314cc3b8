/**
 * The data dictionary: what a schema consists of in chapters that know no format, and their writing as HTML and Markdown.
 * Start reading at {@link org.schemawright.publish.dictionary.Dictionary}.
 */
@NullMarked
package org.schemawright.publish.dictionary;

import org.jspecify.annotations.NullMarked;
