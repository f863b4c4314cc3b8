package org.schemawright.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentCheckTest {
    @TempDir
    Path folder;

    private void refused(byte[] content, String... says) throws Exception {
        Path file = Files.write(folder.resolve("my dump.sql"), content);
        assertThatThrownBy(() -> ScriptReader.read(file, ScriptOptions.SCHEMA_ONLY))
                .isInstanceOf(SourceProblem.class)
                .hasMessageContainingAll(says);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void dumps_in_other_formats_are_answered_with_a_command() throws Exception {
        refused(utf8("PGDMP\1\016"), "custom format", "pg_restore -f script.sql '" + folder);
        byte[] tar = new byte[512];
        System.arraycopy(utf8("ustar"), 0, tar, 257, 5);
        refused(tar, "tar", "pg_restore -f script.sql '");
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(1);
        }
        refused(zipped.toByteArray(), "gzip", "gunzip -c '");
    }

    @Test
    void other_encodings_are_answered_with_a_command() throws Exception {
        refused("\uFEFFCREATE".getBytes(StandardCharsets.UTF_16LE), "UTF-16", "iconv -f UTF-16");
        refused("\uFEFFCREATE".getBytes(Charset.forName("UTF-32LE")), "UTF-32");
        refused("CREATE".getBytes(StandardCharsets.UTF_16LE), "zero byte", "line 1");
        refused("x\n--gr\u00F6\u00DFe".getBytes(StandardCharsets.ISO_8859_1), "not UTF-8", "line 2", "iconv -f LATIN1");
        refused(utf8("SELECT\n1;\0"), "zero byte", "line 2");
    }

    @Test
    void an_encoding_that_is_stated_must_be_the_one_that_is_read() throws Exception {
        refused(utf8("SET client_encoding = 'LATIN1';\n-- größe"), "my dump.sql:1", "LATIN1");
        Path ascii = Files.writeString(folder.resolve("a.sql"), "SET client_encoding = 'LATIN1';\n-- size");
        assertThat(ScriptReader.read(ascii, ScriptOptions.SCHEMA_ONLY).statements())
                .isEmpty();
    }

    @Test
    void a_file_beyond_the_bound_is_refused_unread() throws Exception {
        Path file = folder.resolve("large.sql");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(Content.LARGEST + 1);
        }
        assertThatThrownBy(() -> ScriptReader.read(file, ScriptOptions.SCHEMA_ONLY))
                .hasMessageContaining("1 GB");
    }

    @Test
    void a_mapped_file_reads_like_a_small_one() throws Exception {
        Path file = folder.resolve("large.sql");
        Files.writeString(file, "CREATE TABLE größe ();\n" + "-- filler\n".repeat(2_000_000) + "CREATE TABLE b ();");
        Script script = ScriptReader.read(file, ScriptOptions.SCHEMA_ONLY);
        assertThat(script.statements()).hasSize(2);
        assertThat(script.statements().getFirst().sql()).isEqualTo("CREATE TABLE größe ()");
        assertThat(script.statements().getLast().place().line()).isEqualTo(2_000_002);
    }

    @Test
    void the_check_of_utf8_agrees_with_the_decoder_of_java() {
        var random = new Random(1);
        byte[] leads = {
            (byte) 0xC1, (byte) 0xC3, (byte) 0xE0, (byte) 0xED, (byte) 0xEF, (byte) 0xF0, (byte) 0xF4, (byte) 0xF5
        };
        for (int round = 0; round < 200_000; round++) {
            byte[] bytes = new byte[random.nextInt(20)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = switch (random.nextInt(3)) {
                    case 0 -> (byte) (1 + random.nextInt(127));
                    case 1 -> leads[random.nextInt(leads.length)];
                    default -> (byte) (0x80 + random.nextInt(64));
                };
            }
            boolean valid = new Utf8(ByteBuffer.wrap(bytes)).fault() == Utf8.Fault.NONE;
            assertThat(valid).as(java.util.HexFormat.of().formatHex(bytes)).isEqualTo(decodes(bytes));
        }
    }

    private static boolean decodes(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @Test
    void random_bytes_are_read_or_refused_and_nothing_else() throws Exception {
        var random = new Random(7);
        String alphabet = "'\"$a(;)\\:/*-\nE{}?.1 BEGINcopyfromstdin";
        Path file = folder.resolve("fuzz.sql");
        int rounds = Boolean.getBoolean("schemawright.thorough") ? 40_000 : 3_000;
        for (int round = 0; round < rounds; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Files.writeString(file, text);
            try {
                assertThat(ScriptReader.read(file, new ScriptOptions(round % 2 == 0, java.util.Optional.empty())))
                        .isNotNull();
            } catch (SourceProblem e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }
}
