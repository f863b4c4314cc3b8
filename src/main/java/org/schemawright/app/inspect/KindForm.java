package org.schemawright.app.inspect;

import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import javafx.scene.control.TextArea;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Edit;
import org.schemawright.design.TableFacts;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Policy;
import org.schemawright.model.Routine;
import org.schemawright.model.Rule;
import org.schemawright.model.Schema;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Sequence;
import org.schemawright.model.Trigger;
import org.schemawright.model.View;
import org.schemawright.model.Visible;

/** What an object has by its kind. */
final class KindForm {
    private final Form form;

    KindForm(Form form) {
        this.form = form;
    }

    void show(SchemaObject object) {
        switch (object) {
            case View view -> view(view);
            case Routine routine -> routine(routine);
            case Trigger trigger -> {
                fires(trigger.ref(), trigger.state(), state -> TriggerRows.with(trigger, state));
                TextArea area = TriggerRows.text(form, trigger, "object-text");
                area.setPrefRowCount(10);
                form.line(area);
            }
            case Rule rule -> {
                fires(rule.ref(), rule.state(), state -> new Rule(rule.ref(), rule.definition(), state, rule.traits()));
                form.text(
                        "inspect.definition",
                        rule,
                        rule.definition(),
                        typed -> new Rule(rule.ref(), typed, rule.state(), rule.traits()));
            }
            case Policy policy -> policy(policy);
            case Schema schema -> holds(schema);
            case Sequence sequence -> new SequenceForm(form, sequence).show();
            default -> new TypeForm(form).show(object);
        }
    }

    /** How one goes on where nothing is there yet. */
    private void holds(Schema schema) {
        boolean empty = form.session().database().objects().keySet().stream()
                .noneMatch(ref -> ref.path().size() > 1
                        && ref.kind() != Kind.OPAQUE
                        && ref.schema().equals(schema.ref().last()));
        if (empty) {
            form.note(Texts.of("inspect.empty"));
        }
    }

    private void fires(ObjectRef ref, String state, Function<String, SchemaObject> changed) {
        FiringRow.choice(form, "object-fires", ref, state, changed)
                .ifPresent(choice -> form.labelled("inspect.fires", choice));
    }

    private void view(View view) {
        form.text(
                "inspect.query",
                view,
                view.query(),
                typed -> new View(
                        view.ref(), typed, view.columns(), view.options(), view.materialized(), view.traits()));
        if (!view.columns().isEmpty()) {
            form.section("viewColumns", view.columns().size(), Optional.empty());
            view.columns()
                    .forEach(column -> form.note(Visible.text(column.name()) + "  " + Visible.text(column.type())));
        }
        TableFacts facts = form.session().facts().of(view.ref());
        if (!facts.indexes().isEmpty()) {
            form.section("indexes", facts.indexes().size(), Optional.empty());
            facts.indexes().forEach(index -> form.item(index.ref(), new KeyList(form.dialect()).text(index.keys())));
        }
        new TriggerRows(form, view.ref(), facts).show();
        new PartRows(form).others(facts);
        new SettingRows(form)
                .show(
                        view.options(),
                        view.materialized().map(View.Materialized::properties).orElse(new TreeMap<>()),
                        options -> new Edit.Replace(new View(
                                view.ref(), view.query(), view.columns(), options, view.materialized(), view.traits())),
                        properties -> new Edit.Replace(new View(
                                view.ref(),
                                view.query(),
                                view.columns(),
                                view.options(),
                                view.materialized().map(old -> new View.Materialized(old.populated(), properties)),
                                view.traits())));
    }

    private void routine(Routine routine) {
        form.field(
                "inspect.arguments",
                "routine-arguments",
                routine.arguments(),
                typed -> new Edit.Replace(with(routine, typed, routine.result(), routine.language(), routine.body())));
        if (routine.form() != Routine.RoutineForm.PROCEDURE) {
            form.field(
                    "inspect.result",
                    "routine-result",
                    routine.result(),
                    typed -> new Edit.Replace(
                            with(routine, routine.arguments(), typed, routine.language(), routine.body())));
        }
        form.field(
                "inspect.language",
                "routine-language",
                routine.language(),
                typed -> new Edit.Replace(with(routine, routine.arguments(), routine.result(), typed, routine.body())));
        form.text(
                "inspect.body",
                routine,
                routine.body(),
                typed -> with(routine, routine.arguments(), routine.result(), routine.language(), typed));
        new SettingRows(form)
                .properties(
                        routine.properties(),
                        properties -> new Edit.Replace(new Routine(
                                routine.ref(),
                                routine.form(),
                                routine.arguments(),
                                routine.result(),
                                routine.language(),
                                routine.body(),
                                properties,
                                routine.traits())));
    }

    private static Routine with(Routine routine, String arguments, String result, String language, String body) {
        return new Routine(
                routine.ref(),
                routine.form(),
                arguments,
                result,
                language,
                body,
                routine.properties(),
                routine.traits());
    }

    private void policy(Policy policy) {
        var fields = new PolicyFields(form, policy);
        form.labelled("inspect.command", fields.command("policy-command"));
        form.labelled(
                "inspect.permissive",
                form.check(
                        "policy-permissive",
                        Texts.of("inspect.permissive"),
                        policy.permissive(),
                        chosen -> form.perform(new Edit.Replace(new Policy(
                                policy.ref(),
                                chosen,
                                policy.command(),
                                policy.roles(),
                                policy.using(),
                                policy.check(),
                                policy.traits())))));
        form.labelled("inspect.roles", fields.roles("policy-roles"));
        if (PolicyFields.reads(policy.command())) {
            form.labelled("inspect.using", fields.using("policy-using"));
        }
        if (PolicyFields.writes(policy.command())) {
            form.labelled("inspect.withCheck", fields.check("policy-check"));
        }
    }
}
