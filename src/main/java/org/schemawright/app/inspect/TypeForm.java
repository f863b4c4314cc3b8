package org.schemawright.app.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Edit;
import org.schemawright.design.Names;
import org.schemawright.model.CompositeType;
import org.schemawright.model.Constraint;
import org.schemawright.model.Constraint.Check;
import org.schemawright.model.Definition;
import org.schemawright.model.Domain;
import org.schemawright.model.EnumType;
import org.schemawright.model.Extension;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Opaque;
import org.schemawright.model.RangeType;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Traits;
import org.schemawright.model.Visible;

/** What a type has by its kind, and what only the engine knows. */
final class TypeForm {
    private final Form form;

    TypeForm(Form form) {
        this.form = form;
    }

    void show(SchemaObject object) {
        switch (object) {
            case EnumType type ->
                form.text(
                        "inspect.values",
                        type,
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
                new SettingRows(form)
                        .properties(
                                type.options(),
                                options -> new Edit.Replace(
                                        new RangeType(type.ref(), type.subtype(), options, type.traits())));
            }
            case Extension extension -> extension(extension);
            case Definition definition ->
                new SettingRows(form)
                        .properties(
                                definition.properties(),
                                properties -> new Edit.Replace(
                                        new Definition(definition.ref(), properties, definition.traits())));
            case Opaque opaque ->
                form.text("inspect.kept", opaque, opaque.text(), typed -> new Opaque(opaque.ref(), typed));
            default -> {}
        }
    }

    private void extension(Extension extension) {
        form.field(
                "inspect.inSchema",
                "extension-schema",
                extension.schema(),
                typed -> new Edit.Replace(
                        new Extension(extension.ref(), typed, extension.version(), extension.traits())));
        form.field(
                "inspect.version",
                "extension-version",
                extension.version().orElse(""),
                typed -> new Edit.Replace(new Extension(
                        extension.ref(),
                        extension.schema(),
                        Optional.of(typed).filter(text -> !text.isEmpty()),
                        extension.traits())));
    }

    private static List<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
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
        form.section("checks", checks.size(), Optional.of(() -> addCheck(domain)));
        int row = 1;
        for (SchemaObject check : checks) {
            if (check instanceof Check there) {
                check(there, row);
                row++;
            }
        }
    }

    private void check(Check check, int row) {
        TextField field = form.text(
                "constraint-" + row,
                Texts.of("inspect.conditionOf", Visible.text(check.ref().last())),
                check.expression(),
                typed -> new Edit.Replace(ConstraintRows.with(check, typed)));
        field.getStyleClass().add("code");
        form.line(new VBox(
                2, form.link(check.ref()), new HBox(6, form.marked(field, check.ref()), form.removal(check.ref()))));
    }

    private void addCheck(Domain domain) {
        ObjectRef wanted =
                domain.ref().part(Kind.DOMAIN_CONSTRAINT, domain.ref().last() + "_check");
        form.perform(new Edit.Add(new Check(
                Names.with(wanted, Names.free(form.session().database(), wanted)),
                List.of(),
                "VALUE IS NOT NULL",
                false,
                Constraint.Settings.PLAIN,
                Traits.NONE)));
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
        form.text("inspect.fields", type, fields, typed -> {
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
}
