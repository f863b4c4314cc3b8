/**
 * From what a user names (a script, a folder of migrations, a git revision) to the list of statements that build a
 * schema, with what was left out and why. Opens no database and knows no catalog.
 * Start reading at {@link org.schemawright.source.SourceAddress}, then {@link org.schemawright.source.ScriptReader}.
 */
@NullMarked
package org.schemawright.source;

import org.jspecify.annotations.NullMarked;
