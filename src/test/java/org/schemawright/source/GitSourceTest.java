package org.schemawright.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schemawright.engine.ScriptStatement;

class GitSourceTest {
    @TempDir
    Path root;

    @BeforeEach
    void a_repository_of_two_commits() throws Exception {
        QuietGit.install();
        Files.createDirectories(root.resolve("db/migrations"));
        write("db/schema.sql", "CREATE TABLE old ();\n\\ir part.sql\n");
        write("db/part.sql", "CREATE TABLE part ();\n");
        write("db/shop.schemawright.json", "{\"größe\": 1}");
        write("db/migrations/10_b.sql", "CREATE TABLE b ();");
        write("db/migrations/9_a.sql", "CREATE TABLE a ();");
        try (Git git =
                Git.init().setDirectory(root.toFile()).setInitialBranch("main").call()) {
            commit(git, "first");
            git.tag().setName("v1.0").setMessage("x").setSigned(false).call();
            write("db/schema.sql", "CREATE TABLE new ();\n\\ir ../../x.sql\n");
            commit(git, "second");
        }
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(root.resolve(name), text);
    }

    private static void commit(Git git, String message) throws Exception {
        git.add().addFilepattern(".").call();
        git.commit()
                .setMessage(message)
                .setAuthor("a", "a@example.com")
                .setCommitter("a", "a@example.com")
                .setSign(false)
                .call();
    }

    private List<String> sql(String revision, String path, Path from) throws SourceProblem {
        return GitSource.read(revision, path, ScriptOptions.SCHEMA_ONLY, from).statements().stream()
                .map(ScriptStatement::sql)
                .toList();
    }

    @Test
    void a_script_is_read_as_it_was_with_what_it_includes() throws Exception {
        assertThat(sql("v1.0", "db/schema.sql", root)).containsExactly("CREATE TABLE old ()", "CREATE TABLE part ()");
        assertThat(sql("HEAD~1", "schema.sql", root.resolve("db"))).hasSize(2);
        assertThat(sql("main^", "../schema.sql", root.resolve("db/migrations"))).hasSize(2);
        Script script = GitSource.read("v1.0", "db/schema.sql", ScriptOptions.SCHEMA_ONLY, root);
        assertThat(script.statements().getLast().place().file()).isEqualTo("git:v1.0:db/part.sql");
    }

    @Test
    void a_folder_is_read_in_the_order_of_its_versions() throws Exception {
        assertThat(sql("main", "db/migrations", root)).containsExactly("CREATE TABLE a ()", "CREATE TABLE b ()");
        assertThat(sql("main", ".", root.resolve("db/migrations"))).hasSize(2);
    }

    @Test
    void a_design_is_given_as_text() throws Exception {
        assertThat(GitSource.text("main", "db/shop.schemawright.json", root)).isEqualTo("{\"größe\": 1}");
    }

    @Test
    void an_include_cannot_leave_the_folder() {
        assertThatThrownBy(() -> sql("HEAD", "db/schema.sql", root))
                .isInstanceOf(SourceProblem.class)
                .hasMessageContainingAll("git:HEAD:db/schema.sql:2", "outside");
    }

    @Test
    void what_does_not_exist_is_named_with_what_does() throws Exception {
        assertThatThrownBy(() -> sql("mian", "db/schema.sql", root))
                .hasMessageContainingAll("no revision mian", "main");
        assertThatThrownBy(() -> sql("a..b{", "db/schema.sql", root)).isInstanceOf(SourceProblem.class);
        assertThatThrownBy(() -> sql("HEAD", "db/shema.sql", root)).hasMessageContaining("there is db/schema.sql");
        assertThatThrownBy(() -> sql("HEAD", "bd/nope/schema.sql", root)).hasMessageContaining("there is db");
        Path none = Files.createTempDirectory("none");
        assertThatThrownBy(() -> sql("HEAD", "x", none)).hasMessageContaining("no git repository");
        Files.delete(none);
    }

    @Test
    void reading_writes_nothing() throws Exception {
        List<String> before = listing();
        FileTime changed = Files.getLastModifiedTime(root.resolve(".git"));
        sql("v1.0", "db/schema.sql", root);
        assertThat(listing()).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(root.resolve(".git"))).isEqualTo(changed);
    }

    private List<String> listing() throws Exception {
        try (var files = Files.walk(root)) {
            return files.map(Path::toString).sorted().toList();
        }
    }
}
