/** How a database in use is used: its tables, what was counted of them, and what that tells. Starts at the page. */
@NullMarked
package org.schemawright.app.workload;

import org.jspecify.annotations.NullMarked;
