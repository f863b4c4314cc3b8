package org.schemawright.cli;

import java.util.Locale;
import org.schemawright.advise.Finding;
import org.schemawright.advise.Remedy;
import org.schemawright.advise.normalize.Heading;
import org.schemawright.discover.ProposedRelation;
import org.schemawright.model.Visible;
import org.schemawright.workspace.ProposeRelations.Proposed;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes proposed relations. */
final class RelationsReport {
    private final Proposed proposed;
    private final Heading heading;

    RelationsReport(Proposed proposed) {
        this.proposed = proposed;
        this.heading = new Heading(proposed.names());
    }

    void text(Desk desk) {
        for (ProposedRelation one : proposed.relations()) {
            desk.out().println(Visible.text(one.name()) + " (" + one.rows() + " of " + proposed.rows() + " rows)");
            desk.out().println("  columns " + Visible.text(heading.text(one.attributes())));
            desk.out().println("  key " + Visible.text(heading.text(one.key())));
            one.alternates().forEach(key -> desk.out().println("  also unique " + Visible.text(heading.text(key))));
            one.foreignKeys()
                    .forEach(reference -> desk.out()
                            .println("  " + Visible.text(heading.text(reference.columns())) + " refers to "
                                    + Visible.text(reference.target())));
        }
        new ApproximationReport(heading).text(proposed.nearly(), desk);
        for (Finding one : proposed.findings()) {
            desk.out().println(Visible.text(one.rule() + ": " + one.summary() + "; " + remedy(one)));
            one.evidence().forEach(evidence -> desk.out().println("  " + Visible.text(evidence.text())));
        }
    }

    String json() {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        ObjectNode relations = tree.putObject("relations");
        for (ProposedRelation one : proposed.relations()) {
            ObjectNode relation = relations.putObject(one.name());
            heading.names(one.attributes()).forEach(relation.putArray("attributes")::add);
            heading.names(one.key()).forEach(relation.putArray("key")::add);
            ArrayNode alternates = relation.putArray("otherKeys");
            one.alternates().forEach(key -> heading.names(key).forEach(alternates.addArray()::add));
            ArrayNode references = relation.putArray("foreignKeys");
            one.foreignKeys().forEach(reference -> {
                ArrayNode pair = references.addArray();
                heading.names(reference.columns()).forEach(pair.addArray()::add);
                pair.add(reference.target());
            });
            relation.put("rows", one.rows());
        }
        tree.set("approximate", new ApproximationReport(heading).json(proposed.nearly()));
        ArrayNode findings = tree.putArray("findings");
        for (Finding one : proposed.findings()) {
            ObjectNode finding = findings.addObject();
            finding.put("rule", one.rule())
                    .put("severity", one.severity().name().toLowerCase(Locale.ROOT));
            one.columns().forEach(finding.putArray("columns")::add);
            finding.put("summary", one.summary());
            ArrayNode evidences = finding.putArray("evidence");
            one.evidence().forEach(evidence -> evidences.add(evidence.text()));
            finding.put("remedy", remedy(one));
        }
        return Json.text(tree);
    }

    private static String remedy(Finding finding) {
        return finding.remedies().stream().map(Remedy::label).findFirst().orElse("");
    }
}
