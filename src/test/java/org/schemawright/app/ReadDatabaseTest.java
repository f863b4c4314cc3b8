package org.schemawright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.schemawright.app.connect.ReadDatabase;
import org.schemawright.design.Design;
import org.schemawright.design.Drafts;
import org.schemawright.model.Database;
import org.schemawright.model.EngineVersion;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Schema;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Traits;

class ReadDatabaseTest {
    private static final ObjectRef ORDER = ObjectRef.of(Kind.TABLE, "sales", "purchase");
    private static final ObjectRef PRODUCT = ObjectRef.of(Kind.TABLE, "stock", "product");
    private static final ObjectRef NOTE = ObjectRef.of(Kind.TABLE, "stock", "note");

    @Test
    void schemas_are_told_with_the_number_of_their_tables() {
        assertThat(read(true).schemas())
                .containsEntry("sales", 1)
                .containsEntry("stock", 2)
                .containsEntry("empty", 0)
                .hasSize(3);
        assertThat(read(false).schemas()).isEmpty();
    }

    @Test
    void what_is_chosen_comes_with_what_it_refers_to_and_with_nothing_else() {
        var objects = read(true)
                .only(new TreeSet<>(Set.of("sales")))
                .whole()
                .database()
                .objects();
        assertThat(objects).containsKey(ORDER).containsKey(PRODUCT).doesNotContainKey(NOTE);
    }

    @Test
    void all_that_is_chosen_is_all_there_is() {
        ReadDatabase read = read(true);
        assertThat(read.only(new TreeSet<>(read.schemas().keySet()))).isSameAs(read);
    }

    private static ReadDatabase read(boolean hasSchemas) {
        var objects = new TreeMap<ObjectRef, SchemaObject>();
        for (String name : List.of("sales", "stock", "empty")) {
            ObjectRef ref = ObjectRef.of(Kind.SCHEMA, name);
            objects.put(ref, new Schema(ref, Traits.NONE));
        }
        for (ObjectRef ref : List.of(ORDER, PRODUCT, NOTE)) {
            objects.put(ref, Drafts.table(ref, List.of(Drafts.column(ref, "id", "bigint", true))));
        }
        SchemaObject key = Drafts.primaryKey(PRODUCT, List.of("id"));
        objects.put(key.ref(), key);
        var version = new EngineVersion("postgresql", 18);
        var bare = new Database(version, objects, new TreeMap<>(), Set.of());
        SchemaObject reference = Drafts.reference(bare, ORDER, List.of("id"), PRODUCT, List.of("id"));
        objects.put(reference.ref(), reference);
        SortedMap<ObjectRef, SortedSet<ObjectRef>> needs = new TreeMap<>();
        needs.put(reference.ref(), new TreeSet<>(Set.of(key.ref())));
        return new ReadDatabase(
                "shop", Design.of(new Database(version, objects, needs, Set.of())), List.of(), hasSchemas);
    }
}
