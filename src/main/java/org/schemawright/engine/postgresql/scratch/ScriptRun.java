package org.schemawright.engine.postgresql.scratch;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.schemawright.engine.LoadReport;
import org.schemawright.engine.Place;
import org.schemawright.engine.RefusedStatement;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.engine.ScriptStatement;

/**
 * Runs a script. A statement that needs a type, a function or an extension which is not there waits until the end, as
 * does what needs its result; what then still cannot run is opaque. Every other failure ends the run.
 */
final class ScriptRun {
    /** Undefined object, undefined function, feature not supported, undefined file: what an extension would bring. */
    /** Said of an extension that is not there, and of what no server of this version can do. */
    private static final String UNSUPPORTED = "0A000";

    private static final Set<String> LACKING = Set.of("42704", "42883", UNSUPPORTED, "58P01");

    /** Undefined table, column, schema: an error, unless a waiting statement would have made it. */
    private static final Set<String> MISSING = Set.of("42P01", "42703", "3F000");

    private static final Pattern QUOTED_NAME = Pattern.compile("\"([^\"]+)\"");

    private final Fence fence;
    private final Sessions sessions;
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final CutNames cutNames = new CutNames();
    private int ran;

    ScriptRun(Fence fence, Sessions sessions) {
        this.fence = fence;
        this.sessions = sessions;
    }

    /** A statement that could not run yet, and where it would have looked for names. */
    private record Waiting(ScriptStatement statement, String searchPath, SQLException problem) {}

    LoadReport run(List<ScriptStatement> statements) throws RefusedStatement, ScratchProblem {
        try {
            fence.takeNotes();
            fence.whenCut(cutNames::take);
            for (Bundle bundle : Bundle.of(statements)) {
                runAll(bundle);
            }
            closeTransaction();
            retry();
            refuseWhatIsNoExtension();
            leaveSession();
        } catch (SQLException e) {
            throw new ScratchProblem("The scratch PostgreSQL went away: " + Fence.message(e), e);
        } finally {
            fence.whenCut(Fence.WhenCut.REFUSED);
        }
        for (Waiting opaque : waiting) {
            SecretText secrets = SecretText.of(opaque.statement().sql());
            note(opaque.statement().place(), "kept as text: " + secrets.hiddenIn(Fence.message(opaque.problem())));
        }
        return new LoadReport(
                ran,
                waiting.stream()
                        .map(Waiting::statement)
                        .map(ScriptRun::withoutSecrets)
                        .toList(),
                List.copyOf(notes),
                cutNames.all());
    }

    private void note(Place place, String note) {
        notes.add(place + ": " + note);
    }

    private void runAll(Bundle bundle) throws RefusedStatement, SQLException {
        if (!bundle.isOne() && runsTogether(bundle)) {
            ran += bundle.statements().size();
            return;
        }
        for (ScriptStatement statement : bundle.statements()) {
            runOne(statement);
            fence.takeNotes().forEach(note -> note(statement.place(), note));
        }
    }

    private boolean runsTogether(Bundle bundle) throws RefusedStatement, SQLException {
        try {
            cutNames.within(bundle);
            return fence.runsAsOwner(bundle.sql());
        } catch (CutNameWarning e) {
            throw refused(bundle.naming(Fence.message(e)), e);
        }
    }

    private void runOne(ScriptStatement statement) throws RefusedStatement, SQLException {
        Optional<String> skipped = SessionSetting.reasonToSkip(statement.sql());
        if (skipped.isPresent()) {
            note(statement.place(), skipped.get());
            return;
        }
        try {
            run(statement);
            ran++;
        } catch (SQLException e) {
            settle(statement, e);
        }
    }

    private void run(ScriptStatement statement) throws SQLException {
        cutNames.within(new Bundle(List.of(statement)));
        fence.run(statement.sql());
    }

    /** What becomes of a statement that failed. */
    private void settle(ScriptStatement statement, SQLException problem) throws RefusedStatement, SQLException {
        if (sessions.owner().isClosed()) {
            throw refused(statement, problem);
        }
        if (SessionSetting.isSetting(statement.sql())) {
            settleSetting(statement, problem);
        } else if (runsUnchecked(statement, problem)) {
            ran++;
            note(statement.place(), "the body was not checked: " + Fence.message(problem));
        } else if (wantsSuperuserAsOwner(statement, problem)) {
            note(statement.place(), "its owner has to be a superuser, and stays the scratch server's own");
        } else if (LACKING.contains(problem.getSQLState()) || isLabel(statement) || waitsForAnother(problem)) {
            waiting.add(new Waiting(statement, searchPath(), problem));
        } else {
            throw refused(statement, problem);
        }
    }

    /** Wrappers and publications of all tables, say; roles that a script names have no rights here. */
    private static boolean wantsSuperuserAsOwner(ScriptStatement statement, SQLException problem) {
        List<Word> words = Words.of(statement.sql());
        int owner = words.size() - 3;
        return problem instanceof PSQLException server
                && server.getServerErrorMessage() != null
                && "42501".equals(problem.getSQLState())
                && String.valueOf(server.getServerErrorMessage().getHint()).endsWith("must be a superuser.")
                && owner > 0
                && words.getFirst().is("alter")
                && words.get(owner).is("owner")
                && words.get(owner + 1).is("to");
    }

