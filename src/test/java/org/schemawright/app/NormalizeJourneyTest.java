package org.schemawright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.schemawright.advise.normalize.Guard;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Proposal;
import org.schemawright.app.common.Theme;
import org.schemawright.change.Origin;
import org.schemawright.design.Decision;
import org.schemawright.design.Design;
import org.schemawright.design.Document;
import org.schemawright.design.Edit;
import org.schemawright.design.EditRefused;
import org.schemawright.diagram.Ghost;
import org.schemawright.diagram.TableBox;
import org.schemawright.engine.sqlite.SqliteEngine;
import org.schemawright.engine.sqlite.Terms;
import org.schemawright.model.Column;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.source.ScriptOptions;
import org.schemawright.source.ScriptReader;
import org.schemawright.store.DesignFiles;
import org.schemawright.workspace.JudgeSchema;
import org.schemawright.workspace.LoadScript;
import org.schemawright.workspace.Loaded;

/** Normal forms as people meet them: a dependency is declared, the table taken apart under chosen names, and undone. */
@Isolated("there is one keyboard")
class NormalizeJourneyTest {
    private static final ObjectRef ORDERS = ObjectRef.of(Kind.TABLE, "main", "orders");

    @TempDir
    Path folder;

    private Stagehand window;

    @BeforeEach
    void open() throws Exception {
        Path script = Files.writeString(folder.resolve("shop.sql"), """
            CREATE TABLE orders (order_id int NOT NULL PRIMARY KEY, customer_id int NOT NULL, customer_name text NOT NULL,
              city text, nation_id int NOT NULL, nation text, amount numeric NOT NULL);
            CREATE INDEX orders_city ON orders (city);
            """);
        Path design = folder.resolve("shop.schemawright.json");
        write(script, design);
        window = Stagehand.open(folder, 1500, 950);
        Stagehand.run(() -> window.main().files().open(design));
        Stagehand.until(() -> window.main().page().isPresent());
        window.show("normalize");
        ListView<?> tables = window.shown("#normalize-tables", ListView.class);
        Stagehand.until(() -> !tables.getItems().isEmpty());
    }

