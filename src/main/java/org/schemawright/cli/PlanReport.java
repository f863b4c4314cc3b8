package org.schemawright.cli;

import java.util.List;
import org.schemawright.plan.Loss;
import org.schemawright.proof.Measured;
import org.schemawright.proof.Proof;
import org.schemawright.workspace.Prepared;

/** What goes beside a plan, to the person who asked for it. */
final class PlanReport {
    static final int JSON_VERSION = 1;

    private final Desk desk;

    PlanReport(Desk desk) {
        this.desk = desk;
    }

    /** Losses that nobody accepted and a proof that failed are said even where everything else is to be quiet. */
    void write(Prepared prepared, List<Loss> open, ReportOptions report) {
        if (!report.quiet) {
            desk.notes(prepared.notes());
            prepared.mayFail().forEach(this::mayFail);
        }
        open.forEach(loss -> desk.say("loses data: " + loss.object() + ", " + loss.why()
                + "; if that is meant: --accept-loss " + quoted(loss.object().display())));
        prepared.proof().filter(proof -> !proof.held()).ifPresent(this::failed);
    }

    private void mayFail(Measured measured) {
        measured.rows()
                .ifPresentOrElse(
                        rows -> {
                            if (rows > 0) {
                                desk.say("will fail on rows: "
                                        + measured.check().what() + " (" + rows + " rows, such as "
                                        + measured.sample().stream()
                                                .findFirst()
                                                .map(Object::toString)
                                                .orElse("none shown")
                                        + ")");
                            }
                        },
                        () -> desk.say("may fail on rows: " + measured.check().what()));
    }

    private void failed(Proof proof) {
        proof.legs().stream()
                .filter(leg -> !leg.held())
                .forEach(leg ->
                        leg.failures().forEach(failure -> desk.say("NOT PROVED, " + leg.name() + ": " + failure)));
    }

    private static String quoted(String name) {
        return name.matches("[a-z0-9_.]+") ? name : "'" + name.replace("'", "'\\''") + "'";
    }
}
