package org.schemawright.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.schemawright.change.Origin;
import org.schemawright.model.Constraint.Check;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Sequence;
import org.schemawright.model.SequenceOptions;
import org.schemawright.model.SequenceOwnership;
import org.schemawright.model.Traits;
import org.schemawright.model.View;

class EditingTest {
    private static final ObjectRef CUSTOMER = ObjectRef.of(Kind.TABLE, "public", "customer");
    private static final ObjectRef ORDER = ObjectRef.of(Kind.TABLE, "public", "orders");

    @Test
    void a_renamed_column_is_renamed_in_keys_references_and_checks() throws EditRefused {
        Document document =
                Editing.apply(shop(), new Edit.Add(Drafts.check(CUSTOMER, "positive", "(id > 0 AND 'id' <> '')")));
        Document after =
                Editing.apply(document, new Edit.Rename(CUSTOMER.part(Kind.COLUMN, "id"), "number", Edit.Trace.KEPT));
        var database = after.design().database();
        assertThat(database.all(PrimaryKey.class)
                        .filter(key -> key.ref().name().equals("customer"))
                        .findFirst())
                .get()
                .extracting(PrimaryKey::columns)
                .isEqualTo(List.of("number"));
        assertThat(database.all(ForeignKey.class).findFirst())
                .get()
                .extracting(ForeignKey::targetColumns)
                .isEqualTo(List.of("number"));
        assertThat(database.all(Check.class).findFirst())
                .get()
                .extracting(Check::expression)
                .isEqualTo("(number > 0 AND 'id' <> '')");
        assertThat(after.design().lineage().origins())
                .containsEntry(
                        CUSTOMER.part(Kind.COLUMN, "number"), new Origin.RenamedFrom(CUSTOMER.part(Kind.COLUMN, "id")));
    }

    @Test
    void a_renamed_table_takes_its_parts_places_and_mentions_along() throws EditRefused {
        ObjectRef viewRef = ObjectRef.of(Kind.VIEW, "public", "v");
        var view = new View(
                viewRef,
                " SELECT c.id FROM public.customer c WHERE c.note <> 'public.customer'",
                List.of(),
                new TreeMap<>(),
                java.util.Optional.empty(),
                Traits.NONE);
        Document before = Editing.apply(shop(), new Edit.Add(view));
        Document after = Editing.apply(before, new Edit.Rename(CUSTOMER, "Client", Edit.Trace.FORGOTTEN));
        ObjectRef client = ObjectRef.of(Kind.TABLE, "public", "Client");
        var database = after.design().database();
        assertThat(database.table(client)).isPresent();
        assertThat(database.objects().keySet()).noneMatch(ref -> ref.path().contains("customer"));
        assertThat(database.all(ForeignKey.class).findFirst())
                .get()
                .extracting(ForeignKey::target)
                .isEqualTo(client);
        assertThat(after.diagrams().getFirst().placement(client)).isPresent();
        assertThat(database.all(View.class).findFirst())
                .get()
                .extracting(View::query)
                .isEqualTo(" SELECT c.id FROM public.\"Client\" c WHERE c.note <> 'public.customer'");
        assertThat(after.design().lineage().isEmpty()).isTrue();
    }

    @Test
    void renaming_back_leaves_no_lineage() throws EditRefused {
        Document there = Editing.apply(shop(), new Edit.Rename(CUSTOMER, "client", Edit.Trace.KEPT));
        ObjectRef client = ObjectRef.of(Kind.TABLE, "public", "client");
        assertThat(there.design().lineage().origins()).hasSize(1);
        Document back = Editing.apply(there, new Edit.Rename(client, "customer", Edit.Trace.KEPT));
        assertThat(back.design().lineage().isEmpty()).isTrue();
        assertThat(back.design().database()).isEqualTo(shop().design().database());
    }

    @Test
    void moving_back_leaves_no_lineage_and_takes_the_place_on_the_diagram_along() throws EditRefused {
        Document there = Editing.apply(shop(), new Edit.MoveToSchema(CUSTOMER, "sales", Edit.Trace.KEPT));
        ObjectRef moved = ObjectRef.of(Kind.TABLE, "sales", "customer");
        assertThat(there.design().lineage().origins()).containsOnly(entry(moved, new Origin.RenamedFrom(CUSTOMER)));
        assertThat(there.diagrams().getFirst().placements()).containsOnlyKeys(ORDER, moved);
        assertThat(there.design().database().all(ForeignKey.class).findFirst())
                .get()
                .extracting(ForeignKey::target)
                .isEqualTo(moved);
        Document back = Editing.apply(there, new Edit.MoveToSchema(moved, "public", Edit.Trace.KEPT));
        assertThat(back.design()).isEqualTo(shop().design());
        assertThat(back.diagrams()).isEqualTo(shop().diagrams());
    }

