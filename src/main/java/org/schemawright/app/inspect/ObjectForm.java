package org.schemawright.app.inspect;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Selection;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Edit;
import org.schemawright.design.Names;
import org.schemawright.design.SchemaFacts;
import org.schemawright.model.Constraint;
import org.schemawright.model.Constraint.Check;
import org.schemawright.model.Constraint.Exclusion;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Domain;
import org.schemawright.model.EnumType;
import org.schemawright.model.Index;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Policy;
import org.schemawright.model.Routine;
import org.schemawright.model.Rule;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Trigger;
import org.schemawright.model.View;
import org.schemawright.model.Visible;

/** Everything that is neither a table nor a column. */
final class ObjectForm {
    private static final List<String> ACTIONS = List.of("NO ACTION", "RESTRICT", "CASCADE", "SET NULL", "SET DEFAULT");

    private ObjectForm() {}

    static Form.Commit renaming(DesignSession session, ObjectRef ref) {
        return typed -> {
            session.selectionProperty().set(renamedSelection(session, ref, typed));
            return new Edit.Rename(ref, typed, session.trace(ref));
        };
    }

    /** What is selected stays selected under its new name. */
    private static Selection renamedSelection(DesignSession session, ObjectRef ref, String name) {
        boolean free = !name.isBlank() && !Names.isTaken(session.database(), Names.with(ref, name));
        return free && session.selection().refs().contains(ref)
                ? session.selection().toggled(ref).toggled(Names.with(ref, name))
                : session.selection();
    }

    static void comment(Form form, SchemaObject object) {
        form.field(
                "inspect.comment",
                "object-comment",
                object.traits().comment().orElse(""),
                typed -> new Edit.Replace(object.withTraits(
                        object.traits().withComment(Optional.of(typed).filter(text -> !text.isEmpty())))));
    }

    static void show(DesignSession session, Form form, SchemaObject object) {
        ObjectRef ref = object.ref();
        if (SchemaFacts.isPart(ref.kind()) && ref.path().size() >= 3) {
            ObjectRef table = SchemaFacts.tableOf(session.database(), ref);
            form.link(
                    Texts.of("inspect.ofTable", Visible.text(table.last())),
                    () -> session.selectionProperty().set(Selection.of(table)));
        }
        form.field("inspect.name", "object-name", name(ref), renaming(session, ref));
        comment(form, object);
        switch (object) {
            case ForeignKey key -> reference(form, key);
            case Check check ->
                text(
                        form,
                        "inspect.expression",
                        check.expression(),
                        typed -> new Check(
                                ref, check.columns(), typed, check.noInherit(), check.settings(), check.traits()));
            case Exclusion exclusion ->
                text(
                        form,
                        "inspect.definition",
                        exclusion.definition(),
                        typed -> new Exclusion(
                                ref, typed, exclusion.clustered(), exclusion.settings(), exclusion.traits()));
            case Constraint.PrimaryKey key ->
                columns(
                        form,
                        key.columns(),
                        typed -> new Constraint.PrimaryKey(ref, typed, key.index(), key.settings(), key.traits()));
            case Constraint.Unique key ->
                columns(
                        form,
                        key.columns(),
                        typed -> new Constraint.Unique(
                                ref, typed, key.nullsNotDistinct(), key.index(), key.settings(), key.traits()));
            case Index index -> index(form, index);
            default -> defined(form, object);
        }
    }

    /** What is given by a text. */
    private static void defined(Form form, SchemaObject object) {
        ObjectRef ref = object.ref();
        switch (object) {
            case View view ->
                text(
                        form,
                        "inspect.query",
                        view.query(),
                        typed -> new View(
                                ref, typed, view.columns(), view.options(), view.materialized(), view.traits()));
            case Routine routine ->
                text(
                        form,
                        "inspect.body",
                        routine.body(),
                        typed -> new Routine(
                                ref,
                                routine.form(),
                                routine.arguments(),
                                routine.result(),
                                routine.language(),
                                typed,
                                routine.properties(),
                                routine.traits()));
            case EnumType type ->
                text(
                        form,
                        "inspect.values",
                        String.join("\n", type.values()),
                        typed -> new EnumType(
                                ref,
                                typed.lines()
                                        .map(String::strip)
                                        .filter(line -> !line.isEmpty())
                                        .toList(),
                                type.traits()));
            case Domain domain ->
                form.field(
                        "inspect.type",
                        "domain-type",
                        domain.baseType(),
                        typed -> new Edit.Replace(new Domain(
                                ref,
                                typed,
                                domain.collation(),
                                domain.defaultExpression(),
                                domain.notNullName(),
                                domain.notNull(),
                                domain.traits())));
            default -> behaviour(form, object);
        }
    }

