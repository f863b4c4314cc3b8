package org.schemawright.app.inspect;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Drafts;
import org.schemawright.design.Edit;
import org.schemawright.design.TableFacts;
import org.schemawright.model.Policy;
import org.schemawright.model.Table;

/** The policies of a table, edited in place, and whether they count. */
final class PolicyRows {
    private static final String ROW_SECURITY = "row security";
    private static final String FORCED = "force row security";

    private final Form form;
    private final Table table;
    private final List<Policy> policies;

    PolicyRows(Form form, Table table, TableFacts facts) {
        this.form = form;
        this.table = table;
        this.policies = facts.others().stream()
                .filter(Policy.class::isInstance)
                .map(Policy.class::cast)
                .toList();
    }

    void show() {
        Policy draft = Drafts.policy(form.session().database(), table.ref());
        boolean possible = form.can(draft);
        if (policies.isEmpty() && !possible) {
            return;
        }
        form.section(
                "policies",
                policies.size(),
                possible ? Optional.of(() -> form.perform(new Edit.Add(draft))) : Optional.empty());
        if (!policies.isEmpty()) {
            setting("rowSecurity", ROW_SECURITY);
            setting("forceRowSecurity", FORCED);
        }
        for (int i = 0; i < policies.size(); i++) {
            row(policies.get(i), i + 1);
        }
    }

    private void setting(String id, String property) {
        var box = form.check(
                id,
                Texts.of("inspect." + id),
                table.properties().containsKey(property),
                chosen -> form.perform(new Edit.Replace(set(property, chosen))));
        box.setText(Texts.of("inspect." + id));
        form.line(box);
    }

    private Table set(String property, boolean on) {
        var properties = new TreeMap<>(table.properties());
        if (on) {
            properties.put(property, "on");
        } else {
            properties.remove(property);
        }
        return TableForm.with(table, table.options(), properties);
    }

    private void row(Policy policy, int row) {
        var fields = new PolicyFields(form, policy);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ComboBox<String> command = fields.command("policy-command-" + row);
        command.setMinWidth(90);
        var grid = new GridPane(6, 2);
        int line = 0;
        if (PolicyFields.reads(policy.command())) {
            grid.addRow(line++, label("inspect.using"), fields.using("policy-using-" + row));
        }
        if (PolicyFields.writes(policy.command())) {
            grid.addRow(line++, label("inspect.withCheck"), fields.check("policy-check-" + row));
        }
        grid.addRow(line, label("inspect.roles"), fields.roles("policy-roles-" + row));
        grid.getChildren().stream()
                .filter(TextField.class::isInstance)
                .forEach(field -> GridPane.setHgrow(field, Priority.ALWAYS));
        form.line(new VBox(2, new HBox(6, form.link(policy.ref()), gap, command, form.removal(policy.ref())), grid));
    }

    private static Label label(String key) {
        var label = new Label(Texts.of(key));
        label.getStyleClass().add("faded");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
