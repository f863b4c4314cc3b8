package org.schemawright.cli;

import java.util.Locale;
import org.schemawright.advise.Evidence;
import org.schemawright.advise.Finding;
import org.schemawright.advise.Remedy;
import org.schemawright.advise.firstform.FirstForm.Found;
import org.schemawright.advise.firstform.Splitting;
import org.schemawright.change.ListShape;
import org.schemawright.engine.Engine;
import org.schemawright.engine.portable.ElementRows;
import org.schemawright.model.Visible;
import org.schemawright.workspace.Engines;
import tools.jackson.databind.node.ObjectNode;

/** Writes what keeps columns from first normal form. */
final class FoundJson {
    private FoundJson() {}

    static void into(ObjectNode node, Found found) {
        Finding finding = found.finding();
        node.put("rule", finding.rule())
                .put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        finding.columns().forEach(node.putArray("columns")::add);
        node.put("summary", finding.summary());
        finding.evidence().stream().map(Evidence::text).forEach(node.putArray("evidence")::add);
        node.put("remedy", remedy(finding));
        found.splitting().ifPresent(splitting -> into(node.putObject("splitting"), splitting));
    }

    /** With what makes a row of each element, on each engine, for a table that is called t. */
    private static void into(ObjectNode node, Splitting splitting) {
        node.put("form", splitting.list().form().name().toLowerCase(Locale.ROOT))
                .put("delimiter", splitting.list().delimiter())
                .put("keys", splitting.keys());
        ObjectNode elements = node.putObject("elements");
        for (Engine engine : Engines.known().all()) {
            String value = "t." + engine.dialect().quoted(splitting.column());
            engine.dialect()
                    .elements(splitting.list(), value)
                    .ifPresent(rows -> elements.putObject(engine.id())
                            .put("join", rows.join())
                            .put("element", trimmed(splitting, rows)));
        }
    }

    private static String trimmed(Splitting splitting, ElementRows rows) {
        return splitting.list().form() == ListShape.Form.JSON_ARRAY ? rows.element() : "trim(" + rows.element() + ")";
    }

    static void text(Found found, String before, Desk desk) {
        Finding finding = found.finding();
        desk.out().println(Visible.text(before + finding.rule() + ": " + finding.summary() + "; " + remedy(finding)));
        finding.evidence().forEach(evidence -> desk.out().println(Visible.text("  " + evidence.text())));
    }

    private static String remedy(Finding finding) {
        return finding.remedies().stream().map(Remedy::label).findFirst().orElse("");
    }
}
