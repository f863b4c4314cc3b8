package org.schemawright.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceAddressTest {
    @TempDir
    Path folder;

    @Test
    void files_and_folders_are_told_by_what_they_are() throws Exception {
        Path script = Files.createFile(folder.resolve("a.sql"));
        Path design = Files.createFile(folder.resolve("a.schemawright.json"));
        assertThat(parse(folder.toString())).isEqualTo(new SourceAddress.Folder(folder));
        assertThat(parse(script.toString())).isEqualTo(new SourceAddress.ScriptFile(script));
        assertThat(parse(design.toString())).isEqualTo(new SourceAddress.DesignFile(design));
    }

    @Test
    void a_revision_ends_at_the_first_colon() throws Exception {
        assertThat(parse("git:HEAD~2:a/b:c.sql")).isEqualTo(new SourceAddress.GitRevision("HEAD~2", "a/b:c.sql"));
        assertThat(new SourceAddress.GitRevision("x", "a.schemawright.json").design())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://u@h/d",
                "postgres://h:5432/d",
                "jdbc:postgresql://h/d",
                "service=shop",
                "host=h dbname=d"
            })
    void addresses_of_servers_are_kept_as_they_are(String address) throws Exception {
        assertThat(parse(address)).isEqualTo(new SourceAddress.Live(address));
    }

    @Test
    void a_password_in_an_address_is_never_shown() throws Exception {
        assertThat(parse("postgresql://u:hunter2@h/d").toString()).doesNotContain("hunter2");
        assertThatThrownBy(() -> parse("mysql://u:hunter2@h/d"))
                .hasMessageNotContaining("hunter2")
                .hasMessageContaining("postgresql://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "no/such/file.sql", "git:HEAD", "git::x", "git:HEAD:", "sqlite:x", "a\0b"})
    void nonsense_is_answered_with_what_is_possible(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(SourceProblem.class).hasMessageContaining("git:");
    }

    @Test
    void hostile_names_are_shown_harmless() {
        assertThatThrownBy(() -> parse("a\u001B[2Jb")).hasMessageContaining("a\\u{001B}[2Jb");
    }

    private static SourceAddress parse(String text) throws Exception {
        return SourceAddress.parse(text, List.of());
    }
}
