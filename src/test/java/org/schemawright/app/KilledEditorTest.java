package org.schemawright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schemawright.design.Document;
import org.schemawright.design.Drafts;
import org.schemawright.design.Edit;
import org.schemawright.design.Editing;
import org.schemawright.design.RandomEdits;
import org.schemawright.model.Column;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.store.DocumentFiles;
import org.schemawright.store.Journal;
import org.schemawright.store.Leftover;

/** Kills a program that edits, at moments that chance chooses, and looks at what is left. */
class KilledEditorTest {
    static final ObjectRef TABLE = ObjectRef.of(Kind.TABLE, "public", "t");
    private static final boolean THOROUGH = Boolean.getBoolean("schemawright.thorough");
    private static final int KILLS = THOROUGH ? 25 : 3;
    private static final long A_SECOND = 1_000_000_000;

    private final Random random = new Random(5);

    @TempDir
    Path folder;

    /** An edit that the program told of, and when it was heard. */
    private record Told(int edit, long at) {}

    @Test
    void whenever_it_is_killed_the_journal_is_whole_and_at_most_a_second_is_lost() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            Path file = folder.resolve("kill" + kill + ".schemawright.json");
            DocumentFiles.write(file, document());
            List<Told> told = killed(file, 40 + random.nextInt(250));
            long end = told.getLast().at();
            List<Leftover> left = Journal.leftovers(file);
            assertThat(left).hasSize(1);
            Leftover.Content content = left.getFirst().read();
            assertThat(content.losses()).isEmpty();
            assertThat(content.isOfOther(DocumentFiles.Stamp.of(file))).isFalse();
            List<String> columns = content.design().database().table(TABLE).orElseThrow().columns().stream()
                    .map(Column::name)
                    .toList();
            int last = told.getLast().edit();
            assertThat(columns).hasSizeLessThanOrEqualTo(last + 3);
            for (int i = 1; i < columns.size(); i++) {
                assertThat(columns.get(i)).isEqualTo("c" + (i - 1));
            }
            int early = told.stream()
                    .filter(one -> end - one.at() > A_SECOND)
                    .mapToInt(Told::edit)
                    .max()
                    .orElse(-1);
            if (THOROUGH) {
                assertThat(columns).hasSizeGreaterThan(early + 1);
            }
        }
    }

    /** Runs the program until it told of so many edits and has written, and kills it. */
    private static List<Told> killed(Path file, int edits) throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledEditor.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var told = new ArrayList<Told>();
        Path journal = file.resolveSibling("." + file.getFileName() + ".journal");
        try (BufferedReader lines = program.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null) {
                told.add(new Told(Integer.parseInt(line), System.nanoTime()));
                if (told.size() >= edits && Files.exists(journal)) {
                    program.toHandle().destroyForcibly();
                }
                line = lines.readLine();
            }
        } finally {
            program.destroyForcibly();
            program.waitFor(30, TimeUnit.SECONDS);
        }
        return told;
    }

    private static Document document() throws Exception {
        return Editing.apply(
                RandomEdits.empty(),
                new Edit.Add(Drafts.table(TABLE, List.of(Drafts.column(TABLE, "id", "bigint", true)))));
    }
}
