package org.schemawright.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The two schemas that a command compares, and what their objects have to do with each other. */
final class SourcePair {
    @Parameters(index = "0", paramLabel = "FROM", description = "The schema as it is.")
    String from = "";

    @Parameters(index = "1", paramLabel = "TO", description = "The schema as it should be.")
    String to = "";

    @Mixin
    SourceOptions sources = new SourceOptions();

    @Mixin
    LineageOptions lineage = new LineageOptions();
}
