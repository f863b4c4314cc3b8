package org.schemawright.engine.postgresql.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.Strategy;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.scratch.PostgresqlScratch;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;

/**
 * Each case under {@code cases/write} has a ground that stays, a state before and a state after, and what is expected
 * of the way from one to the other. Every way there is between ground, before and after is gone, on real servers; on the oldest for a part of
 * them unless the run is thorough.
 */
class CodeWritingTest {
    private static final Map<Integer, PostgresqlScratch> SERVERS = new HashMap<>();
    private static final int NEWEST = 18;
    private static final List<Integer> MAJORS = List.of(15, NEWEST);
    /** On the oldest one of so many. */
    private static final int ON_OLDEST = Boolean.getBoolean("schemawright.thorough") ? 1 : 6;

    @AfterAll
    static void stop() {
        SERVERS.values().forEach(PostgresqlScratch::close);
        SERVERS.clear();
    }

    @TestFactory
    Stream<DynamicTest> what_is_written_reads_back_as_it_was() throws IOException, URISyntaxException {
        Path folder = Path.of(
                Objects.requireNonNull(getClass().getResource("/cases/write")).toURI());
        String only = System.getProperty("schemawright.case", "");
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> cases = files.filter(file ->
                            file.toString().endsWith(".case") && file.toString().contains(only))
                    .sorted()
                    .toList();
            return IntStream.range(0, cases.size())
                    .boxed()
                    .flatMap(at -> MAJORS.stream()
                            .filter(major -> major == NEWEST || at % ON_OLDEST == 0)
                            .filter(major -> WriteCase.of(cases.get(at)).from() <= major)
                            .map(major -> DynamicTest.dynamicTest(
                                    folder.relativize(cases.get(at)) + " on " + major,
                                    () -> run(WriteCase.of(cases.get(at)), major))));
        }
    }

    private static void run(WriteCase it, int major) throws Exception {
        PostgresqlScratch server = SERVERS.get(major);
        if (server == null) {
            server = PostgresqlScratch.start(major);
            SERVERS.put(major, server);
        }
        Database ground;
        Database before;
        Database after;
        try (var place = new WritePlace(server)) {
            place.script(it.ground());
            ground = place.read();
        }
        try (var place = new WritePlace(server)) {
            place.script(it.ground());
            place.script(it.before());
            before = place.read();
        }
        try (var place = new WritePlace(server)) {
            place.script(it.ground());
            place.script(it.after());
            after = place.read();
        }
        assertThat(before.objects()).as("the case shows nothing").isNotEqualTo(after.objects());
        try (var place = new WritePlace(server)) {
            place.script(it.ground());
            go(place, ground, before);
            go(place, before, after);
            go(place, after, before);
            go(place, before, ground);
            go(place, ground, after);
            go(place, after, ground);
        }
        assertThat(replaced(before, after)).as("what is dropped and made anew").isEqualTo(it.replaced());
    }

    private static void go(WritePlace place, Database from, Database to) throws Exception {
        List<String> script = WriteOrder.statements(new Writing(from, to, Strategy.DIRECT));
        for (String statement : script) {
            place.runOne(statement);
        }
        Database reached = place.read();
        String how = "after\n" + String.join(";\n", script) + "\n";
        assertThat(others(reached.objects(), to.objects())).as(how).isEqualTo(others(to.objects(), reached.objects()));
        assertThat(others(reached.needs(), to.needs())).as(how).isEqualTo(others(to.needs(), reached.needs()));
    }

    /** What of one map is not the same in the other. */
    private static <V> SortedMap<ObjectRef, V> others(SortedMap<ObjectRef, V> map, SortedMap<ObjectRef, V> other) {
        var rest = new TreeMap<>(map);
        rest.entrySet().removeAll(other.entrySet());
        return rest;
    }

    private static List<String> replaced(Database before, Database after) {
        var writing = new Writing(before, after, Strategy.DIRECT);
        var all = new ArrayList<String>();
        for (ObjectRef ref : before.objects().keySet()) {
            if (after.objects().containsKey(ref)
                    && !after.objects().get(ref).equals(before.objects().get(ref))
                    && WriteOrder.alter(ref, writing) instanceof Alteration.Replace) {
                all.add(ref.toString());
            }
        }
        return all;
    }
}
