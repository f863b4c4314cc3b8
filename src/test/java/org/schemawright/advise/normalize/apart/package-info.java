/** Tables taken apart on real engines with rows in them: joined again nothing is lost, and the way back is equal. */
@NullMarked
package org.schemawright.advise.normalize.apart;

import org.jspecify.annotations.NullMarked;
