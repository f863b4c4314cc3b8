package org.schemawright.proof;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.schemawright.plan.RowCheck;

/**
 * A check that may show that the migration will fail on rows.
 *
 * @param rows   how many rows are at fault; empty where there is no database in use to ask
 * @param sample some of them, by column
 */
public record Measured(RowCheck check, OptionalLong rows, List<Map<String, String>> sample) {
    public Measured {
        sample = List.copyOf(sample);
    }
}
