/** Databases that are files, and the one door to the engine that runs inside this program. */
@NullMarked
package org.schemawright.engine.h2.files;

import org.jspecify.annotations.NullMarked;
