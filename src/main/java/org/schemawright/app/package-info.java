/**
 * The window. Everything that decides about schemas is in the packages before; here it is shown, and what people do
 * becomes edits. Start reading at {@link org.schemawright.app.Start} and {@link org.schemawright.app.MainView}.
 */
@NullMarked
package org.schemawright.app;

import org.jspecify.annotations.NullMarked;
