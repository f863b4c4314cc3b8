package org.schemawright.engine.postgresql.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.schemawright.engine.ScratchProblem;

@Isolated("whoever starts a server clears away what ended processes left")
class ServerProcessTest {
    private Path temporary = Path.of("");

    /** Not JUnit's, which the account that root drops to could not enter. */
    @BeforeEach
    void aTemporaryFolder() throws IOException {
        temporary = Files.createTempDirectory("schemawright-test");
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
    }

    @AfterEach
    void clear() throws IOException {
        Folders.delete(temporary);
    }

    @Test
    void two_processes_that_start_from_nothing_at_once_both_get_a_server() throws Exception {
        Process one = Holder.run(18, temporary);
        Process other = Holder.run(18, temporary);
        Path first = folder(one);
        Path second = folder(other);
        assertThat(first).isNotEqualTo(second).exists();
        assertThat(second).exists();
        end(one);
        end(other);
        awaitGone(first);
        awaitGone(second);
        assertThat(kept()).containsExactlyInAnyOrder("postgresql", "template");
    }

    @Test
    void a_killed_process_takes_its_server_and_files_with_it() throws Exception {
        Process process = Holder.run(18, temporary);
        Path folder = folder(process);
        ProcessHandle server = server(folder);
        assertThat(server.isAlive()).isTrue();
        process.destroyForcibly();
        awaitGone(folder);
        awaitGone(folder.resolveSibling(folder.getFileName() + ".lock"));
    }

    @Test
    void what_a_killed_process_and_its_guard_left_goes_at_the_next_start() throws Exception {
        Process process = Holder.run(18, temporary);
        Path folder = folder(process);
        ProcessHandle server = server(folder);
        for (ProcessHandle guard : guards(process)) {
            guard.destroyForcibly();
            guard.onExit().get(1, TimeUnit.MINUTES);
        }
        process.destroyForcibly().waitFor();
        assertThat(Leftovers.runs(server)).isTrue();
        Leftovers.sweep(folder.resolveSibling("."));
        assertThat(Leftovers.runs(server)).isFalse();
        assertThat(folder).doesNotExist();
    }

    @Test
    void what_belongs_to_a_living_process_or_another_container_stays() throws Exception {
        Path own = Leftovers.newFolder(temporary);
        Path elsewhere = Folders.newFile(temporary, "run", ".lock", "1 5 pid:[somewhere else]");
        Path gone = Folders.newFile(
                temporary, "run", ".lock", Leftovers.Holder.self().text().replaceFirst(" [0-9]+ ", " 5 "));
        Path unreadable = Folders.newFile(temporary, "run", ".lock", "?");
        Leftovers.sweep(temporary);
        assertThat(own).exists();
        assertThat(elsewhere).exists();
        assertThat(unreadable).exists();
        assertThat(gone).doesNotExist();
    }

    @Test
    void what_nobody_finished_goes_when_it_is_old() throws Exception {
        Path young = Folders.fresh(temporary, "making");
        Path old = Folders.fresh(temporary, "making");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(1))));
        Path foreign = Files.createDirectory(temporary.resolve("somebody-elses"));
        Files.setLastModifiedTime(foreign, FileTime.from(Instant.now().minus(Duration.ofDays(1))));
        Leftovers.sweep(temporary);
        assertThat(young).exists();
        assertThat(old).doesNotExist();
        assertThat(foreign).exists();
    }

    @Test
    void a_kept_folder_that_lost_its_stamp_is_made_again() throws Exception {
        Path place = temporary.resolve("kept");
        Kept.publish(Folders.fresh(temporary, "making"), place, temporary);
        Files.writeString(place.resolve("damaged"), "");
        Files.delete(place.resolve("stamp"));
        assertThat(Kept.isWhole(place)).isFalse();
        Kept.publish(Folders.fresh(temporary, "making"), place, temporary);
        assertThat(Kept.isWhole(place)).isTrue();
        assertThat(place.resolve("damaged")).doesNotExist();
    }

    @Test
    void a_kept_folder_is_made_young_again_with_its_stamp_as_the_oldest() throws Exception {
        Path place = temporary.resolve("kept");
        Path making = Folders.fresh(temporary, "making");
        Files.writeString(making.resolve("file"), "");
        Kept.publish(making, place, temporary);
        FileTime old = FileTime.from(Instant.now().minus(Duration.ofDays(3)));
        Files.setLastModifiedTime(place.resolve("stamp"), old);
        Files.setLastModifiedTime(place.resolve("file"), old);
        Kept.refresh(place);
        assertThat(Files.getLastModifiedTime(place.resolve("stamp"))).isGreaterThan(old);
        assertThat(Files.getLastModifiedTime(place.resolve("file")))
                .isGreaterThanOrEqualTo(Files.getLastModifiedTime(place.resolve("stamp")));
    }

    @Test
    void secrets_are_readable_by_nobody_else_and_shown_nowhere() throws Exception {
        try (ServerProcess server = ServerProcess.start(18);
                Connection connection = server.connect(server.superuser(), "template1", Login.Protocol.TEXT)) {
            assertThat(connection.isValid(5)).isTrue();
            assertThat(server.superuser().toString())
                    .doesNotContain(server.superuser().password());
            try (Stream<Path> files = Files.walk(Folders.kept(), 2)) {
                List<Path> secrets = files.filter(file -> file.endsWith("kept")).toList();
                assertThat(secrets)
                        .isNotEmpty()
                        .allSatisfy(
                                file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                                        .isEqualTo("rw-------"));
            }
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(server.folder().resolve("data"))))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void a_major_that_is_not_there_is_told_with_what_to_do() {
        assertThatThrownBy(() -> ServerProcess.start(9))
                .isInstanceOf(ScratchProblem.class)
                .hasMessageContaining("PostgreSQL 9")
                .hasMessageContaining("--scratch");
    }

    private List<String> kept() throws IOException {
        String user = System.getProperty("user.name");
        try (Stream<Path> list = Files.list(temporary.resolve("schemawright-" + user))) {
            return list.map(path -> path.getFileName().toString().replaceFirst("-.*", ""))
                    .toList();
        }
    }

    /**
     * The shell that waits for us, which may come a little later than the server, and then the shell that waits for the
     * server: when that one ends, our end of the pipe is closed.
     */
    private static List<ProcessHandle> guards(Process process) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        List<ProcessHandle> shells = List.of();
        while (shells.size() < 2 && Instant.now().isBefore(end)) {
            Thread.sleep(20);
            shells = process.descendants().filter(ServerProcessTest::isShell).toList();
        }
        assertThat(shells).hasSize(2);
        return shells.stream()
                .sorted(Comparator.comparing(shell -> isShell(shell.parent().orElseThrow()) ? 0 : 1))
                .toList();
    }

    private static boolean isShell(ProcessHandle process) {
        return process.info()
                .command()
                .filter(name -> name.endsWith("/sh") || name.endsWith("/dash"))
                .isPresent();
    }

    private static Path folder(Process process) throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        return Path.of(output.readLine());
    }

    private static ProcessHandle server(Path folder) throws IOException {
        String pid = Files.readAllLines(folder.resolve("data").resolve("postmaster.pid"))
                .getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private static void end(Process process) throws Exception {
        process.getOutputStream().close();
        process.waitFor();
    }

    private static void awaitGone(Path path) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (Files.exists(path) && Instant.now().isBefore(end)) {
            Thread.sleep(20);
        }
        assertThat(path).doesNotExist();
    }
}
