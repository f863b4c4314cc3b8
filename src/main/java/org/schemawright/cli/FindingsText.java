package org.schemawright.cli;

import java.util.List;
import java.util.Locale;
import org.schemawright.advise.Advisor.Judged;
import org.schemawright.advise.Evidence;
import org.schemawright.advise.Finding;
import org.schemawright.advise.Remedy;
import org.schemawright.advise.Severity;
import org.schemawright.model.Visible;

/** Findings for people: a line each, evidence and remedies below it. */
final class FindingsText {
    private static final String RESET = "\u001b[0m";

    private final Desk desk;

    FindingsText(Desk desk) {
        this.desk = desk;
    }

    void write(String source, List<Judged> judged, List<Judged> shown) {
        shown.forEach(this::write);
        if (!shown.isEmpty()) {
            desk.out().println();
        }
        desk.out().println(Visible.text(source) + ": " + summary(judged));
    }

    private void write(Judged judged) {
        Finding finding = judged.finding();
        String word = judged.isTold() ? word(finding.severity()) : "dismissed";
        desk.out()
                .println((desk.colours() ? colour(judged) + word + RESET : word) + " "
                        + Visible.text(finding.rule() + ": " + finding.summary()));
        finding.evidence().forEach(this::write);
        for (Remedy remedy : finding.remedies()) {
            say("  remedy: " + remedy.label() + (remedy instanceof Remedy.ByHand ? " (by hand)" : ""));
            if (remedy instanceof Remedy.ByEdit(var _, var _, var caution) && !caution.isEmpty()) {
                say("    mind: " + caution);
            }
        }
        judged.dismissal().ifPresent(decision -> say("  dismissed: " + decision.reason()));
    }

    private void write(Evidence evidence) {
        say("  " + evidence.at().map(ref -> ref + ": ").orElse("") + evidence.text());
    }

    private void say(String line) {
        desk.out().println(Visible.text(line));
    }

    static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private static String colour(Judged judged) {
        if (!judged.isTold()) {
            return "\u001b[2m";
        }
        return switch (judged.finding().severity()) {
            case ERROR -> "\u001b[31m";
            case WARNING -> "\u001b[33m";
            case INFO -> "\u001b[36m";
        };
    }

    private static String summary(List<Judged> judged) {
        long told = judged.stream().filter(Judged::isTold).count();
        long dismissed = judged.size() - told;
        String counts = told == 0
                ? "nothing found"
                : several(count(judged, Severity.ERROR), "error") + ", "
                        + several(count(judged, Severity.WARNING), "warning") + ", "
                        + count(judged, Severity.INFO) + " of information";
        return counts + (dismissed == 0 ? "." : "; " + dismissed + " dismissed.");
    }

    private static String several(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static long count(List<Judged> judged, Severity severity) {
        return judged.stream()
                .filter(one -> one.isTold() && one.finding().severity() == severity)
                .count();
    }
}
