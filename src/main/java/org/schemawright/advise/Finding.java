package org.schemawright.advise;

import java.util.List;

/**
 * What is wrong, why, and what would put it right.
 *
 * @param rule     the code of the rule, such as {@code first-form-list}
 * @param columns  the columns of the one table that it is about
 * @param evidence what was seen, a sentence each
 * @param remedy   what would put it right
 */
public record Finding(
        String rule, Severity severity, List<String> columns, String summary, List<String> evidence, String remedy) {
    public Finding {
        columns = List.copyOf(columns);
        evidence = List.copyOf(evidence);
    }
}
