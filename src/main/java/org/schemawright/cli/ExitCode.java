package org.schemawright.cli;

import org.schemawright.workspace.Failure;

/** What the program's end says to a script that called it. */
final class ExitCode {
    static final int OK = 0;
    static final int DIFFERENT = 1;
    static final int NOT_PROVED = 1;
    static final int FOUND = 1;
    static final int USAGE = 2;
    static final int SOURCE = 3;
    static final int LOSSES = 4;
    static final int REFUSED = 5;
    static final int INTERNAL = 70;

    private ExitCode() {}

    static int of(Failure failure) {
        return switch (failure.sort()) {
            case BAD_REQUEST -> USAGE;
            case SOURCE -> SOURCE;
            case REFUSED -> REFUSED;
            case INTERNAL -> INTERNAL;
        };
    }
}
