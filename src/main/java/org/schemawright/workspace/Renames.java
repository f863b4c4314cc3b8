package org.schemawright.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.schemawright.change.Origin;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Visible;

/** Reads renames as a user writes them: {@code table.column} and a new name, in SQL identifiers. */
public final class Renames {
    private static final Pattern STEP = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^.\"]+))(?:\\.|$)");
    private static final List<Kind> RENAMED = List.of(
            Kind.TABLE,
            Kind.FOREIGN_TABLE,
            Kind.VIEW,
            Kind.MATERIALIZED_VIEW,
            Kind.SEQUENCE,
            Kind.ENUM_TYPE,
            Kind.DOMAIN,
            Kind.COMPOSITE_TYPE);
    private static final String DEFAULT_SCHEMA = "public";

    private Renames() {}

    /**
     * @param renames by the name that something has in {@code before}, a table or column with or without its schema, the
     *                new name alone
     * @throws BadRequest where nothing has that name; the message says what was looked for
     */
    static void add(Map<String, String> renames, Database before, SortedMap<ObjectRef, Origin> origins)
            throws BadRequest {
        var columns = new TreeMap<ObjectRef, String>();
        for (var rename : renames.entrySet()) {
            ObjectRef ref = find(path(rename.getKey()), before);
            String now = path(rename.getValue()).getLast();
            if (ref.kind() == Kind.COLUMN) {
                columns.put(ref, now);
            } else {
                origins.put(sibling(ref, now), new Origin.RenamedFrom(ref));
            }
        }
        columns.forEach((ref, now) ->
                origins.put(tableAfter(ref, origins).part(Kind.COLUMN, now), new Origin.RenamedFrom(ref)));
    }

    /** The table of a column under its new name, if it gets one too. */
    private static ObjectRef tableAfter(ObjectRef column, SortedMap<ObjectRef, Origin> origins) {
        ObjectRef table = column.whole(Kind.TABLE);
        return origins.entrySet().stream()
                .filter(entry -> entry.getValue().equals(new Origin.RenamedFrom(table)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(table);
    }

    private static ObjectRef sibling(ObjectRef ref, String name) {
        var steps = new ArrayList<>(ref.path());
        steps.set(steps.size() - 1, name);
        return new ObjectRef(ref.kind(), steps);
    }

    private static ObjectRef find(List<String> path, Database before) throws BadRequest {
        var candidates = new ArrayList<ObjectRef>();
        var qualified = new ArrayList<>(path);
        qualified.addFirst(DEFAULT_SCHEMA);
        for (List<String> steps : List.of(path, qualified)) {
            if (steps.size() == 2) {
                RENAMED.forEach(kind -> candidates.add(new ObjectRef(kind, steps)));
            } else if (steps.size() == 3) {
                candidates.add(new ObjectRef(Kind.COLUMN, steps));
            }
        }
        return candidates.stream()
                .filter(ref -> exists(ref, before))
                .findFirst()
                .orElseThrow(() -> new BadRequest("nothing is called " + Visible.text(String.join(".", path))
                        + " where the migration starts, so it cannot be renamed; give table, table.column or"
                        + " schema.table.column"));
    }

    private static boolean exists(ObjectRef ref, Database before) {
        return ref.kind() == Kind.COLUMN
                ? before.table(ref.whole(Kind.TABLE))
                        .flatMap(table -> table.column(ref.last()))
                        .isPresent()
                : before.find(ref).isPresent();
    }

    /** The steps of a dotted SQL name, folded to lower case where they are not quoted. */
    public static List<String> path(String text) throws BadRequest {
        var steps = new ArrayList<String>();
        Matcher matcher = STEP.matcher(text.strip());
        int end = 0;
        while (matcher.find()) {
            String quoted = matcher.group(1);
            steps.add(
                    quoted == null ? matcher.group(2).strip().toLowerCase(Locale.ROOT) : quoted.replace("\"\"", "\""));
            end = matcher.end();
        }
        if (steps.isEmpty() || end < text.strip().length()) {
            throw new BadRequest((text.isBlank() ? "an empty text" : Visible.text(text))
                    + " is no SQL name: write name, table.column or schema.table.column, in double quotes"
                    + " where needed");
        }
        return steps;
    }
}
