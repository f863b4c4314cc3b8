package org.schemawright.engine.postgresql.scratch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.schemawright.engine.ScriptStatement;

/**
 * Consecutive statements that go to the server in one message, which halves the time that a long script takes. The
 * server runs them as one transaction, so either all of them have run or none has.
 */
record Bundle(List<ScriptStatement> statements) {
    private static final int STATEMENTS = 50;
    private static final int CHARACTERS = 100_000;

    static List<Bundle> of(List<ScriptStatement> script) {
        List<Bundle> bundles = new ArrayList<>();
        List<ScriptStatement> open = new ArrayList<>();
        int length = 0;
        for (ScriptStatement statement : script) {
            boolean fits = goesWithOthers(statement.sql());
            if (!open.isEmpty() && (!fits || open.size() == STATEMENTS || length > CHARACTERS)) {
                bundles.add(new Bundle(List.copyOf(open)));
                open.clear();
                length = 0;
            }
            if (fits) {
                open.add(statement);
                length += statement.sql().length();
            } else {
                bundles.add(new Bundle(List.of(statement)));
            }
        }
        if (!open.isEmpty()) {
            bundles.add(new Bundle(List.copyOf(open)));
        }
        return bundles;
    }

    /** Definitions only: what begins or ends transactions, what may not run inside one, and grants go alone. */
    private static boolean goesWithOthers(String sql) {
        return new Reader(sql).takeAny("create", "alter", "comment", "drop")
                && !sql.toLowerCase(Locale.ROOT).contains("concurrently");
    }

    boolean isOne() {
        return statements.size() == 1;
    }

    String sql() {
        StringBuilder text = new StringBuilder();
        for (ScriptStatement statement : statements) {
            // On a line of its own, since a statement may end in a comment.
            text.append(statement.sql()).append("\n;\n");
        }
        return text.toString();
    }

    /** The statement that a message about a name is meant for. */
    ScriptStatement naming(String message) {
        return statements.stream()
                .filter(statement -> Words.of(statement.sql()).stream()
                        .anyMatch(word -> word.isName() && message.contains("\"" + word.text() + "\"")))
                .findFirst()
                .orElse(statements.getFirst());
    }
}
