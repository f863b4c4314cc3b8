package org.schemawright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schemawright.connect.Surroundings;
import org.schemawright.connect.Surroundings.FileSystemKind;
import org.schemawright.discover.Watch;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ctrl-C while the program searches: the process waits for the answer, and the search does not go on. */
class InterruptTest {
    private static final int COLUMNS = 64;

    @TempDir
    Path folder;

    /** Random rows of many columns have more determinants than anybody could wait for. */
    private Path endless() throws Exception {
        var random = new Random(6);
        List<String> lines = IntStream.range(0, 400)
                .mapToObj(_ -> IntStream.range(0, COLUMNS)
                        .mapToObj(place -> String.valueOf(random.nextInt(6 + place % 40)))
                        .collect(Collectors.joining(",")))
                .toList();
        return Files.write(folder.resolve("endless.csv"), lines);
    }

    @Test
    void what_was_found_by_then_is_told_with_how_far_it_is_complete() throws Exception {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var desk = new Desk(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Desk.Reader.PROGRAM,
                new Surroundings(Map.of(), Path.of("/nonexistent"), "nobody", FileSystemKind.POSIX));
        var interrupt = new Interrupt();
        String rows = endless().toString();
        Thread search = Thread.ofPlatform().start(() -> {
            new CommandLine(new DependenciesCommand(desk, interrupt)).execute(rows, "--no-header", "--format", "json");
            interrupt.close();
        });
        interrupt.ended();
        assertThat(search.join(Duration.ofSeconds(20))).as("everything is told").isTrue();
        JsonNode told = JsonMapper.builder().build().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(told.path("columns").size()).isEqualTo(COLUMNS);
        assertThat(told.path("incomplete").asString()).isNotBlank();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("what is listed holds in all rows");
    }

    @Test
    void work_that_asked_for_no_watch_is_not_waited_for() {
        try (var interrupt = new Interrupt()) {
            Watch watch = interrupt.watch(Watch.NOBODY);
            assertThat(watch.stopped()).isFalse();
        }
        var over = new Interrupt();
        over.close();
        over.ended();
        assertThat(over.watch(Watch.NOBODY).stopped()).isTrue();
        over.close();
    }
}
