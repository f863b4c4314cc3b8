package org.schemawright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schemawright.store.SafeFile.Step;

class SafeFileTest {
    private static final byte[] OLD = "old".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEW = "new content".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void it_writes_beside_syncs_renames_and_syncs_the_folder() throws Exception {
        var steps = new ArrayList<Step>();
        SafeFile.write(folder.resolve("a"), NEW, (step, _) -> steps.add(step));
        assertThat(steps).containsExactly(Step.CREATE, Step.WRITE, Step.SYNC, Step.RENAME, Step.SYNC_FOLDER);
        assertThat(folder.resolve("a")).hasBinaryContent(NEW);
        assertThat(names()).containsExactly("a");
    }

    @Test
    void a_failure_at_any_step_leaves_the_old_or_the_new_content_and_nothing_else() throws Exception {
        for (Step failing : Step.values()) {
            Path file = Files.write(folder.resolve("a"), OLD);
            assertThatThrownBy(() -> SafeFile.write(file, NEW, failAt(failing))).isInstanceOf(IOException.class);
            assertThat(file).as("failed at %s", failing).hasBinaryContent(failing == Step.SYNC_FOLDER ? NEW : OLD);
            assertThat(names()).containsExactly("a");
        }
    }

    @Test
    void several_new_files_are_written_together_or_not_at_all() throws Exception {
        for (int failing = 1; failing <= 15; failing++) {
            int last = failing;
            int[] count = {0};
            assertThatThrownBy(() -> SafeFile.writeNew(three(), (_, _) -> {
                        if (++count[0] == last) {
                            throw new IOException("step " + last);
                        }
                    }))
                    .isInstanceOf(IOException.class);
            assertThat(names()).as("failed at step %s", failing).isEmpty();
        }
        SafeFile.writeNew(three());
        assertThat(names()).containsExactly("a", "b", "c");
    }

    @Test
    void a_file_that_is_there_is_not_written_over_by_new_ones() throws Exception {
        Files.write(folder.resolve("b"), OLD);
        assertThatThrownBy(() -> SafeFile.writeNew(three())).isInstanceOf(IOException.class);
        assertThat(names()).containsExactly("b");
        assertThat(folder.resolve("b")).hasBinaryContent(OLD);
    }

    @Test
    void a_whole_folder_is_replaced_together_or_stays_as_it_was() throws Exception {
        Files.write(folder.resolve("b"), OLD);
        var files = three();
        files.put(folder.resolve("deep/er/d"), NEW);
        for (int failing = 1; failing <= 16; failing++) {
            int last = failing;
            int[] count = {0};
            assertThatThrownBy(() -> SafeFile.writeAll(files, (_, _) -> {
                        if (++count[0] == last) {
                            throw new IOException("step " + last);
                        }
                    }))
                    .isInstanceOf(IOException.class);
            assertThat(names()).as("failed at step %s", failing).containsExactly("b");
            assertThat(folder.resolve("b")).hasBinaryContent(OLD);
        }
        SafeFile.writeAll(files);
        assertThat(names()).containsExactly("a", "b", "c", "deep");
        assertThat(folder.resolve("b")).hasBinaryContent(NEW);
        assertThat(folder.resolve("deep/er/d")).hasBinaryContent(NEW);
    }

    @Test
    void a_link_stays_a_link_and_permissions_stay_as_they_are() throws Exception {
        Path real = Files.write(Files.createDirectory(folder.resolve("real")).resolve("a"), OLD);
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-rw-r--"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        SafeFile.write(link, NEW);
        assertThat(link).isSymbolicLink();
        assertThat(real).hasBinaryContent(NEW);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
                .isEqualTo("rw-rw-r--");
    }

    @Test
    void a_new_file_gets_the_permissions_of_any_new_file() throws Exception {
        Path plain = Files.createFile(folder.resolve("plain"));
        SafeFile.write(folder.resolve("a"), NEW);
        assertThat(Files.getPosixFilePermissions(folder.resolve("a"))).isEqualTo(Files.getPosixFilePermissions(plain));
    }

    private TreeMap<Path, byte[]> three() {
        return new TreeMap<>(Map.of(folder.resolve("a"), NEW, folder.resolve("b"), NEW, folder.resolve("c"), NEW));
    }

    private static SafeFile.Steps failAt(Step failing) {
        return (step, _) -> {
            if (step == failing) {
                throw new IOException("no space left");
            }
        };
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
