package org.schemawright.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.schemawright.advise.normalize.Attributes;
import org.schemawright.advise.normalize.Heading;
import org.schemawright.discover.Approximation;
import org.schemawright.model.Visible;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes dependencies that a few rows break, with these rows, counted from 1. */
final class ApproximationReport {
    private static final int MOST_SHOWN = 12;

    private final Heading heading;

    ApproximationReport(Heading heading) {
        this.heading = heading;
    }

    void text(List<Approximation> all, Desk desk) {
        for (Approximation one : all) {
            desk.out()
                    .println(String.format(
                            Locale.ROOT,
                            "%s → %s holds for %.2f %% of the groups; %d rows break it:",
                            Visible.text(heading.text(one.determinant())),
                            Visible.text(heading.text(Attributes.of(one.dependent()))),
                            100 * one.share(),
                            one.exceptions().size()));
            one.exceptions().stream()
                    .limit(MOST_SHOWN)
                    .forEach(row -> desk.out()
                            .println("  row " + (row.row() + 1) + ": " + shown(row.value()) + ", elsewhere "
                                    + shown(row.expected())));
            if (one.exceptions().size() > MOST_SHOWN) {
                desk.out().println("  … and " + (one.exceptions().size() - MOST_SHOWN) + " more");
            }
        }
    }

    private static String shown(Optional<String> value) {
        return value.map(Visible::text).orElse("NULL");
    }

    ArrayNode json(List<Approximation> all) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Approximation one : all) {
            ObjectNode node = list.addObject();
            heading.names(one.determinant()).forEach(node.putArray("determinant")::add);
            node.put("dependent", heading.names().get(one.dependent()));
            node.put("groups", one.groups()).put("brokenGroups", one.broken()).put("holds", one.share());
            ArrayNode exceptions = node.putArray("exceptions");
            one.exceptions()
                    .forEach(row -> exceptions
                            .addObject()
                            .put("row", row.row() + 1)
                            .put("value", row.value().orElse(null))
                            .put("expected", row.expected().orElse(null)));
        }
        return list;
    }
}
