package org.schemawright.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schemawright.model.Column;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Database;
import org.schemawright.model.EngineVersion;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

class TypedReferenceTest {
    private static final ObjectRef ORDER = ObjectRef.of(Kind.TABLE, "public", "order");
    private static final ObjectRef CUSTOMER = ObjectRef.of(Kind.TABLE, "public", "customer");
    private static final ObjectRef SITE = ObjectRef.of(Kind.TABLE, "depot", "Site");

    private Document document;

    @BeforeEach
    void draw() throws Exception {
        var database = new Database(new EngineVersion("postgresql", 18), new TreeMap<>(), new TreeMap<>(), Set.of());
        document = new Document(Design.of(database), List.of(Diagram.empty("main")), "");
        table(ORDER, Drafts.column(ORDER, "id", "bigint", true), Drafts.column(ORDER, "buyer", "text", false));
        table(CUSTOMER, Drafts.column(CUSTOMER, "id", "integer", true), Drafts.column(CUSTOMER, "mail", "text", true));
        table(SITE, Drafts.column(SITE, "region", "char(2)", true), Drafts.column(SITE, "number", "smallint", true));
        perform(new Edit.Add(Drafts.primaryKey(CUSTOMER, List.of("id"))));
        perform(new Edit.Add(Drafts.primaryKey(SITE, List.of("region", "number"))));
    }

    private void table(ObjectRef ref, Column... columns) throws Exception {
        perform(new Edit.Add(Drafts.table(ref, List.of(columns))));
    }

    private void perform(Edit edit) throws Exception {
        document = Editing.apply(document, edit);
    }

    private ForeignKey typed(String text) throws Exception {
        perform(TypedReference.of(text).orElseThrow().edit(document.design().database(), ORDER));
        return SchemaFacts.of(document.design().database())
                .of(ORDER)
                .references()
                .getFirst();
    }

    private String type(String column) {
        return document.design()
                .database()
                .table(ORDER)
                .flatMap(table -> table.column(column))
                .orElseThrow()
                .type();
    }

    @Test
    void a_table_alone_means_its_key_and_columns_named_after_it() throws Exception {
        ForeignKey key = typed("  customer ");
        assertThat(key.columns()).containsExactly("customer_id");
        assertThat(key.target()).isEqualTo(CUSTOMER);
        assertThat(key.targetColumns()).containsExactly("id");
        assertThat(type("customer_id")).isEqualTo("integer");
    }

    @Test
    void a_column_that_is_there_is_taken_and_stays_as_it_is() throws Exception {
        ForeignKey key = typed("buyer -> customer(mail)");
        assertThat(key.columns()).containsExactly("buyer");
        assertThat(key.targetColumns()).containsExactly("mail");
        assertThat(document.design().database().table(ORDER).orElseThrow().columns())
                .hasSize(2);
    }

    @Test
    void a_column_that_is_not_there_is_made_of_the_type_that_it_refers_to() throws Exception {
        assertThat(typed("paid_by → customer").columns()).containsExactly("paid_by");
        assertThat(type("paid_by")).isEqualTo("integer");
    }

    @Test
    void a_key_of_two_columns_in_another_schema_is_found_whatever_the_letters() throws Exception {
        ForeignKey key = typed("at_region, at_number->DEPOT.site");
        assertThat(key.target()).isEqualTo(SITE);
        assertThat(key.columns()).containsExactly("at_region", "at_number");
        assertThat(key.targetColumns()).containsExactly("region", "number");
        assertThat(type("at_number")).isEqualTo("smallint");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "buyer -> nobody", "buyer -> customer(nothing)", "order", "other.customer"})
    void what_is_not_there_is_refused_and_nothing_is_done(String text) {
        Database before = document.design().database();
        assertThatThrownBy(() -> typed(text)).isInstanceOf(EditRefused.class);
        assertThat(document.design().database()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "->", "(id)", "buyer -> ", "customer(id", "a -> b(c) d"})
    void what_is_no_reference_is_none(String text) {
        assertThat(TypedReference.of(text)).isEmpty();
    }
}
