package org.schemawright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Robot;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.schemawright.design.RandomEdits;
import org.schemawright.model.ObjectRef;
import org.schemawright.store.DesignFiles;
import org.schemawright.store.DocumentFiles;
import org.schemawright.store.Journal;
import org.schemawright.store.Leftover;

/** The whole program as its users start it, typed into by a robot, killed, and started again. */
@Isolated("there is one keyboard")
@EnabledIfSystemProperty(named = "schemawright.thorough", matches = "true")
@EnabledIfEnvironmentVariable(named = "DISPLAY", matches = ".+")
class KilledWindowTest {
    private static final long PATIENCE = 120_000_000_000L;

    private final Random random = new Random(9);

    @TempDir
    Path folder;

    private Robot robot;
    private @Nullable Process program;

    @BeforeEach
    void robot() throws Exception {
        robot = new Robot();
        robot.setAutoDelay(8);
    }

    @Test
    void what_was_typed_before_a_kill_is_there_again_when_it_is_taken_up() throws Exception {
        Path file = folder.resolve("shop.schemawright.json");
        DocumentFiles.write(file, RandomEdits.empty());
        int tables = 0;
        Process program = start(file);
        Path journal = folder.resolve(".shop.schemawright.json.journal");
        while (!Files.exists(journal)) {
            assertThat(tables).isLessThan(200);
            table(tables++);
        }
        int more = 3 + random.nextInt(6);
        for (int i = 0; i < more; i++) {
            table(tables++);
        }
        int typed = tables;
        for (long end = System.nanoTime() + PATIENCE; !holds(journal, typed - 1); Thread.sleep(50)) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
        table(tables++);
        Thread.sleep(random.nextInt(700));
        kill(program);
        List<Leftover> left = Journal.leftovers(file);
        assertThat(left).hasSize(1);
        Leftover.Content content = left.getFirst().read();
        assertThat(content.losses()).isEmpty();
        assertThat(content.design().database().objects().keySet())
                .extracting(ObjectRef::last)
                .contains(name(typed - 1));

        Process again = start(file);
        String wanted = DesignFiles.text(content.design());
        String there = "";
        for (int tries = 0; !there.equals(wanted); tries++) {
            assertThat(tries).isLessThan(60);
            if (tries % 10 == 0) {
                Thread.sleep(2000);
                press(KeyEvent.VK_ENTER);
            }
            Thread.sleep(1000);
            with(KeyEvent.VK_CONTROL, KeyEvent.VK_S);
            there = Files.readString(file);
        }
        for (long end = System.nanoTime() + PATIENCE; hasJournal(); Thread.sleep(100)) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
        kill(again);
    }

    /** Until the design is open: its scratch engine runs then. */
    private Process start(Path file) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dprism.order=sw",
                "-Dschemawright.settings=" + folder,
                "-Dschemawright.engines=" + System.getProperty("schemawright.engines", "target/engines"),
                "-cp",
                System.getProperty("java.class.path"),
                Start.class.getName(),
                "open",
                file.toString());
        program = builder.redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("errors").toFile())
                .start();
        long end = System.nanoTime() + PATIENCE;
        while (program.descendants().findAny().isEmpty()) {
            assertThat(program.isAlive() && System.nanoTime() < end).isTrue();
            Thread.sleep(100);
        }
        Thread.sleep(1000);
        return program;
    }

    @AfterEach
    void end() {
        if (program != null) {
            program.destroyForcibly();
        }
    }

    private static void kill(Process program) throws InterruptedException {
        program.destroyForcibly();
        assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private static boolean holds(Path journal, int table) throws IOException {
        return Files.readString(journal).contains("\"" + name(table) + "\"");
    }

    private boolean hasJournal() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().contains(".journal"));
        }
    }

    private static String name(int table) {
        return "t" + table;
    }

    private void table(int number) {
        with(KeyEvent.VK_CONTROL, KeyEvent.VK_T);
        name(number).chars().forEach(letter -> press(Character.toUpperCase(letter)));
        press(KeyEvent.VK_ENTER);
        press(KeyEvent.VK_ESCAPE);
        robot.delay(60);
    }

    private void press(int key) {
        robot.keyPress(key);
        robot.keyRelease(key);
    }

    private void with(int modifier, int key) {
        robot.keyPress(modifier);
        press(key);
        robot.keyRelease(modifier);
    }
}
