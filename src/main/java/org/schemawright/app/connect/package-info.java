/**
 * Reaching databases from the window: asking for addresses and secrets, and making a design of what is there. Start
 * reading at {@link org.schemawright.app.connect.OpenDatabaseDialog}.
 */
@NullMarked
package org.schemawright.app.connect;

import org.jspecify.annotations.NullMarked;
