package org.schemawright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schemawright.design.Document;
import org.schemawright.design.LargeDesign;
import org.schemawright.design.RandomEdits;
import org.schemawright.model.SchemaObject;
import org.schemawright.source.SourceProblem;

class JournalTest {
    private static final JournalHead.Owner DEAD = new JournalHead.Owner(1, "1970-01-01T00:00:00Z");

    @TempDir
    Path folder;

    @Test
    void what_a_dead_program_wrote_is_offered_and_what_a_living_one_writes_is_not() throws Exception {
        Document document = document();
        new Journal(design()).write(document, Optional.empty());
        assertThat(Journal.leftovers(design())).isEmpty();
        new Journal(design(), DEAD).write(document, Optional.empty());
        List<Leftover> left = Journal.leftovers(design());
        assertThat(left).hasSize(1);
        Leftover.Content content = left.getFirst().read();
        assertThat(content.losses()).isEmpty();
        assertThat(content.design().database()).isEqualTo(document.design().database());
        assertThat(content.diagrams()).isEqualTo(document.diagrams());
    }

    @Test
    void no_window_writes_over_the_journal_of_another() throws Exception {
        Document one = document();
        Document other = RandomEdits.empty();
        var first = new Journal(design(), DEAD);
        var second = new Journal(design(), DEAD);
        first.write(one, Optional.empty());
        second.write(other, Optional.empty());
        first.write(one, Optional.empty());
        List<Object> databases = new ArrayList<>();
        for (Leftover left : Journal.leftovers(design())) {
            databases.add(left.read().design().database());
        }
        assertThat(databases)
                .containsExactlyInAnyOrder(
                        one.design().database(), other.design().database());
        second.remove();
        assertThat(Journal.leftovers(design())).hasSize(1);
    }

    @Test
    void it_is_told_that_the_file_is_another_than_the_one_that_was_edited() throws Exception {
        Document document = document();
        DocumentFiles.Stamp base = DocumentFiles.write(design(), document);
        new Journal(design(), DEAD).write(document, Optional.of(base));
        Leftover.Content content = Journal.leftovers(design()).getFirst().read();
        assertThat(content.isOfOther(DocumentFiles.Stamp.of(design()))).isFalse();
        Files.writeString(design(), "{}");
        assertThat(content.isOfOther(DocumentFiles.Stamp.of(design()))).isTrue();
    }

    @Test
    void of_half_a_journal_every_whole_object_is_read_and_the_loss_is_told() throws Exception {
        Document document = document();
        byte[] whole = written(document);
        int separator = new String(whole, StandardCharsets.UTF_8).indexOf(Journal.SEPARATOR);
        int best = 0;
        for (int length = whole.length - 3; length > 0; length -= whole.length / 97) {
            Files.write(file(), java.util.Arrays.copyOf(whole, length));
            Optional<Leftover.Content> content = read();
            if (content.isPresent()) {
                assertThat(content.get().losses()).isNotEmpty();
                List<SchemaObject> objects =
                        List.copyOf(content.get().design().database().objects().values());
                assertThat(document.design().database().objects().values()).containsAll(objects);
                best = Math.max(best, objects.size());
                if (length > separator) {
                    assertThat(objects)
                            .hasSameSizeAs(
                                    document.design().database().objects().values());
                }
            } else {
                assertThat(length).isLessThan(500);
            }
        }
        assertThat(best).isEqualTo(document.design().database().objects().size());
    }

    @Test
    void a_broken_line_costs_the_object_that_it_is_in_and_no_other() throws Exception {
        Document document = document();
        String text = new String(written(document), StandardCharsets.UTF_8);
        int line = text.indexOf("\"columns\": [", text.length() / 4);
        Files.writeString(file(), text.substring(0, line) + "\u0000§" + text.substring(line));
        Leftover.Content content = read().orElseThrow();
        assertThat(content.design().database().objects())
                .hasSize(document.design().database().objects().size() - 1);
        assertThat(content.losses())
                .anyMatch(loss -> loss.startsWith(
                        "1 of " + document.design().database().objects().size() + " objects"));
        assertThat(content.diagrams()).isEqualTo(document.diagrams());
    }

    @Test
    void what_was_set_aside_is_not_offered_again_and_not_lost() throws Exception {
        byte[] whole = written(document());
        Leftover left = Journal.leftovers(design()).getFirst();
        Path aside = left.setAside();
        assertThat(Journal.leftovers(design())).isEmpty();
        assertThat(aside).hasBinaryContent(whole);
    }

    @Test
    void what_a_kill_left_half_written_is_cleared_away_once_nobody_can_be_writing_it() throws Exception {
        written(document());
        List<Path> halves = List.of(
                Files.createFile(folder.resolve("." + file().getFileName() + "123.new")),
                Files.createFile(folder.resolve(".shop.schemawright.json77.new")),
                Files.createFile(folder.resolve(".shop.layout.json77.new.mode")));
        Path fresh = Files.createFile(folder.resolve(".shop.layout.json78.new"));
        Path foreign = Files.createFile(folder.resolve(".other.layout.json77.new"));
        FileTime old = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
        for (Path half : halves) {
            Files.setLastModifiedTime(half, old);
        }
        Files.setLastModifiedTime(foreign, old);
        assertThat(Journal.leftovers(design())).hasSize(1);
        assertThat(halves).allSatisfy(half -> assertThat(half).doesNotExist());
        assertThat(fresh).exists();
        assertThat(foreign).exists();
    }

    private static Document document() {
        return RandomEdits.empty().withDesign(LargeDesign.of(12));
    }

    private byte[] written(Document document) throws IOException {
        new Journal(design(), DEAD).write(document, Optional.empty());
        return Files.readAllBytes(file());
    }

    /** Empty where nothing at all could be read. */
    private Optional<Leftover.Content> read() throws IOException {
        try {
            return Optional.of(Journal.leftovers(design()).getFirst().read());
        } catch (SourceProblem e) {
            assertThat(e).hasMessageContaining(".shop.schemawright.json.journal");
            return Optional.empty();
        }
    }

    private Path design() {
        return folder.resolve("shop.schemawright.json");
    }

    private Path file() {
        return folder.resolve(".shop.schemawright.json.journal");
    }
}