    /** No provider of security labels is here, and none could say what one means. */
    private static boolean isLabel(ScriptStatement statement) {
        return new Reader(statement.sql()).take("security label");
    }

    private void settleSetting(ScriptStatement statement, SQLException problem) throws RefusedStatement {
        boolean unknown = "42704".equals(problem.getSQLState());
        boolean forbidden = "42501".equals(problem.getSQLState()) && !SessionSetting.changesRole(statement.sql());
        if (!unknown && !forbidden) {
            throw refused(statement, problem);
        }
        note(statement.place(), "left out: " + Fence.message(problem));
    }

    /** A body may name what comes later in the script, as every dump knows, which switches the check off. */
    private boolean runsUnchecked(ScriptStatement statement, SQLException problem) throws SQLException {
        String state = String.valueOf(problem.getSQLState());
        if (!state.startsWith("42") || state.equals("42501") || !makesRoutine(statement.sql())) {
            return false;
        }
        String before = Rows.one(sessions.owner(), "SELECT pg_catalog.current_setting('check_function_bodies')");
        if (before.equals("off")) {
            return false;
        }
        Sessions.execute(sessions.owner(), "SET check_function_bodies = off");
        try {
            run(statement);
            return true;
        } catch (SQLException e) {
            return false;
        } finally {
            Sessions.execute(sessions.owner(), "SET check_function_bodies = on");
        }
    }

    private static boolean makesRoutine(String sql) {
        Reader reader = new Reader(sql);
        if (!reader.take("create")) {
            return false;
        }
        reader.take("or replace");
        return reader.takeAny("function", "procedure");
    }

    private boolean waitsForAnother(SQLException problem) {
        if (!MISSING.contains(problem.getSQLState())) {
            return false;
        }
        if (waiting.stream().anyMatch(other -> new Reader(other.statement().sql()).take("create extension"))) {
            return true;
        }
        Matcher name = QUOTED_NAME.matcher(Fence.message(problem));
        return name.find() && waiting.stream().anyMatch(other -> mentions(other, lastPart(name.group(1))));
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static boolean mentions(Waiting other, String name) {
        return Words.of(other.statement().sql()).stream()
                .anyMatch(word -> word.isName() && word.text().equals(name));
    }

    private String searchPath() throws SQLException {
        return Rows.one(sessions.owner(), "SELECT pg_catalog.current_setting('search_path')");
    }

    private void closeTransaction() throws SQLException {
        if (sessions.ownerInTransaction()) {
            Sessions.execute(sessions.owner(), "COMMIT");
            notes.add("the script ends inside a transaction; it was committed");
        }
    }

    /** The order of a script may be loose, so what waits is tried again as long as that helps. */
    private void retry() throws SQLException {
        boolean progress = !waiting.isEmpty();
        while (progress) {
            progress = false;
            for (Waiting candidate : List.copyOf(waiting)) {
                if (succeeds(candidate)) {
                    waiting.remove(candidate);
                    ran++;
                    progress = true;
                }
            }
        }
    }

    private boolean succeeds(Waiting candidate) throws SQLException {
        Rows.set(sessions.owner(), "search_path", candidate.searchPath());
        try {
            run(candidate.statement());
            return true;
        } catch (SQLException e) {
            waiting.set(waiting.indexOf(candidate), new Waiting(candidate.statement(), candidate.searchPath(), e));
            return false;
        }
    }

    /** What waited and now fails for a reason of its own is an error like any other. */
    private void refuseWhatIsNoExtension() throws RefusedStatement {
        for (Waiting left : waiting) {
            String state = String.valueOf(left.problem().getSQLState());
            boolean unsupported =
                    state.equals(UNSUPPORTED) && !new Reader(left.statement().sql()).take("create extension");
            if (unsupported || !LACKING.contains(state) && !MISSING.contains(state) && !isLabel(left.statement())) {
                throw refused(left.statement(), left.problem());
            }
        }
    }

    /** The next user of the session finds it as a new one. */
    private void leaveSession() throws SQLException {
        Sessions.execute(
                sessions.owner(),
                "RESET ROLE; RESET ALL; DISCARD TEMP; DISCARD SEQUENCES; UNLISTEN *; CLOSE ALL;"
                        + " SELECT pg_catalog.pg_advisory_unlock_all()");
    }

    private static RefusedStatement refused(ScriptStatement statement, SQLException problem) {
        return new RefusedStatement(
                withoutSecrets(statement),
                String.valueOf(problem.getSQLState()),
                SecretText.of(statement.sql()).hiddenIn(Fence.message(problem)));
    }

    /** What goes on from here is shown and kept. */
    private static ScriptStatement withoutSecrets(ScriptStatement statement) {
        return new ScriptStatement(SecretText.of(statement.sql()).sql(), statement.place());
    }
}
