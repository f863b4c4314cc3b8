/** What the parts of the window share: the open design, background work, theme, texts, commands. Start reading at {@link org.schemawright.app.common.DesignSession}. */
@NullMarked
package org.schemawright.app.common;

import org.jspecify.annotations.NullMarked;
