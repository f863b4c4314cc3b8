package org.schemawright.app.inspect;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Drafts;
import org.schemawright.design.Edit;
import org.schemawright.design.TableFacts;
import org.schemawright.engine.portable.Dialect;
import org.schemawright.model.Column;
import org.schemawright.model.Index;
import org.schemawright.model.Table;
import org.schemawright.model.Visible;

/** The indexes of a table, edited in place. */
final class IndexRows {
    private final Form form;
    private final Table table;
    private final TableFacts facts;
    private final Optional<Dialect> dialect;

    IndexRows(Form form, Table table, TableFacts facts) {
        this.dialect = form.dialect();
        this.form = form;
        this.table = table;
        this.facts = facts;
    }

    void show() {
        boolean canAdd = !table.columns().isEmpty();
        form.section(
                "indexes",
                facts.indexes().size(),
                canAdd ? dialect.map(engine -> () -> add(engine)) : Optional.empty());
        for (int i = 0; i < facts.indexes().size(); i++) {
            row(facts.indexes().get(i), i + 1);
        }
    }

    private void row(Index index, int row) {
        String name = Visible.text(index.ref().last());
        TextField keys = form.marked(
                form.text(
                        "index-keys-" + row,
                        Texts.of("inspect.columnsOf", name),
                        new KeyList(dialect).text(index.keys()),
                        typed -> new Edit.Replace(
                                index.withKeys(new KeyList(dialect).keys(typed, columns(table), index.keys())))),
                index.ref());
        CheckBox unique = form.check(
                "index-unique-" + row,
                Texts.of("inspect.uniqueOf", name),
                index.unique(),
                chosen -> form.perform(new Edit.Replace(index.withUnique(chosen))));
        unique.setText(Texts.of("inspect.unique"));
        unique.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(6, form.link(index.ref()), gap, unique);
        if (methods().size() > 1) {
            head.getChildren().add(method(index, row));
        }
        head.getChildren().add(form.removal(index.ref()));
        var box = new VBox(2, head, keys);
        index.predicate().ifPresent(predicate -> {
            var only = new Label(Texts.of("inspect.where", Visible.text(predicate)));
            only.getStyleClass().add("faded");
            box.getChildren().add(only);
        });
        form.line(box);
    }

    private ComboBox<String> method(Index index, int row) {
        ComboBox<String> methods = form.choice(
                "index-method-" + row,
                Texts.of("inspect.methodOf", Visible.text(index.ref().last())),
                Stream.concat(methods().stream(), Stream.of(index.method()))
                        .distinct()
                        .toList(),
                index.method(),
                chosen -> form.perform(new Edit.Replace(index.withMethod(chosen))));
        methods.setMinWidth(84);
        return methods;
    }

    static List<String> columns(Table table) {
        return table.columns().stream().map(Column::name).toList();
    }

    private List<String> methods() {
        return dialect.map(Dialect::indexMethods).orElse(List.of());
    }

    private void add(Dialect engine) {
        form.perform(new Edit.Add(Drafts.index(
                form.session().database(),
                engine,
                table.ref(),
                List.of(table.columns().getLast().name()))));
    }
}
