package org.schemawright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.schemawright.change.Lineage;
import org.schemawright.change.Origin;
import org.schemawright.design.Design;
import org.schemawright.model.Aspect;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Database;
import org.schemawright.model.EngineVersion;
import org.schemawright.model.EnumType;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Privilege;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.SequenceOptions;
import org.schemawright.model.Table;
import org.schemawright.model.Traits;
import org.schemawright.source.SourceProblem;

@Isolated("sets what the whole process goes by")
class DesignFilesTest {
    private static final ObjectRef TABLE = ObjectRef.of(Kind.TABLE, "public", "a.\"b\n\u202e/~");

    @Test
    void what_is_written_is_read_as_the_same_and_written_as_the_same_bytes() throws Exception {
        String text = DesignFiles.text(sample());
        Design read = DesignFiles.parse("x", text);
        assertThat(read.database()).isEqualTo(sample().database());
        assertThat(read.lineage()).isEqualTo(sample().lineage());
        assertThat(DesignFiles.text(read)).isEqualTo(text);
        assertThat(text).doesNotContain("\u202e").doesNotContain("\r");
    }

    @Test
    void the_language_of_the_system_changes_nothing() {
        Locale before = Locale.getDefault();
        String text = DesignFiles.text(sample());
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            assertThat(DesignFiles.text(sample())).isEqualTo(text);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void members_that_we_do_not_know_stay_where_they_were() throws Exception {
        String text = DesignFiles.text(sample())
                .replace(
                        "\"engine\": \"postgresql\"",
                        "\"engine\": \"postgresql\",\n  \"newer\": {\"b\": [1, {\"a\": null}]}")
                .replace("\"type\": \"integer\"", "\"type\": \"integer\",\n          \"color\": \"red\"");
        String once = DesignFiles.text(DesignFiles.parse("x", text));
        assertThat(once).contains("\"color\": \"red\"").contains("\"newer\"");
        assertThat(once.indexOf("\"newer\"")).isBetween(once.indexOf("\"engine\""), once.indexOf("\"major\""));
        assertThat(DesignFiles.text(DesignFiles.parse("x", once))).isEqualTo(once);
    }

    @Test
    void a_file_that_was_cut_off_anywhere_is_refused_with_its_place() {
        String text = DesignFiles.text(sample()).stripTrailing();
        for (int end = 0; end < text.length(); end++) {
            String cut = text.substring(0, end);
            SourceProblem problem =
                    catchThrowableOfType(SourceProblem.class, () -> DesignFiles.parse("x.schemawright.json", cut));
            assertThat(problem).as("cut at %s", end).isNotNull().hasMessageContaining("x.schemawright.json");
        }
    }

    @Test
    void a_flipped_byte_is_refused_or_read_but_never_breaks() {
        byte[] bytes = DesignFiles.text(sample()).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            byte kept = bytes[i];
            bytes[i] ^= (byte) (1 << (i % 7));
            String text = new String(bytes, StandardCharsets.UTF_8);
            try {
                DesignFiles.text(DesignFiles.parse("x", text));
            } catch (SourceProblem e) {
                assertThat(e.getMessage()).isNotBlank();
            }
            bytes[i] = kept;
        }
    }

    @Test
    void a_wrong_member_is_named_with_its_line() {
        String text = DesignFiles.text(sample()).replace("\"type\": \"integer\"", "\"type\": 3");
        int line = (int) text.substring(0, text.indexOf("\"type\": 3")).lines().count();
        assertThatThrownBy(() -> DesignFiles.parse("x", text))
                .hasMessageContaining("line " + line)
                .hasMessageContaining("should be a text");
    }

    @Test
    void a_newer_format_is_refused() {
        String text = DesignFiles.text(sample()).replace("\"schemawright\": 1", "\"schemawright\": 2");
        assertThatThrownBy(() -> DesignFiles.parse("x", text)).hasMessageContaining("newer version");
    }

