package org.schemawright.app.inspect;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Drafts;
import org.schemawright.design.Edit;
import org.schemawright.design.Names;
import org.schemawright.design.TableFacts;
import org.schemawright.model.Constraint;
import org.schemawright.model.Constraint.Check;
import org.schemawright.model.Constraint.Exclusion;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Constraint.Unique;
import org.schemawright.model.Kind;
import org.schemawright.model.Table;
import org.schemawright.model.Visible;

/** Unique and check constraints and exclusions of a table, edited in place. */
final class ConstraintRows {
    private final Form form;
    private final Table table;
    private final TableFacts facts;
    private int row;

    ConstraintRows(Form form, Table table, TableFacts facts) {
        this.form = form;
        this.table = table;
        this.facts = facts;
    }

    void show() {
        List<Unique> uniques = facts.uniques();
        boolean canAdd = !table.columns().isEmpty();
        form.section("uniques", uniques.size(), canAdd ? Optional.of(this::addUnique) : Optional.empty());
        uniques.forEach(this::row);
        List<Constraint> rules = facts.constraints().stream()
                .filter(constraint -> constraint instanceof Check || constraint instanceof Exclusion)
                .toList();
        form.section("checks", rules.size(), Optional.of(this::addCheck));
        rules.forEach(this::row);
    }

    private void row(Constraint constraint) {
        row++;
        String name = Visible.text(constraint.ref().last());
        TextField field = switch (constraint) {
            case Unique unique ->
                form.text(
                        "constraint-" + row,
                        Texts.of("inspect.columnsOf", name),
                        NameList.text(unique.columns()),
                        typed -> new Edit.Replace(with(unique, NameList.split(typed))));
            case Check check ->
                form.text(
                        "constraint-" + row,
                        Texts.of("inspect.conditionOf", name),
                        check.expression(),
                        typed -> new Edit.Replace(with(check, typed)));
            case Exclusion exclusion ->
                form.text(
                        "constraint-" + row,
                        Texts.of("inspect.conditionOf", name),
                        exclusion.definition(),
                        typed -> new Edit.Replace(new Exclusion(
                                exclusion.ref(),
                                typed,
                                exclusion.clustered(),
                                exclusion.settings(),
                                exclusion.traits())));
            case PrimaryKey key -> new TextField(NameList.text(key.columns()));
            case Constraint.ForeignKey key -> new TextField(NameList.text(key.columns()));
        };
        if (!(constraint instanceof Unique)) {
            field.getStyleClass().add("code");
        }
        Hyperlink link = form.link(constraint.ref());
        var inherited = new Label(constraint.settings().local() ? "" : Texts.of("inspect.inherited"));
        inherited.getStyleClass().add("faded");
        field.setDisable(!constraint.settings().local());
        form.line(new VBox(
                2,
                new HBox(6, link, inherited),
                new HBox(6, form.marked(field, constraint.ref()), form.removal(constraint.ref()))));
    }

    static Unique with(Unique key, List<String> columns) {
        return new Unique(key.ref(), columns, key.nullsNotDistinct(), key.index(), key.settings(), key.traits());
    }

    static Check with(Check check, String expression) {
        return new Check(check.ref(), check.columns(), expression, check.noInherit(), check.settings(), check.traits());
    }

    private void addUnique() {
        Unique draft =
                Drafts.unique(table.ref(), List.of(table.columns().getLast().name()));
        String free = Names.free(form.session().database(), draft.ref());
        form.perform(new Edit.Add(new Unique(
                table.ref().part(Kind.UNIQUE_CONSTRAINT, free),
                draft.columns(),
                false,
                draft.index(),
                draft.settings(),
                draft.traits())));
    }

    private void addCheck() {
        var wanted = table.ref().part(Kind.CHECK_CONSTRAINT, table.ref().last() + "_check");
        String free = Names.free(form.session().database(), wanted);
        form.perform(new Edit.Add(Drafts.check(table.ref(), free, "1 = 1")));
    }
}
