package org.schemawright.cli;

import picocli.CommandLine.Option;

/** How a command says what it found. */
final class ReportOptions {
    /** For whom the result is written. */
    enum Format {
        text,
        json
    }

    @Option(names = "--format", paramLabel = "text|json", description = "How the result is written (default: text).")
    Format format = Format.text;

    @Option(names = "--quiet", description = "No notes and no progress on standard error.")
    boolean quiet;
}
