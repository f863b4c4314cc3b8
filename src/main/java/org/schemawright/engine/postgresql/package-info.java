/** PostgreSQL, majors 14 to 18: reading its catalog, writing its statements, its scratch server. */
@NullMarked
package org.schemawright.engine.postgresql;

import org.jspecify.annotations.NullMarked;