    /** What acts on rows. */
    private static void behaviour(Form form, SchemaObject object) {
        ObjectRef ref = object.ref();
        switch (object) {
            case Trigger trigger ->
                text(
                        form,
                        "inspect.definition",
                        trigger.definition(),
                        typed -> new Trigger(ref, trigger.function(), typed, trigger.state(), trigger.traits()));
            case Rule rule ->
                text(
                        form,
                        "inspect.definition",
                        rule.definition(),
                        typed -> new Rule(ref, typed, rule.state(), rule.traits()));
            case Policy policy -> policy(form, policy);
            default -> {}
        }
    }

    private static String name(ObjectRef ref) {
        return ref.path().getLast().startsWith("(") ? ref.path().get(ref.path().size() - 2) : ref.last();
    }

    private static void text(Form form, String key, String value, Function<String, SchemaObject> changed) {
        form.area(key, "object-text", value, typed -> new Edit.Replace(changed.apply(typed)));
    }

    private static void columns(Form form, List<String> columns, Function<List<String>, SchemaObject> changed) {
        form.field(
                "inspect.columns",
                "object-columns",
                String.join(", ", columns),
                typed -> new Edit.Replace(changed.apply(split(typed))));
    }

    private static List<String> split(String names) {
        return Arrays.stream(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static void reference(Form form, ForeignKey key) {
        columns(form, key.columns(), typed -> with(key, typed, key.targetColumns(), key.onUpdate(), key.onDelete()));
        form.note(Texts.of("inspect.target", Visible.text(key.target().display())));
        form.field(
                "inspect.targetColumns",
                "target-columns",
                String.join(", ", key.targetColumns()),
                typed -> new Edit.Replace(with(key, key.columns(), split(typed), key.onUpdate(), key.onDelete())));
        form.labelled(
                "inspect.onDelete",
                form.choice(
                        "on-delete",
                        Texts.of("inspect.onDelete"),
                        ACTIONS,
                        key.onDelete(),
                        chosen -> form.perform(new Edit.Replace(
                                with(key, key.columns(), key.targetColumns(), key.onUpdate(), chosen)))));
        form.labelled(
                "inspect.onUpdate",
                form.choice(
                        "on-update",
                        Texts.of("inspect.onUpdate"),
                        ACTIONS,
                        key.onUpdate(),
                        chosen -> form.perform(new Edit.Replace(
                                with(key, key.columns(), key.targetColumns(), chosen, key.onDelete())))));
    }

    private static ForeignKey with(
            ForeignKey key, List<String> columns, List<String> targets, String onUpdate, String onDelete) {
        return new ForeignKey(
                key.ref(),
                columns,
                key.target(),
                targets,
                key.match(),
                onUpdate,
                onDelete,
                key.setColumns(),
                key.period(),
                key.settings(),
                key.traits());
    }

    private static void index(Form form, Index index) {
        boolean plain = index.keys().stream().allMatch(key -> key.column().isPresent());
        if (plain) {
            columns(
                    form,
                    index.keys().stream().flatMap(key -> key.column().stream()).toList(),
                    typed -> with(index, keys(index, typed), index.unique(), index.predicate()));
        } else {
            form.note(String.join(
                    ", ",
                    index.keys().stream()
                            .map(key -> key.column().or(key::expression).orElse(""))
                            .toList()));
        }
        form.labelled(
                "inspect.unique",
                form.check(
                        "index-unique",
                        Texts.of("inspect.unique"),
                        index.unique(),
                        unique ->
                                form.perform(new Edit.Replace(with(index, index.keys(), unique, index.predicate())))));
        form.field(
                "inspect.predicate",
                "index-predicate",
                index.predicate().orElse(""),
                typed -> new Edit.Replace(with(
                        index, index.keys(), index.unique(), Optional.of(typed).filter(text -> !text.isEmpty()))));
    }

    private static List<Index.Key> keys(Index index, List<String> columns) {
        return columns.stream()
                .map(column -> index.keys().stream()
                        .filter(key -> key.column().filter(column::equals).isPresent())
                        .findFirst()
                        .orElseGet(() -> new Index.Key(
                                Optional.of(column),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                false)))
                .toList();
    }

    private static Index with(Index index, List<Index.Key> keys, boolean unique, Optional<String> predicate) {
        return new Index(
                index.ref(),
                index.method(),
                unique,
                index.nullsNotDistinct(),
                keys,
                index.include(),
                predicate,
                index.valid(),
                index.options(),
                index.properties(),
                index.traits());
    }

    private static void policy(Form form, Policy policy) {
        form.field(
                "inspect.using",
                "policy-using",
                policy.using().orElse(""),
                typed -> new Edit.Replace(new Policy(
                        policy.ref(),
                        policy.permissive(),
                        policy.command(),
                        policy.roles(),
                        Optional.of(typed).filter(text -> !text.isEmpty()),
                        policy.check(),
                        policy.traits())));
        form.field(
                "inspect.withCheck",
                "policy-check",
                policy.check().orElse(""),
                typed -> new Edit.Replace(new Policy(
                        policy.ref(),
                        policy.permissive(),
                        policy.command(),
                        policy.roles(),
                        policy.using(),
                        Optional.of(typed).filter(text -> !text.isEmpty()),
                        policy.traits())));
    }
}
