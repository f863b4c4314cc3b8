/** The command line: one class a command, no logic. Start reading at {@link org.schemawright.cli.Main}. */
@NullMarked
package org.schemawright.cli;

import org.jspecify.annotations.NullMarked;
