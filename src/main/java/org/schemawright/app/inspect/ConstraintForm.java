package org.schemawright.app.inspect;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Edit;
import org.schemawright.model.Constraint;
import org.schemawright.model.Constraint.Check;
import org.schemawright.model.Constraint.Exclusion;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Constraint.Settings;
import org.schemawright.model.Constraint.Unique;
import org.schemawright.model.Table;

/** One constraint. */
final class ConstraintForm {
    private final Form form;

    ConstraintForm(Form form) {
        this.form = form;
    }

    void show(Constraint constraint) {
        switch (constraint) {
            case ForeignKey key -> reference(key);
            case Check check -> {
                text("inspect.expression", check.expression(), typed -> ConstraintRows.with(check, typed));
                if (check.noInherit()) {
                    flag(
                            "inspect.noInherit",
                            true,
                            chosen -> form.perform(new Edit.Replace(new Check(
                                    check.ref(),
                                    check.columns(),
                                    check.expression(),
                                    chosen,
                                    check.settings(),
                                    check.traits()))));
                }
            }
            case Exclusion exclusion ->
                text(
                        "inspect.definition",
                        exclusion.definition(),
                        typed -> new Exclusion(
                                exclusion.ref(),
                                typed,
                                exclusion.clustered(),
                                exclusion.settings(),
                                exclusion.traits()));
            case PrimaryKey key ->
                columns(
                        key.columns(),
                        typed -> new PrimaryKey(key.ref(), typed, key.index(), key.settings(), key.traits()));
            case Unique key -> {
                columns(key.columns(), typed -> ConstraintRows.with(key, typed));
                flag(
                        "inspect.nullsNotDistinct",
                        key.nullsNotDistinct(),
                        chosen -> form.perform(new Edit.Replace(new Unique(
                                key.ref(), key.columns(), chosen, key.index(), key.settings(), key.traits()))));
            }
        }
        settings(constraint);
    }

    private void text(String key, String value, Function<String, Constraint> changed) {
        form.area(key, "object-text", value, typed -> new Edit.Replace(changed.apply(typed.strip())));
    }

    private void columns(List<String> columns, Function<List<String>, Constraint> changed) {
        form.field(
                "inspect.columns",
                "object-columns",
                NameList.text(columns),
                typed -> new Edit.Replace(changed.apply(NameList.split(typed))));
    }

    private void reference(ForeignKey key) {
        columns(key.columns(), typed -> ReferenceRows.with(key, typed, key.target(), key.targetColumns()));
        Table here = form.session()
                .database()
                .table(org.schemawright.design.SchemaFacts.tableOf(
                        form.session().database(), key.ref()))
                .orElseThrow();
        form.field(
                "inspect.target",
                "reference-target",
                ReferenceRows.target(here.ref(), key),
                typed -> new Edit.Replace(ReferenceRows.aimed(form.session().database(), key, typed)));
        form.labelled(
                "inspect.match",
                form.choice(
                        "match",
                        Texts.of("inspect.match"),
                        List.of("SIMPLE", "FULL"),
                        key.match(),
                        chosen -> form.perform(new Edit.Replace(ReferenceRows.matching(key, chosen)))));
        form.labelled(
                "inspect.onDelete",
                form.choice(
                        "on-delete",
                        Texts.of("inspect.onDelete"),
                        ReferenceRows.ACTIONS,
                        key.onDelete(),
                        chosen -> form.perform(new Edit.Replace(ReferenceRows.acting(key, key.onUpdate(), chosen)))));
        form.labelled(
                "inspect.onUpdate",
                form.choice(
                        "on-update",
                        Texts.of("inspect.onUpdate"),
                        ReferenceRows.ACTIONS,
                        key.onUpdate(),
                        chosen -> form.perform(new Edit.Replace(ReferenceRows.acting(key, chosen, key.onDelete())))));
    }

    private void settings(Constraint constraint) {
        Settings now = constraint.settings();
        if (!(constraint instanceof Check)) {
            flag(
                    "inspect.deferrable",
                    now.deferrable(),
                    chosen -> set(
                            constraint,
                            new Settings(
                                    chosen,
                                    chosen && now.initiallyDeferred(),
                                    now.validated(),
                                    now.enforced(),
                                    now.local())));
        }
        if (now.deferrable()) {
            flag(
                    "inspect.deferred",
                    now.initiallyDeferred(),
                    chosen ->
                            set(constraint, new Settings(true, chosen, now.validated(), now.enforced(), now.local())));
        }
        if (!now.enforced()) {
            flag(
                    "inspect.enforced",
                    false,
                    chosen -> set(
                            constraint,
                            new Settings(now.deferrable(), now.initiallyDeferred(), chosen, chosen, now.local())));
        }
        if (constraint instanceof ForeignKey || constraint instanceof Check) {
            flag(
                    "inspect.validated",
                    now.validated(),
                    chosen -> set(
                            constraint,
                            new Settings(
                                    now.deferrable(), now.initiallyDeferred(), chosen, now.enforced(), now.local())));
        }
        if (!now.local()) {
            form.note(Texts.of("inspect.inherited"));
        }
    }

    private void set(Constraint constraint, Settings settings) {
        form.perform(new Edit.Replace(constraint.withSettings(settings)));
    }

    private void flag(String key, boolean value, Consumer<Boolean> changed) {
        form.labelled(key, form.check(key.substring("inspect.".length()), Texts.of(key), value, changed));
    }
}