    private static void write(Path script, Path design) throws Exception {
        try (var scratch = new SqliteEngine().scratch(Terms.MAJOR);
                Loaded loaded = new LoadScript(new SqliteEngine(), scratch)
                        .load(
                                "shop",
                                ScriptReader.read(
                                        script, ScriptOptions.SCHEMA_ONLY.cutBy(new SqliteEngine().splitter())))) {
            DesignFiles.write(design, Design.of(loaded.database()));
        }
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void a_table_is_judged_taken_apart_under_chosen_names_and_put_together_again() throws Exception {
        Stagehand.until(() -> form().contains("BCNF"));
        declare("customer_id -> customer_name, city, nation_id", "A customer has one address.");
        declare("nation_id -> nation", "A nation has one name.");
        Stagehand.until(() -> form().contains("2NF"));
        picture("normal-forms");
        theFormsAreOneStepAway();
        Document before = session().document();
        TextField part = Stagehand.until(() -> card().lookupAll("#part-name").stream()
                .map(TextField.class::cast)
                .filter(name -> name.getText().equals("nation"))
                .findFirst());
        Stagehand.run(() -> part.setText("country"));
        Button takeApart = Stagehand.until(() -> Optional.ofNullable((Button) card().lookup("#take-apart")));
        Stagehand.run(takeApart::fire);
        Stagehand.until(() -> session().document() != before);
        ObjectRef country = ObjectRef.of(Kind.TABLE, "main", "country");
        assertThat(session().database().table(country).orElseThrow().columns().stream()
                        .map(Column::name))
                .containsExactly("nation_id", "nation");
        assertThat(session().database().table(ORDERS).orElseThrow().columns().stream()
                        .map(Column::name))
                .containsExactly("order_id", "customer_id", "amount");
        assertThat(session().document().design().lineage().origins().get(country))
                .isInstanceOf(Origin.ProjectedFrom.class);
        assertThat(session().document().design().decisions())
                .anySatisfy(decision ->
                        assertThat(decision.matter().about().getFirst()).isEqualTo(country));
        Stagehand.until(() -> form().contains("BCNF"));
        picture("taken-apart");
        Stagehand.run(() -> session().undo());
        assertThat(session().document()).isEqualTo(before);
        Stagehand.until(() -> form().contains("2NF"));
    }

    /** The first thing that is offered leads to what the table could become, though it stands further down. */
    private void theFormsAreOneStepAway() throws Exception {
        // Found and pressed at once: the page may be drawn anew between two looks at it.
        Stagehand.until(() -> {
            Optional<Button> look = Optional.ofNullable((Button) node("#look-at-forms"));
            look.ifPresent(Button::fire);
            return look;
        });
        Stagehand.until(() -> {
            Bounds card = card().localToScene(card().getBoundsInLocal());
            return card.getMinY() > 0 && card.getMinY() < card().getScene().getHeight() / 2;
        });
        both("forms");
    }

    @Test
    void what_would_become_of_a_table_is_seen_on_the_diagram_renamed_let_go_and_applied() throws Exception {
        Stagehand.until(() -> form().contains("BCNF"));
        declare("customer_id -> customer_name, city, nation_id", "A customer has one address.");
        declare("nation_id -> nation", "A nation has one name.");
        Stagehand.until(() -> form().contains("2NF"));
        Document before = session().document();
        Button show = Stagehand.until(() -> Optional.ofNullable((Button) card().lookup("#show-ghost")));
        Stagehand.run(show::fire);
        Ghost ghost = Stagehand.until(() -> session().proposalProperty().get().map(Proposal::ghost));
        assertThat(session().document()).isSameAs(before);
        assertThat(ghost.scene().boxes().stream().map(TableBox::title)).containsExactlyInAnyOrder("customer", "nation");
        assertThat(ghost.scene().links()).hasSize(2);
        assertThat(sign(ghost, "customer_name")).isEqualTo("→ 1");
        assertThat(sign(ghost, "nation_id")).isEqualTo("→ 2");
        assertThat(ghost.signs()).doesNotContainKey(ORDERS.part(Kind.COLUMN, "amount"));
        assertThat(ghost.scene().boxes())
                .noneMatch(box -> session().scene().boxes().getFirst().box().meets(box.box(), 0));
        TextField name = window.shown("#ghost-name-2", TextField.class);
        Stagehand.run(name::requestFocus);
        Stagehand.run(() -> name.setText("country"));
        window.press(KeyCode.ENTER, false);
        Stagehand.until(() -> session()
                .proposalProperty()
                .get()
                .filter(now -> now.ghost().scene().boxes().stream()
                        .anyMatch(box -> box.title().equals("country")))
                .isPresent());
        assertThat(Stagehand.on(() -> node("#ghost-name-2"))).isSameAs(name);
        for (Theme.Choice theme : List.of(Theme.Choice.DARK, Theme.Choice.LIGHT)) {
            Stagehand.run(() -> window.theme().choiceProperty().set(theme));
            Stagehand.until(() ->
                    FaintText.in(Objects.requireNonNull(node("#ghost"))).faint().isEmpty());
        }
        both("ghost");

        Stagehand.run(() -> window.page().diagram().requestFocus());
        window.press(KeyCode.ESCAPE, false);
        Stagehand.until(() -> session().proposalProperty().get().isEmpty());
        assertThat(session().document()).isSameAs(before);

        Stagehand.run(show::fire);
        Stagehand.until(() -> session().proposalProperty().get().isPresent());
        Stagehand.run(() -> {
            if (node("#ghost-name-1") instanceof TextField field) {
                field.setText("buyer");
            }
        });
        window.fire("#ghost-apply");
        Stagehand.until(() -> session().document() != before);
        assertThat(session().proposalProperty().get()).isEmpty();
        assertThat(session().database().table(ObjectRef.of(Kind.TABLE, "main", "buyer")))
                .isPresent();
        Stagehand.run(() -> session().undo());
        assertThat(session().document()).isEqualTo(before);
    }

    private static String sign(Ghost ghost, String column) {
        return Objects.requireNonNull(ghost.signs().get(ORDERS.part(Kind.COLUMN, column)))
                .text();
    }

    private void both(String name) {
        picture(name);
        Stagehand.run(() -> window.theme().choiceProperty().set(Theme.Choice.DARK));
        picture(name + "-dark");
        Stagehand.run(() -> window.theme().choiceProperty().set(Theme.Choice.LIGHT));
    }

    @Test
    void lists_views_under_old_names_and_guards_are_a_step_each() throws Exception {
        Stagehand.until(() -> form().contains("BCNF"));
        declare("customer_id -> customer_name", "A customer has one name.");
        Stagehand.until(() -> form().contains("2NF"));
        Document before = session().document();
        CheckBox behind = Stagehand.until(() -> Optional.ofNullable((CheckBox) card().lookup("#behind-view")));
        Stagehand.run(() -> behind.setSelected(true));
        Button takeApart = Stagehand.until(() -> Optional.ofNullable((Button) card().lookup("#take-apart")));
        Stagehand.run(takeApart::fire);
        Stagehand.until(() -> session().document() != before);
        assertThat(session().database().find(ORDERS.withKind(Kind.VIEW))).isPresent();
        assertThat(session().database().table(ORDERS)).isEmpty();
        Stagehand.run(() -> session().undo());
        assertThat(session().document()).isEqualTo(before);
        Stagehand.until(() -> form().contains("2NF") && node("#lists") instanceof TitledPane);

        Stagehand.run(() -> ((TitledPane) Objects.requireNonNull(node("#lists"))).setExpanded(true));
        Stagehand.until(() -> node("#list-column") instanceof ComboBox<?> column && column.getSkin() != null);
        Stagehand.run(() -> choose("#list-column", "city"));
        Stagehand.until(() -> node("#list-element") instanceof TextField field
                && field.getText().equals("city"));
        Stagehand.run(() -> ((Button) Objects.requireNonNull(node("#list-apart"))).fire());
        Stagehand.until(() -> session().document() != before);
        assertThat(session().document().design().lineage().origins().values())
                .hasAtLeastOneElementOfType(Origin.ElementsOf.class);
        assertThat(session().database().table(ORDERS).orElseThrow().column("city"))
                .isEmpty();
        Stagehand.run(() -> session().undo());

        Stagehand.run(() ->
                perform(new Edit.Decide(new Decision(JudgeSchema.form(ORDERS), Decision.DISMISSED, "Read often."))));
        Button guard = Stagehand.until(() -> Optional.ofNullable((Button) node("#guard")));
        Stagehand.run(guard::fire);
        Label guarding = Stagehand.until(() -> Optional.ofNullable((Label) node("#guarding")));
        assertThat(guarding.getText()).contains("customer_id → customer_name", "_guard_insert");
        Stagehand.until(() -> node("#lists") instanceof TitledPane);
        Stagehand.run(() -> ((TitledPane) Objects.requireNonNull(node("#lists"))).setExpanded(true));
        Stagehand.until(() -> node("#list-column") instanceof ComboBox<?> column && column.getSkin() != null);
        Stagehand.run(() -> choose("#list-column", "city"));
        picture("guarded");
        assertThat(Guard.all(session().document().design().decisions())).hasSize(1);
    }

    @Test
    void what_a_column_is_called_and_declared_as_is_told_without_rows() throws Exception {
        Path design = folder.resolve("post.schemawright.json");
        write(
                Files.writeString(
                        folder.resolve("post.sql"), "CREATE TABLE post (post_id int PRIMARY KEY, tag_ids text);"),
                design);
        Stagehand.run(() -> window.main().files().open(design));
        Stagehand.until(() -> window.main().page().isPresent()
                && session().database().table(ORDERS).isEmpty());
        window.show("normalize");
        VBox shapes = Stagehand.until(() -> node("#shapes") instanceof VBox box ? Optional.of(box) : Optional.empty());
        assertThat(shapes.lookupAll(".label").stream().map(one -> ((Label) one).getText()))
                .anyMatch(text -> text.startsWith("tag_ids is a text that is called like several keys"));
        both("shapes");
    }

    private void perform(Edit edit) {
        try {
            session().perform(edit);
        } catch (EditRefused e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings("unchecked")
    private void choose(String box, String value) {
        ((ComboBox<String>) Objects.requireNonNull(node(box))).setValue(value);
    }

    private void declare(String dependency, String meaning) {
        int decided = session().document().design().decisions().size();
        TextField typed = window.shown("#dependency", TextField.class);
        TextField why = window.shown("#meaning", TextField.class);
        Stagehand.run(() -> typed.setText(dependency));
        Stagehand.run(() -> why.setText(meaning));
        window.fire("#declare");
        Stagehand.until(() -> session().document().design().decisions().size() == decided + 1);
        Stagehand.until(() -> node("#dependency") instanceof TextField field
                && field.getText().isEmpty());
    }

    private void picture(String name) {
        String wanted = System.getProperty("schemawright.pictures", "");
        if (!wanted.isEmpty()) {
            window.picture(Path.of(wanted, name + ".png"));
        }
    }

    private String form() {
        return node("#form") instanceof Label label ? label.getText() : "";
    }

    private Node card() {
        return Objects.requireNonNull(node("#form-THIRD"));
    }

    private DesignSession session() {
        return window.page().session();
    }

    private @Nullable Node node(String selector) {
        return window.stage().getScene().lookup(selector);
    }
}
