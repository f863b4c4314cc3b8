/** Cuts scripts into statements, and makes scripts of plans. */
@NullMarked
package org.schemawright.engine.h2.script;

import org.jspecify.annotations.NullMarked;