    @Test
    void what_cannot_go_to_another_schema_stays_and_says_why() throws EditRefused {
        Document there = Editing.apply(shop(), new Edit.MoveToSchema(CUSTOMER, "sales", Edit.Trace.KEPT));
        ObjectRef again = ObjectRef.of(Kind.TABLE, "public", "customer");
        Document both = Editing.apply(there, new Edit.Add(Drafts.table(again, List.of())));
        ObjectRef sequence = ObjectRef.of(Kind.SEQUENCE, "public", "numbers");
        Document owned = Editing.apply(
                shop(),
                new Edit.Several(
                        Edit.Purpose.CHANGE,
                        List.of(
                                new Edit.Add(new Sequence(
                                        sequence,
                                        new SequenceOptions("bigint", 1, 1, 1, Long.MAX_VALUE, 1, false),
                                        false,
                                        Traits.NONE)),
                                new Edit.Add(new SequenceOwnership(
                                        sequence.withKind(Kind.SEQUENCE_OWNERSHIP),
                                        CUSTOMER.part(Kind.COLUMN, "id"))))));
        assertRefused(both, new Edit.MoveToSchema(again, "sales", Edit.Trace.KEPT), EditRefused.Reason.NAME_TAKEN);
        assertRefused(shop(), new Edit.MoveToSchema(CUSTOMER, "nowhere", Edit.Trace.KEPT), EditRefused.Reason.UNKNOWN);
        assertRefused(owned, new Edit.MoveToSchema(sequence, "sales", Edit.Trace.KEPT), EditRefused.Reason.NOT_MOVED);
        Document moved = Editing.apply(owned, new Edit.MoveToSchema(CUSTOMER, "sales", Edit.Trace.KEPT));
        assertThat(moved.design().database().objects())
                .containsKeys(
                        ObjectRef.of(Kind.SEQUENCE, "sales", "numbers"),
                        ObjectRef.of(Kind.SEQUENCE_OWNERSHIP, "sales", "numbers"))
                .doesNotContainKey(sequence);
        ObjectRef counter = ObjectRef.of(Kind.SEQUENCE_OWNERSHIP, "public", "counter");
        assertThat(Editing.apply(owned, new Edit.Rename(sequence, "counter", Edit.Trace.FORGOTTEN))
                        .design()
                        .database()
                        .objects())
                .containsKey(counter)
                .doesNotContainKey(sequence.withKind(Kind.SEQUENCE_OWNERSHIP));
    }

    private static void assertRefused(Document document, Edit edit, EditRefused.Reason reason) {
        assertThatThrownBy(() -> Editing.apply(document, edit))
                .isInstanceOfSatisfying(
                        EditRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void what_depends_on_a_removed_table_goes_with_it_and_nothing_else() throws EditRefused {
        Document after = Editing.apply(shop(), new Edit.Remove(new TreeSet<>(List.of(CUSTOMER))));
        var database = after.design().database();
        assertThat(database.table(ORDER)).isPresent();
        assertThat(database.table(ORDER).orElseThrow().column("customer_id")).isPresent();
        assertThat(database.all(ForeignKey.class)).isEmpty();
        assertThat(after.diagrams().getFirst().placements()).containsOnlyKeys(ORDER);
    }

    @Test
    void a_reference_brings_the_columns_it_needs_named_by_the_convention() throws EditRefused {
        ForeignKey key =
                shop().design().database().all(ForeignKey.class).findFirst().orElseThrow();
        assertThat(key.columns()).containsExactly("customer_id");
        assertThat(key.ref().last()).isEqualTo("orders_customer_id_fkey");
    }

    @Test
    void names_that_no_engine_takes_are_refused_and_change_nothing() {
        Document document = shopOrFail();
        assertThatThrownBy(() -> Editing.apply(document, new Edit.Rename(ORDER, "customer", Edit.Trace.KEPT)))
                .isInstanceOfSatisfying(
                        EditRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(EditRefused.Reason.NAME_TAKEN));
        assertThatThrownBy(() -> Editing.apply(document, new Edit.Rename(ORDER, "ü".repeat(32), Edit.Trace.KEPT)))
                .isInstanceOfSatisfying(
                        EditRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(EditRefused.Reason.NAME_TOO_LONG));
        assertThatThrownBy(() -> Editing.apply(document, new Edit.Rename(ORDER, " ", Edit.Trace.KEPT)))
                .isInstanceOf(EditRefused.class);
        assertThatThrownBy(() -> Editing.apply(document, new Edit.Rename(ORDER, "a\0b", Edit.Trace.KEPT)))
                .isInstanceOf(EditRefused.class);
    }

    @Test
    void the_last_diagram_stays() {
        assertThatThrownBy(() -> Editing.apply(shop(), new Edit.RemoveDiagram("main")))
                .isInstanceOf(EditRefused.class);
    }

    @Test
    void tables_that_are_put_into_a_design_that_has_them_get_free_names() throws EditRefused {
        var database = shop().design().database();
        var part = Transplant.part(database, SchemaFacts.of(database), new TreeSet<>(List.of(CUSTOMER, ORDER)));
        var moved = Transplant.into(database, part);
        assertThat(moved.wholes().values())
                .containsExactlyInAnyOrder(
                        ObjectRef.of(Kind.TABLE, "public", "customer_2"),
                        ObjectRef.of(Kind.TABLE, "public", "orders_2"));
        assertThat(moved.objects())
                .filteredOn(ForeignKey.class::isInstance)
                .singleElement()
                .extracting(object -> ((ForeignKey) object).target())
                .isEqualTo(ObjectRef.of(Kind.TABLE, "public", "customer_2"));
    }

    private static Document shopOrFail() {
        try {
            return shop();
        } catch (EditRefused e) {
            throw new AssertionError(e);
        }
    }

    private static Document shop() throws EditRefused {
        Document document = RandomEdits.empty();
        for (ObjectRef table : List.of(CUSTOMER, ORDER)) {
            var points = new TreeMap<ObjectRef, Point>();
            points.put(table, new Point(0, 0));
            document = Editing.apply(
                    document,
                    new Edit.Several(
                            Edit.Purpose.NEW_TABLE,
                            List.of(
                                    new Edit.Add(
                                            Drafts.table(table, List.of(Drafts.column(table, "id", "bigint", true)))),
                                    new Edit.Add(Drafts.primaryKey(table, List.of("id"))),
                                    new Edit.Place("main", points))));
        }
        return Editing.apply(document, Drafts.reference(document.design().database(), ORDER, CUSTOMER));
    }
}
