package org.schemawright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.schemawright.advise.normalize.DecidedDependency;
import org.schemawright.advise.normalize.DecidedDependency.Answer;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Theme;
import org.schemawright.app.connect.ReadDatabase;
import org.schemawright.design.Document;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.store.DesignFiles;

/** Rows are given to a table, what they tell is looked at and decided on, and what was decided is undone. */
@Isolated("there is one keyboard")
class AttachedRowsJourneyTest {
    private static final ObjectRef VISITS = ObjectRef.of(Kind.TABLE, "main", "visits");
    private static final int ROWS = 600;

    /** These rows name another city than all others with their zip code do. */
    private static final List<Integer> WRONG = List.of(101, 302, 555);

    private static final String HOSTILE = "\u202e\u0007<b>; DROP TABLE visits";

    @TempDir
    Path folder;

    private Stagehand window;

    @BeforeEach
    void open() throws Exception {
        System.setProperty("schemawright.settings", folder.toString());
        Path database = folder.resolve("clinic.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE visits (visit_id int NOT NULL PRIMARY KEY, doctor_id int NOT NULL, doctor_name text"
                            + " NOT NULL, ward text NOT NULL, zip text NOT NULL, city text, fee int NOT NULL)");
            statement.execute("CREATE TABLE article (article_id int NOT NULL PRIMARY KEY, tags text NOT NULL)");
            fill(connection);
        }
        window = Stagehand.open(folder, 1500, 950);
        Path design = folder.resolve("clinic.schemawright.json");
        DesignFiles.write(
                design,
                ReadDatabase.read(window.main().bench(), database.toString(), Set.of())
                        .design());
        Stagehand.run(() -> window.main().files().open(design));
        Stagehand.until(() -> window.main().page().isPresent());
        window.show("normalize");
        ListView<?> tables = window.shown("#normalize-tables", ListView.class);
        Stagehand.until(() -> !tables.getItems().isEmpty());
        choose("visits");
    }

    private static void fill(Connection connection) throws Exception {
        connection.setAutoCommit(false);
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO visits VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 1; i <= ROWS; i++) {
                int doctor = i * 7 % 23;
                int zip = i * 13 % 41;
                insert.setInt(1, i);
                insert.setInt(2, 100 + doctor);
                insert.setString(3, "Dr " + (char) ('A' + doctor) + "mar");
                insert.setString(4, "ward " + doctor % 5);
                insert.setString(5, "" + (10_000 + zip));
                insert.setString(6, WRONG.contains(i) ? HOSTILE : "City " + zip);
                insert.setInt(7, i * i % 97);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void rows_of_a_database_file_tell_rules_and_exceptions_and_a_decision_is_one_step() {
        look(folder.resolve("clinic.db").toString());
        Label state = window.shown("#rows-state", Label.class);
        assertThat(state.getText()).contains("600", "every one of them");
        Stagehand.until(
                () -> node("#form") instanceof Label form && form.getText().contains("2NF"));
        String learned =
                Stagehand.until(() -> java.util.Optional.of(text("#learned")).filter(text -> text.contains("→")));
        assertThat(learned)
                .contains("discovered", "doctor_id → doctor_name, ward")
                .contains("approximate", "zip → city", "3 rows break it");
        assertThat(learned).doesNotContain("visit_id →");

        ButtonBase exceptions = (ButtonBase) line("zip → city").lookup("#exceptions-show");
        Stagehand.run(exceptions::fire);
        TableView<?> rows = window.shown("#exceptions", TableView.class);
        assertThat(rows.getItems()).hasSize(WRONG.size());
        Stagehand.until(() -> rows.lookupAll(".breaks").stream()
                .anyMatch(cell -> cell instanceof Label shown
                                && shown.getText() != null
                                && shown.getText().contains("\\u{202E}\\u{0007}<b>")
                        || cell instanceof javafx.scene.control.TableCell<?, ?> one
                                && one.getText() != null
                                && one.getText().contains("\\u{202E}\\u{0007}<b>")));
        legible("#learned");
        picture("exceptions");

        Document before = session().document();
        decide("zip → city", Answer.ACCEPTED);
        Stagehand.until(() -> session().document() != before);
        assertThat(decided())
                .containsExactly(new DecidedDependency(
                        VISITS, List.of("zip"), List.of("city"), Answer.ACCEPTED, "It holds but for 3 rows."));
        Stagehand.until(() -> !text("#learned").contains("zip → city"));
        decide("doctor_id → doctor_name, ward", Answer.ONLY_IN_DATA);
        Stagehand.until(() -> decided().size() == 2);
        Stagehand.until(() -> !text("#learned").contains("doctor_id"));
        Stagehand.run(() -> session().undo());
        Stagehand.run(() -> session().undo());
        assertThat(session().document()).isEqualTo(before);
        Stagehand.until(() -> text("#learned").contains("doctor_id → doctor_name, ward"));

        window.fire("#rows-detach");
        Stagehand.until(() -> node("#learned") == null
                && node("#form") instanceof Label form
                && form.getText().contains("BCNF"));
    }

    @Test
    void lists_in_a_file_fill_in_how_they_come_apart() throws Exception {
        choose("article");
        look(folder.resolve("missing.csv").toString());
        assertThat(Stagehand.on(this::trouble)).contains("missing.csv does not exist");
        List<String> tags = List.of("red", "blue", "green", "soft", "hard", "round");
        Path file = Files.writeString(
                folder.resolve("article.csv"),
                IntStream.range(0, 60)
                        .mapToObj(i -> i + ";"
                                + IntStream.range(0, 1 + i % 4)
                                        .mapToObj(place -> tags.get((i + place) % tags.size()))
                                        .collect(Collectors.joining("|")))
                        .collect(Collectors.joining("\n", "article_id;tags\n", "\n")));
        look(file.toString());
        Stagehand.until(() -> text("#learned").contains("tags holds lists"));
        assertThat(Stagehand.on(this::trouble)).isEmpty();
        Stagehand.until(() ->
                node("#list-seen") instanceof Label seen && seen.getText().contains("what divides the lists of tags"));
        ComboBox<?> divided = window.shown("#list-divided", ComboBox.class);
        assertThat(Stagehand.on(() -> divided.getEditor().getText())).isEqualTo("|");
        assertThat(Stagehand.on(() -> field("#list-table"))).isEqualTo("article_tags");
        assertThat(Stagehand.on(() -> field("#list-element"))).isEqualTo("tag");
        assertThat(elements(Stagehand.on(() -> field("#list-sql")))).containsExactly("soft 1", "red 2");
        legible("#normal-form");
        picture("lists");
        Document before = session().document();
        window.fire("#list-apart");
        Stagehand.until(() -> session().document() != before);
        assertThat(session().database().table(ObjectRef.of(Kind.TABLE, "main", "article_tags")))
                .isPresent();
        Stagehand.run(() -> session().undo());
        assertThat(session().document()).isEqualTo(before);
    }

    /** What the query that is shown makes of one list. */
    private static List<String> elements(String query) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE article (article_id int, tags text)");
            statement.execute("INSERT INTO article VALUES (1, 'soft|red')");
            var elements = new ArrayList<String>();
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    elements.add(rows.getString(1) + " " + rows.getInt(2));
                }
            }
            return elements;
        }
    }

    private String field(String selector) {
        return node(selector) instanceof TextInputControl field ? field.getText() : "";
    }

    private void choose(String table) {
        ListView<?> tables = window.shown("#normalize-tables", ListView.class);
        Stagehand.run(() -> {
            for (int i = 0; i < tables.getItems().size(); i++) {
                if (String.valueOf(tables.getItems().get(i)).contains(table)) {
                    tables.getSelectionModel().select(i);
                }
            }
        });
        Stagehand.until(
                () -> node("#form") instanceof Label form && form.getText().contains(table));
    }

    private void look(String source) {
        ComboBox<?> field = window.shown("#rows-source", ComboBox.class);
        Stagehand.run(() -> field.getEditor().setText(source));
        window.fire("#rows-look");
        Stagehand.until(() -> node("#rows-state") instanceof Label || !trouble().isEmpty());
    }

    private String trouble() {
        return node("#rows-trouble") instanceof Label label ? label.getText() : "";
    }

    private void decide(String dependency, Answer answer) {
        ButtonBase button = (ButtonBase) line(dependency).lookup("#decide-" + answer.name());
        Stagehand.run(button::fire);
    }

    /** The line of the page that tells a dependency. */
    private Node line(String dependency) {
        return Stagehand.until(() -> window.stage().getScene().getRoot().lookupAll(".learned-line").stream()
                .filter(line -> line.lookupAll(".label").stream()
                        .anyMatch(label ->
                                label instanceof Label one && one.getText().startsWith(dependency)))
                .findFirst());
    }

    private List<DecidedDependency> decided() {
        return DecidedDependency.of(
                session().database().table(VISITS).orElseThrow(),
                session().document().design().decisions());
    }

    private String text(String selector) {
        Node there = node(selector);
        return there == null
                ? ""
                : there.lookupAll(".label").stream()
                        .map(label -> label instanceof Label one ? String.valueOf(one.getText()) : "")
                        .collect(Collectors.joining("\n"));
    }

    private void legible(String selector) {
        for (Theme.Choice theme : List.of(Theme.Choice.DARK, Theme.Choice.LIGHT)) {
            Stagehand.run(() -> window.theme().choiceProperty().set(theme));
            Stagehand.until(() ->
                    FaintText.in(Objects.requireNonNull(node(selector))).faint().isEmpty());
        }
    }

    private void picture(String name) {
        String wanted = System.getProperty("schemawright.pictures", "");
        if (!wanted.isEmpty()) {
            ComboBox<?> source = window.shown("#rows-source", ComboBox.class);
            Stagehand.run(() -> source.getEditor()
                    .setText(Path.of(source.getEditor().getText()).getFileName().toString()));
            window.picture(Path.of(wanted, name + ".png"));
            Stagehand.run(() -> window.theme().choiceProperty().set(Theme.Choice.DARK));
            window.picture(Path.of(wanted, name + "-dark.png"));
            Stagehand.run(() -> window.theme().choiceProperty().set(Theme.Choice.LIGHT));
        }
    }

    private DesignSession session() {
        return window.page().session();
    }

    private @Nullable Node node(String selector) {
        return window.stage().getScene().lookup(selector);
    }
}