    @Test
    void what_no_design_is_is_refused_quickly() {
        for (String text : List.of(
                "",
                "[]",
                "{}",
                "null",
                "[".repeat(100_000),
                "{\"schemawright\":1,\"schemawright\":1}",
                "{\"schemawright\":1} x",
                "{\"@class\":\"java.lang.Runtime\",\"schemawright\":1}",
                "{\"schemawright\":1,\"engine\":\"postgresql\",\"major\":18,\"objects\":[{\"kind\":\"gadget\",\"name\":[\"a\"]}]}",
                "{\"schemawright\":1,\"engine\":\"postgresql\",\"major\":18,\"objects\":[{\"kind\":\"schema\",\"name\":[\"\\ud800\"]}]}",
                "{\"schemawright\":1,\"engine\":\"postgresql\",\"major\":18,\"objects\":[{\"kind\":\"schema\",\"name\":[\"\\u0000\"]}]}",
                "{\"schemawright\":1,\"engine\":\"postgresql\",\"major\":18,\"objects\":[{\"kind\":\"schema\",\"name\":[\"a\"]},"
                    + "{\"kind\":\"schema\",\"name\":[\"a\"]}]}")) {
            assertThatThrownBy(() -> DesignFiles.parse("x", text))
                    .as(text.substring(0, Math.min(80, text.length())))
                    .isInstanceOf(SourceProblem.class);
        }
    }

    @Test
    void bytes_that_are_no_text_are_refused(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("x.schemawright.json"), new byte[] {'{', (byte) 0xc3, '}'});
        assertThatThrownBy(() -> DesignFiles.read(file)).hasMessageContaining("not UTF-8");
    }

    private static Design sample() {
        var objects = new TreeMap<ObjectRef, SchemaObject>();
        var empty = new TreeMap<String, String>();
        var identity = new ColumnValue.Identity(
                true, "public", "s", new SequenceOptions("integer", 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, 1, true));
        var id = new Column(
                TABLE.part(Kind.COLUMN, "id"),
                "integer",
                Optional.empty(),
                Optional.of(new Column.NotNull(Optional.empty(), false, false, false)),
                identity,
                true,
                empty,
                new Traits(Optional.empty(), Optional.of(""), Optional.empty()));
        var total = new Column(
                TABLE.part(Kind.COLUMN, ""),
                "text",
                Optional.of("C"),
                Optional.empty(),
                new ColumnValue.Generated("1 + 1", true),
                false,
                new TreeMap<>(Map.of("storage", "main", "a/b~", "")),
                Traits.NONE);
        var everybody = new Privilege(Privilege.PUBLIC, "SELECT", false);
        var owner = new Privilege(Privilege.OWNER, "SELECT", true);
        var named = new Privilege("owner", "INSERT", false);
        var traits = new Traits(Optional.of("ann"), Optional.empty(), Optional.of(List.of(everybody, owner, named)));
        objects.put(
                TABLE,
                new Table(
                        TABLE,
                        List.of(id, total),
                        false,
                        Optional.of(new Table.Partitioning("LIST (id)")),
                        Optional.empty(),
                        List.of(ObjectRef.of(Kind.TABLE, "public", "parent")),
                        Optional.empty(),
                        new TreeMap<>(Map.of("fillfactor", "50")),
                        empty,
                        traits));
        ObjectRef type = ObjectRef.of(Kind.ENUM_TYPE, "public", "☃");
        objects.put(
                type,
                new EnumType(
                        type,
                        List.of("", "a", "\\"),
                        new Traits(Optional.empty(), Optional.empty(), Optional.of(List.of()))));
        var needs = new TreeMap<ObjectRef, SortedSet<ObjectRef>>();
        needs.put(id.ref(), new TreeSet<>(Set.of(type)));
        var database = new Database(
                new EngineVersion("postgresql", 18), objects, needs, Set.of(Aspect.OWNERS, Aspect.EXTENSION_VERSIONS));
        var origins = new TreeMap<ObjectRef, Origin>();
        origins.put(TABLE, new Origin.ProjectedFrom(type, List.of(new Origin.ColumnPair("a", "b")), true));
        origins.put(id.ref(), new Origin.Computed("a || b", List.of(new Origin.Back("a", "id"))));
        origins.put(total.ref(), new Origin.RenamedFrom(TABLE.part(Kind.COLUMN, "old")));
        return new Design(database, new Lineage(origins), "");
    }
}
