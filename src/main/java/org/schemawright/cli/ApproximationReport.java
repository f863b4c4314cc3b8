package org.schemawright.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.schemawright.advise.normalize.Attributes;
import org.schemawright.advise.normalize.Heading;
import org.schemawright.discover.Approximation;
import org.schemawright.discover.EncodedTable;
import org.schemawright.model.Visible;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes dependencies that a few rows break, with these rows, counted from 1. */
final class ApproximationReport {
    private static final int MOST_SHOWN = 12;

    private final Heading heading;
    private final Optional<EncodedTable> rows;
    private final Optional<Attributes> key;

    ApproximationReport(Heading heading) {
        this(heading, Optional.empty(), Optional.empty());
    }

    /**
     * @param rows where they are at hand
     * @param key  what a row is known by, where there is such a thing
     */
    ApproximationReport(Heading heading, Optional<EncodedTable> rows, Optional<Attributes> key) {
        this.heading = heading;
        this.rows = rows;
        this.key = key;
    }

    /** The names and values by which a row is known; none where there are none. */
    private Map<String, Optional<String>> known(int row) {
        var known = new LinkedHashMap<String, Optional<String>>();
        rows.ifPresent(table -> key.ifPresent(columns ->
                columns.places().forEach(place -> known.put(heading.names().get(place), table.value(row, place)))));
        return known;
    }

    private String knownText(int row) {
        var text = new StringBuilder();
        known(row)
                .forEach((name, value) -> text.append(text.isEmpty() ? " (" : ", ")
                        .append(Visible.text(name))
                        .append(' ')
                        .append(shown(value)));
        return text.isEmpty() ? "" : text.append(')').toString();
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
                            .println("  row " + (row.row() + 1) + knownText(row.row()) + ": " + shown(row.value())
                                    + ", elsewhere " + shown(row.expected())));
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
            one.exceptions().forEach(row -> {
                ObjectNode exception = exceptions
                        .addObject()
                        .put("row", row.row() + 1)
                        .put("value", row.value().orElse(null))
                        .put("expected", row.expected().orElse(null));
                Map<String, Optional<String>> known = known(row.row());
                if (!known.isEmpty()) {
                    ObjectNode by = exception.putObject("key");
                    known.forEach((name, value) -> by.put(name, value.orElse(null)));
                }
            });
        }
        return list;
    }
}
