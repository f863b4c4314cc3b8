package org.schemawright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Selection;
import org.schemawright.design.Drafts;
import org.schemawright.design.Edit;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.EngineVersion;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Policy;
import org.schemawright.model.Schema;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.model.Traits;
import org.schemawright.model.Trigger;

/** Lists of a table in the inspector, each engine with what it has, and its own words about what it refuses. */
@Isolated("there is one keyboard")
class InspectorJourneyTest {
    @TempDir
    Path folder;

    private Stagehand window;

    @BeforeEach
    void open() {
        window = Stagehand.open(folder, 1200, 900);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void triggers_policies_and_partitions_are_added_told_of_by_the_engine_and_removed() {
        ObjectRef visit = drawn(new EngineVersion("postgresql", 18), "public", "bigint");
        window.fire("#add-triggers");
        ObjectRef ref = visit.part(Kind.TRIGGER, "visit_trigger");
        Stagehand.until(() -> session().exists(ref));
        settled();
        write("#trigger-text-1", "BEFORE UPDATE ON public.visit FOR EACH ROW EXECUTE FUNCTION nobody()");
        Stagehand.until(() -> text("#trigger-text-1").getStyleClass().contains("wrong")
                && text("#trigger-text-1").getAccessibleHelp().contains("nobody()"));
        write(
                "#trigger-text-1",
                "CREATE TRIGGER x AFTER INSERT OR UPDATE ON public.visit FOR EACH ROW"
                        + " EXECUTE FUNCTION pg_catalog.suppress_redundant_updates_trigger();");
        settled();
        assertThat(trigger(ref).definition()).startsWith("CREATE TRIGGER visit_trigger AFTER INSERT OR UPDATE");
        choose("#trigger-fires-1", "off");
        Stagehand.until(() -> trigger(ref).state().equals("D"));

        window.fire("#add-policies");
        ObjectRef policy = visit.part(Kind.POLICY, "visit_policy");
        Stagehand.until(() -> session().exists(policy));
        CheckBox security = window.shown("#rowSecurity", CheckBox.class);
        Stagehand.run(security::fire);
        Stagehand.until(() -> table(visit).properties().containsKey("row security"));
        commit("#policy-using-1", "id = nothing");
        Stagehand.until(() -> field("#policy-using-1").getStyleClass().contains("wrong")
                && field("#policy-using-1").getAccessibleHelp().contains("nothing"));
        choose("#policy-command-1", "INSERT");
        commit("#policy-check-1", "id > 0");
        settled();
        Policy stated = (Policy) object(policy);
        assertThat(stated.command()).isEqualTo("INSERT");
        assertThat(stated.using()).isEmpty();
        assertThat(stated.check()).contains("id > 0");

        window.fire("#add-partitions");
        Stagehand.until(() -> table(visit).partitioning().isPresent());
        window.fire("#add-partitions");
        ObjectRef part = ObjectRef.of(Kind.TABLE, "public", "visit_part");
        Stagehand.until(() -> session().exists(part));
        commit("#partition-bound-1", "FOR VALUES FROM (1) TO (x)");
        Stagehand.until(() -> field("#partition-bound-1").getStyleClass().contains("wrong"));
        commit("#partition-bound-1", "FOR VALUES FROM (1) TO (9)");
        settled();

        Stagehand.run(() -> session().undo());
        Stagehand.run(() -> window.page().perform(new Edit.Remove(new TreeSet<>(List.of(ref, policy, part)))));
        assertThat(session().database().objects().keySet()).doesNotContain(ref, policy, part);
    }

    @Test
    void a_reference_is_typed_in_the_inspector() {
        ObjectRef visit = drawn(new EngineVersion("sqlite", 3), "main", "INTEGER");
        settled();
        window.fire("#add-references");
        TextField typed = window.shown("#reference-new", TextField.class);
        Stagehand.until(() -> typed.isFocused());
        window.type("parent_id -> visit(id)");
        window.press(KeyCode.ENTER, false);
        Stagehand.until(() -> !session().facts().of(visit).references().isEmpty());
        ForeignKey made = session().facts().of(visit).references().getFirst();
        assertThat(made.columns()).containsExactly("parent_id");
        assertThat(made.target()).isEqualTo(visit);
        assertThat(window.shown("#reference-target-1", TextField.class).getText())
                .isEqualTo("visit(id)");
        window.fire("#add-references");
        window.shown("#reference-new", TextField.class);
        Stagehand.until(() -> window.stage().getScene().getFocusOwner() instanceof TextField);
        window.type("nobody");
        window.press(KeyCode.ENTER, false);
        Stagehand.until(() -> window.shown("#message", Label.class).getText().contains("nobody"));
        assertThat(window.shown("#reference-new", TextField.class).getText()).isEqualTo("nobody");
    }

    @Test
    void a_table_goes_to_another_schema_and_back() {
        ObjectRef visit = drawn(new EngineVersion("postgresql", 18), "public", "bigint");
        settled();
        assertThat(offered("#table-schema")).isEmpty();
        ObjectRef schema = ObjectRef.of(Kind.SCHEMA, "sales");
        Stagehand.run(() -> window.page().perform(new Edit.Add(new Schema(schema, Traits.NONE))));
        choose("#table-schema", "sales");
        ObjectRef moved = visit.withSchema("sales");
        Stagehand.until(() -> session().exists(moved));
        settled();
        assertThat(session().selection().refs()).containsExactly(moved);
        assertThat(session().exists(visit)).isFalse();
        Stagehand.run(() -> window.page()
                .perform(new Edit.Add(Drafts.table(visit, List.of(Drafts.column(visit, "id", "bigint", true))))));
        choose("#table-schema", "public");
        Stagehand.until(() -> window.shown("#message", Label.class).getText().contains("There is a visit already"));
        assertThat(session().selection().refs()).containsExactly(moved);
        assertThat(Stagehand.on(() -> box("#table-schema").getValue())).isEqualTo("sales");
        Stagehand.run(() -> session().undo());
        Stagehand.run(() -> session().undo());
        assertThat(session().exists(visit)).isTrue();
        assertThat(session().exists(moved)).isFalse();
    }

    @Test
    void sqlite_has_triggers_and_neither_policies_nor_partitions() {
        drawn(new EngineVersion("sqlite", 3), "main", "INTEGER");
        window.fire("#add-triggers");
        Stagehand.until(() -> session().exists(ObjectRef.of(Kind.TRIGGER, "main", "visit", "visit_trigger")));
        settled();
        assertThat(offered("#add-policies")).isEmpty();
        assertThat(offered("#add-partitions")).isEmpty();
    }

    @Test
    void h2_has_no_triggers_that_sql_could_make() {
        drawn(new EngineVersion("h2", 2), "PUBLIC", "INTEGER");
        assertThat(offered("#add-triggers")).isEmpty();
        assertThat(offered("#add-policies")).isEmpty();
    }

    @Test
    void what_the_engine_says_does_not_interrupt_who_types() {
        ObjectRef visit = drawn(new EngineVersion("sqlite", 3), "main", "INTEGER");
        TextField type = window.shown("#column-type-1", TextField.class);
        settled();
        Stagehand.run(() -> {
            type.requestFocus();
            type.setText("inte");
        });
        Stagehand.until(() -> window.stage().getScene().getFocusOwner() == type);
        Stagehand.run(() -> session().problemsProperty().set(Map.of(visit, "a word of the engine")));
        Stagehand.run(() -> {});
        Stagehand.run(() -> {});
        assertThat(window.shown("#column-type-1", TextField.class)).isSameAs(type);
        String typed = Stagehand.on(type::getText);
        assertThat(typed).isEqualTo("inte");
        assertThat(table(visit).columns().getFirst().type()).isEqualTo("INTEGER");
    }

    private Optional<Node> offered(String selector) {
        window.shown("#add-checks", Button.class);
        return Stagehand.on(() -> Optional.ofNullable(window.stage().getScene().lookup(selector)));
    }

    /** A design of one table, which is selected. */
    private ObjectRef drawn(EngineVersion version, String schema, String type) {
        ObjectRef visit = ObjectRef.of(Kind.TABLE, schema, "visit");
        Stagehand.run(() -> {
            window.main().files().newDesign(version);
            window.page().perform(new Edit.Add(Drafts.table(visit, List.of(Drafts.column(visit, "id", type, true)))));
            session().selectionProperty().set(Selection.of(visit));
        });
        return visit;
    }

    /** The engine has looked at the design as it is now, and has nothing against it. */
    private void settled() {
        Stagehand.until(() -> session().problemsProperty().get().isEmpty()
                && window.stage().getScene().lookup("#engine-state") instanceof Label state
                && state.getText().contains("accepts"));
    }

    private void write(String selector, String text) {
        TextArea area = inPlace(selector, TextArea.class, there -> {
            there.requestFocus();
            there.setText(text);
        });
        Stagehand.until(() -> window.stage().getScene().getFocusOwner() == area);
        window.press(KeyCode.ENTER, true);
    }

    private void commit(String selector, String text) {
        inPlace(selector, TextField.class, field -> {
            field.setText(text);
            field.fireEvent(new ActionEvent());
        });
    }

    @SuppressWarnings("unchecked")
    private void choose(String selector, String value) {
        inPlace(selector, ComboBox.class, box -> box.setValue(value));
    }

    /**
     * Once what came before is shown, finds the field and uses it in one go: the engine's word may bring another one. A
     * field can be used from the frame on in which it is drawn.
     */
    private <T extends Control> T inPlace(String selector, Class<T> kind, Consumer<T> deed) {
        Stagehand.run(() -> {});
        Stagehand.run(() -> {});
        var used = new AtomicReference<T>();
        Stagehand.until(() -> {
            Node there = window.stage().getScene().lookup(selector);
            if (!kind.isInstance(there) || kind.cast(there).getSkin() == null) {
                return false;
            }
            used.set(kind.cast(there));
            deed.accept(kind.cast(there));
            return true;
        });
        return Objects.requireNonNull(used.get());
    }

    private TextArea text(String selector) {
        return (TextArea) Objects.requireNonNull(window.stage().getScene().lookup(selector));
    }

    private ComboBox<?> box(String selector) {
        return (ComboBox<?>) Objects.requireNonNull(window.stage().getScene().lookup(selector));
    }

    private TextField field(String selector) {
        return (TextField) Objects.requireNonNull(window.stage().getScene().lookup(selector));
    }

    private Trigger trigger(ObjectRef ref) {
        return (Trigger) object(ref);
    }

    private Table table(ObjectRef ref) {
        return (Table) object(ref);
    }

    private SchemaObject object(ObjectRef ref) {
        return session().database().find(ref).orElseThrow();
    }

    private DesignSession session() {
        return window.page().session();
    }
}
