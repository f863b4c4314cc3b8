/** What statements do to tables while they run. Start reading at {@code SqliteObserver}. */
@NullMarked
package org.schemawright.engine.sqlite.observe;

import org.jspecify.annotations.NullMarked;
