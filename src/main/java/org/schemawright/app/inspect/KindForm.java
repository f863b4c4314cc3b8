package org.schemawright.app.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Edit;
import org.schemawright.model.CompositeType;
import org.schemawright.model.Definition;
import org.schemawright.model.Domain;
import org.schemawright.model.EnumType;
import org.schemawright.model.Extension;
import org.schemawright.model.Kind;
import org.schemawright.model.Opaque;
import org.schemawright.model.Policy;
import org.schemawright.model.RangeType;
import org.schemawright.model.Routine;
import org.schemawright.model.Rule;
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
            case Trigger trigger ->
                text(
                        "inspect.definition",
                        trigger.definition(),
                        typed -> new Trigger(
                                trigger.ref(), trigger.function(), typed, trigger.state(), trigger.traits()));
            case Rule rule ->
                text(
                        "inspect.definition",
                        rule.definition(),
                        typed -> new Rule(rule.ref(), typed, rule.state(), rule.traits()));
            case Policy policy -> policy(policy);
            case Sequence sequence -> new SequenceForm(form, sequence).show();
            default -> type(object);
        }
    }

    private void type(SchemaObject object) {
        switch (object) {
            case EnumType type ->
                text(
                        "inspect.values",
                        String.join("\n", type.values()),
                        typed -> new EnumType(type.ref(), lines(typed), type.traits()));
            case Domain domain -> domain(domain);
            case CompositeType type -> composite(type);
            case RangeType type -> {
                form.field(
                        "inspect.subtype",
                        "range-subtype",
                        type.subtype(),
                        typed -> new Edit.Replace(new RangeType(type.ref(), typed, type.options(), type.traits())));
                new SettingRows(form).list(type.options());
            }
            case Extension extension ->
                form.note(Texts.of(
                        "inspect.extension",
                        Visible.text(extension.schema()),
                        Visible.text(extension.version().orElse("–"))));
            case Definition definition -> new SettingRows(form).list(definition.properties());
            case Opaque opaque -> text("inspect.kept", opaque.text(), typed -> new Opaque(opaque.ref(), typed));
            default -> {}
        }
    }

    private void text(String key, String value, Function<String, SchemaObject> changed) {
        form.area(key, "object-text", value, typed -> new Edit.Replace(changed.apply(typed)));
    }

    private static List<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private void view(View view) {
        text(
                "inspect.query",
                view.query(),
                typed -> new View(
                        view.ref(), typed, view.columns(), view.options(), view.materialized(), view.traits()));
        if (!view.columns().isEmpty()) {
            form.section("columns", view.columns().size(), Optional.empty());
            view.columns()
                    .forEach(column -> form.note(Visible.text(column.name()) + "  " + Visible.text(column.type())));
        }
        new SettingRows(form)
                .show(
                        view.options(),
                        view.materialized().map(View.Materialized::properties).orElse(new java.util.TreeMap<>()),
                        options -> new View(
                                view.ref(), view.query(), view.columns(), options, view.materialized(), view.traits()));
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
        form.marked(
                form.area(
                        "inspect.body",
                        "object-text",
                        routine.body(),
                        typed -> new Edit.Replace(
                                with(routine, routine.arguments(), routine.result(), routine.language(), typed))),
                routine.ref());
        if (!routine.properties().isEmpty()) {
            form.section("settings", routine.properties().size(), Optional.empty());
            new SettingRows(form).list(routine.properties());
        }
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

    private void domain(Domain domain) {
        form.field(
                "inspect.type",
                "domain-type",
                domain.baseType(),
                typed -> new Edit.Replace(with(domain, typed, domain.defaultExpression(), domain.notNull())));
        form.field(
                "inspect.default",
                "domain-default",
                domain.defaultExpression().orElse(""),
                typed -> new Edit.Replace(with(
                        domain,
                        domain.baseType(),
                        Optional.of(typed).filter(text -> !text.isEmpty()),
                        domain.notNull())));
        form.labelled(
                "inspect.required",
                form.check(
                        "domain-required",
                        Texts.of("inspect.required"),
                        domain.notNull(),
                        chosen -> form.perform(new Edit.Replace(
                                with(domain, domain.baseType(), domain.defaultExpression(), chosen)))));
        List<SchemaObject> checks = form.session().database().objects().values().stream()
                .filter(object -> object.ref().kind() == Kind.DOMAIN_CONSTRAINT
                        && object.ref().path().size() > 2
                        && object.ref().path().subList(0, 2).equals(domain.ref().path()))
                .toList();
        form.section("checks", checks.size(), Optional.empty());
        checks.forEach(check -> form.item(
                check.ref(), check instanceof org.schemawright.model.Constraint.Check there ? there.expression() : ""));
    }

    private static Domain with(Domain domain, String type, Optional<String> value, boolean notNull) {
        return new Domain(
                domain.ref(), type, domain.collation(), value, domain.notNullName(), notNull, domain.traits());
    }

    /** A field a line: its name, then its type. */
    private void composite(CompositeType type) {
        String fields = type.attributes().stream()
                .map(attribute -> attribute.name() + " " + attribute.type())
                .collect(Collectors.joining("\n"));
        text("inspect.fields", fields, typed -> {
            var attributes = new ArrayList<CompositeType.Attribute>();
            for (String line : lines(typed)) {
                String[] parts = line.split("\\s+", 2);
                Optional<CompositeType.Attribute> old = type.attributes().stream()
                        .filter(attribute -> attribute.name().equals(parts[0]))
                        .findFirst();
                attributes.add(new CompositeType.Attribute(
                        parts[0],
                        parts.length > 1 ? parts[1] : "text",
                        old.flatMap(CompositeType.Attribute::collation),
                        old.flatMap(CompositeType.Attribute::comment)));
            }
            return new CompositeType(type.ref(), attributes, type.traits());
        });
    }

    private void policy(Policy policy) {
        form.field(
                "inspect.roles",
                "policy-roles",
                NameList.text(policy.roles()),
                typed -> new Edit.Replace(with(policy, NameList.split(typed), policy.using(), policy.check())));
        form.field(
                "inspect.using",
                "policy-using",
                policy.using().orElse(""),
                typed -> new Edit.Replace(with(
                        policy, policy.roles(), Optional.of(typed).filter(text -> !text.isEmpty()), policy.check())));
        form.field(
                "inspect.withCheck",
                "policy-check",
                policy.check().orElse(""),
                typed -> new Edit.Replace(with(
                        policy,
                        policy.roles(),
                        policy.using(),
                        Optional.of(typed).filter(text -> !text.isEmpty()))));
    }

    private static Policy with(Policy policy, List<String> roles, Optional<String> using, Optional<String> check) {
        return new Policy(policy.ref(), policy.permissive(), policy.command(), roles, using, check, policy.traits());
    }
}
