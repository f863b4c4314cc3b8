package org.schemawright.cli;

import org.schemawright.advise.normalize.Heading;
import org.schemawright.discover.MultivaluedHint;
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
        for (MultivaluedHint one : proposed.combined()) {
            desk.out()
                    .println(Visible.text(
                            "for each " + heading.text(one.determinant()) + " every " + heading.text(one.one())
                                    + " stands with every " + heading.text(one.other()) + ": two lists, perhaps ("
                                    + one.groups() + " groups show it)"));
        }
        proposed.findings().forEach(one -> FoundJson.text(one, "", desk));
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
        ArrayNode hints = tree.putArray("multivalued");
        for (MultivaluedHint one : proposed.combined()) {
            ObjectNode hint = hints.addObject();
            heading.names(one.determinant()).forEach(hint.putArray("determinant")::add);
            heading.names(one.one()).forEach(hint.putArray("one")::add);
            heading.names(one.other()).forEach(hint.putArray("other")::add);
            hint.put("groups", one.groups());
        }
        ArrayNode findings = tree.putArray("findings");
        proposed.findings().forEach(one -> FoundJson.into(findings.addObject(), one));
        return Json.text(tree);
    }
}
