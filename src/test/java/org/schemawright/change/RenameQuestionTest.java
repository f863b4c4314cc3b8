package org.schemawright.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Database;
import org.schemawright.model.EngineVersion;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.model.Traits;

class RenameQuestionTest {
    @Test
    void a_column_of_the_same_type_in_the_same_table_is_asked_about_once() {
        assertThat(questions(table("t", "a text", "n integer"), table("t", "b text", "c text", "n integer")))
                .singleElement()
                .satisfies(question -> {
                    assertThat(question.dropped().last()).isEqualTo("a");
                    assertThat(question.added().last()).isEqualTo("b");
                });
    }

    @Test
    void a_column_of_another_type_is_not() {
        assertThat(questions(table("t", "a text"), table("t", "b integer"))).isEmpty();
    }

    @Test
    void a_table_with_the_same_columns_is_asked_about() {
        assertThat(questions(table("t", "a text", "b integer"), table("u", "a text", "b integer")))
                .extracting(question -> question.added().last())
                .containsExactly("u");
    }

    @Test
    void a_table_with_hardly_anything_in_common_is_not() {
        assertThat(questions(table("t", "a text", "b integer"), table("u", "a text", "c integer", "d date")))
                .isEmpty();
    }

    private static List<RenameQuestion> questions(Table before, Table after) {
        Common ends = Common.of(database(before), database(after), Set.of());
        return RenameQuestion.among(Differ.diff(ends.before(), ends.after()), ends, Lineage.NONE);
    }

    private static Database database(Table table) {
        var objects = new TreeMap<ObjectRef, SchemaObject>();
        objects.put(table.ref(), table);
        return new Database(new EngineVersion("postgresql", 18), objects, new TreeMap<>(), Set.of());
    }

    private static Table table(String name, String... columns) {
        ObjectRef ref = ObjectRef.of(Kind.TABLE, "public", name);
        List<Column> made = List.of(columns).stream()
                .map(column -> column.split(" "))
                .map(words -> new Column(
                        ref.part(Kind.COLUMN, words[0]),
                        words[1],
                        Optional.empty(),
                        Optional.empty(),
                        ColumnValue.NONE,
                        true,
                        new TreeMap<>(),
                        Traits.NONE))
                .toList();
        return new Table(
                ref,
                made,
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                new TreeMap<>(),
                new TreeMap<>(),
                Traits.NONE);
    }
}
