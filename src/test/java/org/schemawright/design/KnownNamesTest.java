package org.schemawright.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.schemawright.change.Lineage;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Database;
import org.schemawright.model.EngineVersion;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Schema;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.model.Traits;

/** What was there when a design was opened is known, whatever it is called by now; what is new is not. */
class KnownNamesTest {
    private static final ObjectRef TABLE = ObjectRef.of(Kind.TABLE, "crm", "customer");
    private static final ObjectRef CLIENT = ObjectRef.of(Kind.TABLE, "sales", "client");

    private Document document;
    private Design first;

    private static Column column(ObjectRef table, String name) {
        return new Column(
                table.part(Kind.COLUMN, name),
                "text",
                Optional.empty(),
                Optional.empty(),
                ColumnValue.NONE,
                true,
                new TreeMap<>(),
                Traits.NONE);
    }

    @BeforeEach
    void open() {
        var objects = new TreeMap<ObjectRef, SchemaObject>();
        var table = new Table(
                TABLE,
                Stream.of("id", "mail").map(name -> column(TABLE, name)).toList(),
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                new TreeMap<>(),
                new TreeMap<>(),
                Traits.NONE);
        ObjectRef schema = ObjectRef.of(Kind.SCHEMA, "crm");
        objects.put(schema, new Schema(schema, Traits.NONE));
        objects.put(TABLE, table);
        var database = new Database(new EngineVersion("postgresql", 18), objects, new TreeMap<>(), Set.of());
        first = new Design(database, Lineage.NONE, List.of(), "");
        document = new Document(first, List.of(Diagram.empty("all")), "");
    }

    private void rename(ObjectRef ref, String name) throws EditRefused {
        boolean known = KnownNames.since(first, document.design(), ref);
        document = Editing.apply(document, new Edit.Rename(ref, name, known ? Edit.Trace.KEPT : Edit.Trace.FORGOTTEN));
    }

    private boolean isKnown(ObjectRef ref) {
        return KnownNames.since(first, document.design(), ref);
    }

    @Test
    void a_column_is_known_after_its_table_and_schema_got_other_names() throws EditRefused {
        rename(TABLE, "client");
        rename(ObjectRef.of(Kind.SCHEMA, "crm"), "sales");
        assertThat(isKnown(CLIENT.part(Kind.COLUMN, "mail"))).isTrue();
        rename(CLIENT.part(Kind.COLUMN, "mail"), "email");
        assertThat(document.design().lineage().before(CLIENT.part(Kind.COLUMN, "email")))
                .isEqualTo(TABLE.part(Kind.COLUMN, "mail"));
        assertThat(isKnown(CLIENT.part(Kind.COLUMN, "email"))).isTrue();
    }

    @Test
    void a_new_column_under_a_name_that_became_free_is_new() throws EditRefused {
        rename(TABLE.part(Kind.COLUMN, "mail"), "email");
        document = Editing.apply(document, new Edit.AddColumn(column(TABLE, "mail"), 2));
        assertThat(isKnown(TABLE.part(Kind.COLUMN, "mail"))).isFalse();
        rename(TABLE.part(Kind.COLUMN, "mail"), "post");
        assertThat(document.design().lineage().renames())
                .containsOnlyKeys(TABLE.part(Kind.COLUMN, "mail"))
                .containsValue(TABLE.part(Kind.COLUMN, "email"));
    }

    @Test
    void what_was_added_since_is_new() throws EditRefused {
        document = Editing.apply(document, new Edit.AddColumn(column(TABLE, "phone"), 2));
        assertThat(isKnown(TABLE.part(Kind.COLUMN, "phone"))).isFalse();
    }
}
