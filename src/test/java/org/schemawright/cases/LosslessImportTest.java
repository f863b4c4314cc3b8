package org.schemawright.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.schemawright.change.Change;
import org.schemawright.change.Lineage;
import org.schemawright.cli.LiveServer;
import org.schemawright.design.Design;
import org.schemawright.engine.Engine;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.View;
import org.schemawright.store.DesignFiles;
import org.schemawright.workspace.Compared;
import org.schemawright.workspace.ImportSource;
import org.schemawright.workspace.Loaded;
import org.schemawright.workspace.Narrowing;
import org.schemawright.workspace.Sides;
import org.schemawright.workspace.Wanted;
import org.schemawright.workspace.Workbench;

/** A database that was taken into a design, by reading it or from its dump, and saved, is the database still. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LosslessImportTest {
    private static final int EVERY =
            Integer.getInteger("schemawright.every", Boolean.getBoolean("schemawright.thorough") ? 4 : 300);
    private static final ObjectRef PUBLIC = ObjectRef.of(Kind.SCHEMA, "public");
    private static final String IN_USE = "55006";
    private static final int MOST_ROLES = 20;
    private static final String ONLY = System.getProperty("schemawright.case", "");
    private static final Pattern NO_ROLE = Pattern.compile("role \"(.+)\" does not exist");
    private static final Pattern ROLE_IS_THERE = Pattern.compile("role \"(.+)\" already exists");

    /**
     * Dumps that psql itself does not take: of a function called begin, which pg_dump leaves without quotes, and of
     * languages, whose handlers it leaves out.
     */
    private static final Set<String> NO_GOOD_DUMP = Set.of(
            "hostile-names/functions-and-arguments.case",
            "languages/becomes-untrusted.case",
            "languages/create-and-drop.case");

    private final AtomicInteger number = new AtomicInteger();
    private final OptionalInt dumping = dumper();
    private LiveServer server;
    private Workbench bench;

    @TempDir
    Path folder;

    @BeforeAll
    void start() throws Exception {
        server = new LiveServer(dumping.orElse(18));
        server.admitAll();
        bench = LiveServer.bench();
    }

    @AfterAll
    void stop() throws Exception {
        bench.close();
        server.close();
    }

    /** The major version of the program for dumps on this machine, which takes servers up to its own. */
    private static OptionalInt dumper() {
        try {
            Process process = new ProcessBuilder("pg_dump", "--version").start();
            String said = new String(process.getInputStream().readAllBytes());
            Matcher major = Pattern.compile("(\\d+)\\.").matcher(said);
            return major.find() ? OptionalInt.of(Math.min(18, Integer.parseInt(major.group(1)))) : OptionalInt.empty();
        } catch (IOException e) {
            return OptionalInt.empty();
        }
    }

    @TestFactory
    Stream<DynamicTest> of_postgresql() {
        int major = dumping.orElse(18);
        return some("migrate")
                .filter(file -> file.holdsFor(major))
                .map(file -> DynamicTest.dynamicTest(file.path().toString(), () -> onServer(file)));
    }

    @TestFactory
    Stream<DynamicTest> of_sqlite() {
        return some("sqlite")
                .map(file ->
                        DynamicTest.dynamicTest(file.path().toString(), () -> inFile(file, "jdbc:sqlite:", ".db")));
    }

    @TestFactory
    Stream<DynamicTest> of_h2() {
        return some("h2")
                .map(file -> DynamicTest.dynamicTest(file.path().toString(), () -> inFile(file, "jdbc:h2:", "")));
    }

    private static Stream<CaseFile> some(String engine) {
        List<CaseFile> files = CaseFile.all(Path.of("src/test/resources/cases").resolve(engine)).stream()
                .filter(file ->
                        Pattern.compile(ONLY).matcher(file.path().toString()).find())
                .toList();
        int every = Math.min(EVERY, Math.max(1, files.size() / 2));
        return IntStream.range(0, files.size())
                .filter(i -> i % every == every / 2)
                .mapToObj(files::get);
    }

    private void onServer(CaseFile file) throws Exception {
        String name = "lossless_" + number.incrementAndGet();
        String address = made(name, file.section("after"));
        try {
            unedited(address, saved(address, Wanted.ANY), "as read");
            if (dumping.isPresent()
                    && NO_GOOD_DUMP.stream().noneMatch(one -> file.path().endsWith(one))) {
                Path dump = folder.resolve(name + ".sql");
                dump(address, dump);
                unedited(
                        address,
                        saved(dump.toString(), Wanted.of(dumping.getAsInt())),
                        "as dumped\n" + Files.readString(dump));
            }
        } finally {
            leave(name);
        }
    }

    /** A database with a subscription stays until the server goes. */
    private void leave(String name) throws SQLException {
        try {
            server.drop(name);
        } catch (SQLException e) {
            if (!IN_USE.equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    /** Fails the assumption where a server in use does not take the script: for want of a file or of an extension. */
    private String made(String name, String script) throws SQLException {
        for (int round = 0; round < MOST_ROLES; round++) {
            try {
                return server.database(name, script);
            } catch (SQLException e) {
                server.drop(name);
                String problem = String.valueOf(e.getMessage());
                Matcher missing = NO_ROLE.matcher(problem);
                Matcher left = ROLE_IS_THERE.matcher(problem);
                if (missing.find()) {
                    server.role(missing.group(1));
                } else if (left.find()) {
                    server.dropRole(left.group(1));
                } else {
                    return Assumptions.abort(problem);
                }
            }
        }
        throw new AssertionError(script);
    }

    private static void dump(String address, Path into) throws Exception {
        var command = new ProcessBuilder("pg_dump", "-s", "-f", into.toString(), address).redirectErrorStream(true);
        command.environment().put("PGPASSWORD", "hunter2");
        Process process = command.start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }

    private void inFile(CaseFile file, String prefix, String ending) throws Exception {
        Engine engine = file.engine();
        Path path = folder.resolve("lossless_" + number.incrementAndGet() + ending);
        try (Connection connection = DriverManager.getConnection(prefix + path, "sa", "");
                Statement statement = connection.createStatement()) {
            for (String sql : ScriptRun.statements(engine, file.section("after"))) {
                statement.execute(sql);
            }
        }
        String address = prefix + path;
        assumeOpens(address);
        unedited(address, saved(address, Wanted.ANY), "as read");
    }

    /** H2 does not open a file again in which a domain of one schema asks a sequence of another. */
    private static void assumeOpens(String address) {
        try (Connection connection = DriverManager.getConnection(address, "sa", "")) {
            assertThat(connection.isValid(1)).isTrue();
        } catch (SQLException e) {
            Assumptions.abort(String.valueOf(e.getMessage()));
        }
    }

    private Design saved(String source, Wanted wanted) throws Exception {
        try (Loaded loaded = bench.load(source, wanted, Narrowing.NONE)) {
            Path saved = folder.resolve("design_" + number.incrementAndGet() + ".schemawright.json");
            DesignFiles.write(saved, ImportSource.design(loaded));
            return DesignFiles.read(saved);
        }
    }

    /** Beside the database, as the window compares it, and built anew on a scratch engine, as a command does. */
    private void unedited(String address, Design design, String how) throws Exception {
        try (Sides sides = bench.load(address, "design", design, Narrowing.NONE);
                Loaded anew = bench.load("design", design)) {
            same(sides, how);
            same(new Sides(sides.from(), anew), how + ", built anew");
        }
    }

    private static void same(Sides sides, String how) throws Exception {
        List<Change> changes = Compared.of(sides, Lineage.NONE, Set.of()).listed().stream()
                .filter(change -> !isUnsaid(change, sides.from().database()))
                .toList();
        assertThat(changes).as(changes + " " + how).isEmpty();
    }

    /**
     * What no dump of a schema says: that the schema public, which every database has, was dropped; that a materialized
     * view is empty; a comment on what a partition has from its whole.
     */
    private static boolean isUnsaid(Change change, Database live) {
        ObjectRef subject = change.subject();
        boolean empty = live.all(View.class)
                .filter(view -> view.ref().equals(subject))
                .flatMap(view -> view.materialized().stream())
                .anyMatch(stored -> !stored.populated());
        return empty || subject.equals(PUBLIC) && live.find(PUBLIC).isEmpty() || subject.kind() == Kind.PART_COMMENT;
    }
}
