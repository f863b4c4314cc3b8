/**
 * A design beside a database, script, folder or revision: what differs, and which way each difference goes. Decides
 * nothing about schemas itself. Start reading at {@link org.schemawright.app.compare.CompareModel}.
 */
@NullMarked
package org.schemawright.app.compare;

import org.jspecify.annotations.NullMarked;
