/** Handing out what is open: as a picture, as a document, on paper. */
@NullMarked
package org.schemawright.app.export;

import org.jspecify.annotations.NullMarked;
