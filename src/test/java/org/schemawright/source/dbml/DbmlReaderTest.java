package org.schemawright.source.dbml;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.schemawright.engine.Engine;
import org.schemawright.engine.h2.H2Engine;
import org.schemawright.engine.postgresql.PostgresqlEngine;
import org.schemawright.engine.sqlite.SqliteEngine;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Constraint;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.EnumType;
import org.schemawright.model.Index;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.source.SourceProblem;

class DbmlReaderTest {
    private static final ObjectRef USERS = ObjectRef.of(Kind.TABLE, "public", "users");

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "Table a {¦1¦10¦the end of the file",
                "Table a {\\n  id int [pk\\n}¦3¦1¦“}” stands where “,” is wanted",
                "Table a {\\n  id\\n}¦2¦5¦the type of the column",
                "Tabel a {\\n}¦1¦1¦begins nothing that DBML has",
                "Table a {\\n  id int [note: 'x]\\n}¦2¦17¦this quote has no end",
                "/* never¦1¦1¦this comment has no end",
                "Table a { id int }\\nRef: a.id > b.id¦2¦13¦there is no table b",
                "Table a { id int }\\nRef: a.id b.id¦2¦11¦one of < > - <>",
                "Table a { id int }\\nTable a { id int }¦2¦7¦there are two tables",
                "Table a {\\n x int\\n x text\\n}¦3¦1¦there are two columns x",
                "Table a { id int }\\nRef: a.(id, id) > a.id¦2¦6¦as many columns",
                "Table a { id int }\\nRef: a.id > a.id [delete: explode]¦2¦6¦explode is nothing",
                "Note x { 'a'¦1¦8¦this block has no end",
                "Table a { ~gone }¦1¦12¦there is no table partial",
                "Table a { n '''x }¦1¦13¦this text has no end",
                "Table a { id int [note: '\\u00G0'] }¦1¦26¦four hexadecimal digits",
                "Table ä {\\n  € int }¦2¦3¦means nothing here",
            })
    void what_is_no_dbml_is_refused_with_line_and_column(String text, int line, int column, String why) {
        String source = text.replace("\\n", "\n");
        assertThatThrownBy(() -> database(source, new PostgresqlEngine()))
                .isInstanceOf(SourceProblem.class)
                .hasMessageStartingWith("x.dbml, line " + line + ", column " + column + ": ")
                .hasMessageContaining(why)
                .hasMessageEndingWith("nothing was changed");
    }

    @Test
    void tables_keys_indexes_checks_and_notes_are_taken_over() throws Exception {
        var read = database("""
            // what comes first
            Project p { database_type: 'PostgreSQL' Note: 'n' }
            """.replace(" Note:", "\n Note:") + """
            Enum mood { good [note: 'x']
              "not so good" }
            Table users as U [headercolor: #fff, note: 'who'] {
              id bigint [pk, increment]
              name varchar(40) [not null, unique, default: 'it\\'s', note: 'the\\nname']
              age int [default: 18, check: `age > 0`]
              mood mood [default: `'good'`]
              tags text[]
              indexes {
                (name, age) [name: 'na', type: btree]
                `lower(name)` [unique, name: 'ln']
              }
              checks { `age < 200` [name: 'young'] }
            }
            Table users_friends {
              one bigint [ref: > U.id]
              other bigint
              indexes { (one, other) [pk] }
              Note: '''
                two
                  lines
              '''
            }
            Ref f: users.id < users_friends.other [delete: cascade, update: set null]
            """, new PostgresqlEngine());
        Table users = read.database().table(USERS).orElseThrow();
        assertThat(users.traits().comment()).contains("who");
        assertThat(users.columns().stream().map(Column::name)).containsExactly("id", "name", "age", "mood", "tags");
        assertThat(users.columns().stream().map(Column::type))
                .containsExactly("bigint", "varchar(40)", "int", "public.mood", "text[]");
        assertThat(users.column("id").orElseThrow().value()).isInstanceOf(ColumnValue.Identity.class);
        assertThat(users.column("name").orElseThrow().value()).isEqualTo(new ColumnValue.Default("'it''s'"));
        assertThat(users.column("name").orElseThrow().traits().comment()).contains("the\nname");
        assertThat(read.database().all(EnumType.class).map(EnumType::values))
                .containsExactly(List.of("good", "not so good"));
        assertThat(read.database().all(Constraint.Check.class).map(Constraint.Check::expression))
                .containsExactlyInAnyOrder("age > 0", "age < 200");
        assertThat(read.database().all(Index.class).map(index -> index.ref().last()))
                .containsExactly("ln", "na");
        ObjectRef friends = ObjectRef.of(Kind.TABLE, "public", "users_friends");
        assertThat(read.database().table(friends).orElseThrow().traits().comment())
                .contains("two\n  lines");
        Map<String, ForeignKey> references = read.database()
                .all(ForeignKey.class)
                .collect(java.util.stream.Collectors.toMap(key -> key.ref().last(), key -> key));
        assertThat(requireNonNull(references.get("f")).ref().name()).isEqualTo("users_friends");
        assertThat(requireNonNull(references.get("f")).onDelete()).isEqualTo("CASCADE");
        assertThat(requireNonNull(references.get("f")).onUpdate()).isEqualTo("SET NULL");
        assertThat(requireNonNull(references.get("users_friends_one_fkey")).target())
                .isEqualTo(USERS);
        assertThat(read.notes())
                .hasSize(3)
                .anyMatch(note -> note.contains("note of a value"))
                .anyMatch(note -> note.contains("headercolor"))
                .anyMatch(note -> note.contains("the project's Note"));
    }

    @ParameterizedTest
    @CsvSource({"postgresql", "sqlite", "h2"})
    void common_words_for_types_become_types_of_the_engine(String id) throws Exception {
        Engine engine = switch (id) {
            case "sqlite" -> new SqliteEngine();
            case "h2" -> new H2Engine();
            default -> new PostgresqlEngine();
        };
        var read = database("Table t { a int\n b datetime\n c nvarchar(9)\n d bool\n e uuid\n f whatever(3) }", engine);
        ObjectRef ref = ObjectRef.of(Kind.TABLE, engine.naming().defaultSchema(), "t");
        List<String> types = read.database().table(ref).orElseThrow().columns().stream()
                .map(Column::type)
                .toList();
        assertThat(types).doesNotContain("datetime").contains("whatever(3)");
        assertThat(types.getFirst()).containsIgnoringCase("int");
    }

    @Test
    void what_a_schema_does_not_have_is_listed_and_never_left_away_in_silence() throws Exception {
        var read = database("""
            Table a { id int [pk] }
            Table b { id int [pk] }
            TableGroup g { a
              b }
            Note n { 'x' }
            Ref: a.id <> b.id
            """, new PostgresqlEngine());
        assertThat(read.notes())
                .hasSize(3)
                .allMatch(note -> note.contains("not taken over") || note.contains("was not"))
                .anyMatch(note -> note.contains("line 3: a group of tables g"))
                .anyMatch(note -> note.contains("line 5: a note n"))
                .anyMatch(note -> note.contains("many to many"));
    }

    @Test
    void deep_and_long_texts_are_read_in_bounded_time_and_stack() throws Exception {
        String columns = "c".repeat(1);
        var text = new StringBuilder("Table t {\n");
        for (int i = 0; i < 100_000; i++) {
            text.append(columns).append(i).append(" int\n");
        }
        var read = database(text.append("}").toString(), new PostgresqlEngine());
        assertThat(read.database()
                        .table(USERS.whole(Kind.SCHEMA).part(Kind.TABLE, "t"))
                        .orElseThrow()
                        .columns())
                .hasSize(100_000);
        assertThatThrownBy(() -> database("Note n " + "{".repeat(100_000), new PostgresqlEngine()))
                .isInstanceOf(SourceProblem.class);
    }

    @Test
    void a_text_with_anything_changed_in_it_is_read_or_refused_with_a_sentence() {
        String text = """
            Project p { database_type: 'PostgreSQL' }
            Enum e { a [note: 'x']
              "b c" }
            Table t as T [note: 'n'] { id int [pk, increment, ref: > u.id]
              d varchar(3) [default: `x`, check: `d > 1`]
              indexes { (id, `f(d)`) [unique, name: 'i'] }
              checks { `d <> ''` [name: 'c'] }
              Note: '''a
                b''' }
            Table u { id int [pk] }
            Ref r: t.(id, d) > u.(id, id) [delete: set null]
            """;
        var random = new java.util.Random(1);
        List<String> parts = List.of(
                "{", "}", "[", "]", "'", "\"", "`", "\\", "\n", ":", ".", "(", ")", "<>", "\0", "\\u12", "'''", "~");
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            var changed = new StringBuilder(text);
            for (int change = random.nextInt(3); change >= 0; change--) {
                int at = random.nextInt(changed.length());
                int end = Math.min(changed.length(), at + random.nextInt(4));
                changed.replace(at, end, parts.get(random.nextInt(parts.size())));
            }
            try {
                database(changed.toString(), new PostgresqlEngine());
            } catch (SourceProblem e) {
                refused++;
                assertThat(e.getMessage()).matches("(?s)x\\.dbml, line \\d+, column \\d+: .*");
            }
        }
        assertThat(refused).isBetween(5_000, 19_900);
    }

    private static DbmlDatabase.Reading database(String text, Engine engine) throws SourceProblem {
        return DbmlDatabase.of(
                "x.dbml",
                DbmlReader.read("x.dbml", text),
                engine,
                engine.majors().newest());
    }
}
