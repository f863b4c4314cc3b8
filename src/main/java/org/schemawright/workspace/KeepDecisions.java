package org.schemawright.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.schemawright.design.Decision;
import org.schemawright.design.Design;
import org.schemawright.model.Visible;
import org.schemawright.source.SourceAddress;
import org.schemawright.source.SourceProblem;
import org.schemawright.store.DesignFiles;

/** Writes into a design file what was decided, in the place of what was decided on the same matters before. */
public final class KeepDecisions {
    private KeepDecisions() {}

    public static List<Decision> in(String source, List<Decision> decided)
            throws BadRequest, SourceProblem, IOException {
        Design design = design(source);
        var all = new ArrayList<>(design.decisions());
        all.addAll(decided);
        Design kept = design.withDecisions(all);
        write(source, kept);
        return kept.decisions();
    }

    /** The design that a source is. */
    public static Design design(String source) throws BadRequest, SourceProblem, IOException {
        if (!source.endsWith(SourceAddress.DESIGN_ENDING)) {
            throw new BadRequest("decisions are kept in a design, and " + Visible.text(source)
                    + " is none; make one with: schemawright import SOURCE -o NAME" + SourceAddress.DESIGN_ENDING);
        }
        return DesignFiles.read(Path.of(source));
    }

    public static void write(String source, Design design) throws IOException {
        DesignFiles.write(Path.of(source), design);
    }
}
