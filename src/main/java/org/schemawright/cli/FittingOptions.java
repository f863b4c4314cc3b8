package org.schemawright.cli;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.schemawright.workspace.BadRequest;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** An option that would do nothing with what was given is refused, and not passed over as if it had done something. */
final class FittingOptions {
    /** How a file of rows is written. */
    static final Set<String> OF_FILES = Set.of("--no-header", "--separator", "--encoding", "--null", "--null-unequal");

    /** What goes with everything. */
    private static final List<String> ALWAYS = List.of("--format", "--quiet", "--help", "--version");

    private final Set<String> given = new TreeSet<>();

    FittingOptions(ParseResult parsed) {
        for (OptionSpec one : parsed.matchedOptions()) {
            given.add(one.longestName());
        }
    }

    /** Refuses all others than these. */
    void only(String what, Set<String> fitting) throws BadRequest {
        var left = new TreeSet<>(given);
        left.removeAll(fitting);
        ALWAYS.forEach(left::remove);
        refuse(what, left);
    }

    /** Refuses these. */
    void without(String what, Set<String> unfit) throws BadRequest {
        var left = new TreeSet<>(given);
        left.retainAll(unfit);
        refuse(what, left);
    }

    private static void refuse(String what, Set<String> left) throws BadRequest {
        if (!left.isEmpty()) {
            throw new BadRequest(String.join(", ", left) + (left.size() == 1 ? " does" : " do") + " nothing with "
                    + what + "; leave " + (left.size() == 1 ? "it" : "them") + " out");
        }
    }
}
