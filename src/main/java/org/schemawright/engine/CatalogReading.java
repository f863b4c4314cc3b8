package org.schemawright.engine;

import java.util.List;
import org.schemawright.model.Database;

/** What was read, and what could not be: one sentence for each thing that the role may not see. */
public record CatalogReading(Database database, List<String> unseen) {}
