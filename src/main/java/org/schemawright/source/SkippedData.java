package org.schemawright.source;

/** The rows that were left out: how many statements, and how many lines of COPY data. */
public record SkippedData(long statements, long copiedRows) {
    SkippedData plus(SkippedData other) {
        return new SkippedData(statements + other.statements, copiedRows + other.copiedRows);
    }
}
