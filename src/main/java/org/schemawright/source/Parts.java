package org.schemawright.source;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.schemawright.model.Visible;

/** The databases that a script connects to, in turn. What comes before the first {@code \connect} has no name. */
final class Parts {
    private static final String UNNAMED = "";

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private Part current = new Part();

    Parts() {
        parts.put(UNNAMED, current);
    }

    Part current() {
        return current;
    }

    void connect(String database) {
        current = parts.computeIfAbsent(database, name -> new Part());
    }

    /** The one part that is a schema, or the one that was asked for. */
    Script choose(String shown, ScriptOptions options, List<String> notes, boolean pgDump) throws SourceProblem {
        List<String> filled = parts.entrySet().stream()
                .filter(part -> !part.getValue().settingsOnly())
                .map(Map.Entry::getKey)
                .toList();
        String chosen = filled.isEmpty() ? UNNAMED : filled.getFirst();
        if (filled.size() > 1) {
            chosen = options.database().orElse(UNNAMED);
            if (chosen.isEmpty() || !filled.contains(chosen)) {
                throw several(shown, filled, chosen);
            }
        }
        return script(chosen, filled.size() > 1, notes, pgDump);
    }

    private static SourceProblem several(String shown, List<String> filled, String asked) {
        String names = filled.stream()
                .map(name -> name.isEmpty() ? "(before the first \\connect)" : Visible.text(name))
                .collect(Collectors.joining(", "));
        return new SourceProblem(Visible.text(shown) + " fills several databases: " + names
                + (asked.isEmpty() ? "" : ", and none named " + Visible.text(asked))
                + "; say which with --database NAME");
    }

    /** What was left out of the whole script is listed, unless the script's other databases are another matter. */
    private Script script(String chosen, boolean alone, List<String> notes, boolean pgDump) {
        var skipped = new ArrayList<Skipped>();
        SkippedData data = new SkippedData(0, 0);
        for (var part : parts.entrySet()) {
            if (!alone || part.getKey().equals(chosen) || part.getKey().equals(UNNAMED)) {
                skipped.addAll(part.getValue().skipped());
                data = data.plus(part.getValue().data());
            }
        }
        Part part = parts.getOrDefault(chosen, current);
        var facts = EnumSet.noneOf(ScriptFact.class);
        facts.addAll(part.facts());
        if (pgDump) {
            facts.add(ScriptFact.PG_DUMP);
        }
        return new Script(part.statements(), skipped, data, notes, facts);
    }
}
