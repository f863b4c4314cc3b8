package org.schemawright.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.schemawright.change.Origin;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/**
 * Reads {@code rename public.t.a b}: names as in SQL, three steps for a column, two for a table, one for a schema; and
 * {@code move public.t other.u} of a table.
 */
final class CaseLineage {
    private static final Pattern NAME = Pattern.compile("\"((?:[^\"]|\"\")*)\"|[^.\\s\"]+");

    private CaseLineage() {}

    static void add(String line, SortedMap<ObjectRef, Origin> origins) {
        List<String> names = names(line.substring(line.indexOf(' ')));
        if (line.startsWith("move ")) {
            origins.put(
                    new ObjectRef(Kind.TABLE, names.subList(2, 4)),
                    new Origin.RenamedFrom(new ObjectRef(Kind.TABLE, names.subList(0, 2))));
            return;
        }
        List<String> before = names.subList(0, names.size() - 1);
        var after = new ArrayList<>(before);
        after.set(after.size() - 1, names.getLast());
        Kind kind = switch (before.size()) {
            case 1 -> Kind.SCHEMA;
            case 2 -> Kind.TABLE;
            default -> Kind.COLUMN;
        };
        origins.put(new ObjectRef(kind, after), new Origin.RenamedFrom(new ObjectRef(kind, before)));
    }

    private static List<String> names(String text) {
        var names = new ArrayList<String>();
        Matcher matcher = NAME.matcher(text);
        while (matcher.find()) {
            String quoted = matcher.group(1);
            names.add(quoted == null ? matcher.group().toLowerCase(Locale.ROOT) : quoted.replace("\"\"", "\""));
        }
        return names;
    }
}
