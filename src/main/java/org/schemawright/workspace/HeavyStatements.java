package org.schemawright.workspace;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schemawright.connect.UnreachableDatabase;
import org.schemawright.engine.ScriptWriter;
import org.schemawright.source.SourceProblem;

/**
 * The statements that a database in use spent most of its time on, as its engine counts them. Asking changes nothing,
 * and is bounded.
 *
 * @param statements what took longest in all first
 * @param hidden     how many of the heaviest are other roles', whose text this role may not see
 */
public record HeavyStatements(Standing standing, List<Statement> statements, int hidden) {
    /** As many of the heaviest are read. */
    public static final int MOST = 100;

    private static final HeavyStatements NOT_COUNTED = new HeavyStatements(Standing.NOT_COUNTED, List.of(), 0);

    public HeavyStatements {
        statements = List.copyOf(statements);
    }

    /** Whether there is anything to be told by. */
    public enum Standing {
        COUNTED,
        /** The database lacks the extension that shows the counts, or its engine counts no statements. */
        NOT_COUNTED,
        /** The extension is there, but cannot be asked: the server does not load it, or the role may not read it. */
        NOT_READABLE
    }

    /**
     * One statement with its constants taken out.
     *
     * @param calls        how often it was run
     * @param milliseconds what all runs took together
     * @param rows         what all runs gave or changed together
     */
    public record Statement(String text, long calls, double milliseconds, long rows) {
        public double millisecondsEach() {
            return calls == 0 ? 0 : milliseconds / calls;
        }
    }

    public static HeavyStatements of(Loaded source)
            throws UnreachableDatabase, SourceProblem, SQLException, IOException {
        ScriptWriter scripts = source.engine().scripts();
        Optional<String> place = scripts.statementCountsPlace();
        if (source.rows().isEmpty() || place.isEmpty()) {
            return NOT_COUNTED;
        }
        try (LiveRows.Session session = source.rows().get().open()) {
            var query = new ArrayList<String>();
            session.preflight()
                    .each(
                            place.get(),
                            row -> query.add(
                                    scripts.statementCounts(row.getFirst().orElseThrow(), MOST)));
            return query.isEmpty() ? NOT_COUNTED : read(session, query.getFirst());
        }
    }

    private static HeavyStatements read(LiveRows.Session session, String query) throws IOException {
        var statements = new ArrayList<Statement>();
        var hidden = new ArrayList<Long>();
        try {
            session.preflight().each(query, row -> {
                long calls = Long.parseLong(row.get(1).orElse("0"));
                row.getFirst()
                        .ifPresentOrElse(
                                text -> statements.add(new Statement(
                                        text,
                                        calls,
                                        Double.parseDouble(row.get(2).orElse("0")),
                                        Long.parseLong(row.get(3).orElse("0")))),
                                () -> hidden.add(calls));
            });
        } catch (SQLException e) {
            return new HeavyStatements(Standing.NOT_READABLE, List.of(), 0);
        }
        return new HeavyStatements(Standing.COUNTED, statements, hidden.size());
    }
}
