package org.schemawright.engine.postgresql.read;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Constraint;
import org.schemawright.model.Definition;
import org.schemawright.model.Domain;
import org.schemawright.model.Index;
import org.schemawright.model.Kind;
import org.schemawright.model.Policy;
import org.schemawright.model.Routine;
import org.schemawright.model.Rule;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.model.Trigger;
import org.schemawright.model.View;

/** Brings every expression of an object to the rendering that PostgreSQL reads back as it wrote it. */
final class NormalTexts {
    private static final Set<Kind> EXPRESSED = EnumSet.of(Kind.STATISTICS, Kind.PUBLICATION_MEMBER);

    private NormalTexts() {}

    static SchemaObject of(SchemaObject object) {
        return switch (object) {
            case Table table ->
                table.withColumns(
                        table.columns().stream().map(NormalTexts::column).toList());
            case Constraint.Check check ->
                new Constraint.Check(
                        check.ref(),
                        check.columns(),
                        text(check.expression()),
                        check.noInherit(),
                        check.settings(),
                        check.traits());
            case Index index -> index(index);
            case View view ->
                new View(
                        view.ref(),
                        text(view.query()),
                        view.columns(),
                        view.options(),
                        view.materialized(),
                        view.traits());
            case Policy policy -> policy(policy);
            case Trigger trigger ->
                new Trigger(
                        trigger.ref(),
                        trigger.function(),
                        text(trigger.definition()),
                        trigger.state(),
                        trigger.traits());
            case Rule rule -> new Rule(rule.ref(), text(rule.definition()), rule.state(), rule.traits());
            case Domain domain ->
                new Domain(
                        domain.ref(),
                        domain.baseType(),
                        domain.collation(),
                        normal(domain.defaultExpression()),
                        domain.notNullName(),
                        domain.notNull(),
                        domain.traits());
            case Constraint.Exclusion exclusion ->
                new Constraint.Exclusion(
                        exclusion.ref(),
                        text(exclusion.definition()),
                        exclusion.clustered(),
                        exclusion.settings(),
                        exclusion.traits());
            case Routine routine -> routine(routine);
            case Definition definition when EXPRESSED.contains(definition.ref().kind()) -> definition(definition);
            default -> object;
        };
    }

    private static Policy policy(Policy policy) {
        return new Policy(
                policy.ref(),
                policy.permissive(),
                policy.command(),
                policy.roles(),
                normal(policy.using()),
                normal(policy.check()),
                policy.traits());
    }

    private static String text(String text) {
        return NestedConditions.normal(ArrayCasts.normal(text));
    }

    private static Optional<String> normal(Optional<String> text) {
        return text.map(NormalTexts::text);
    }

    private static Column column(Column column) {
        return switch (column.value()) {
            case ColumnValue.Default(var expression) -> column.withValue(new ColumnValue.Default(text(expression)));
            case ColumnValue.Generated(var expression, var stored) ->
                column.withValue(new ColumnValue.Generated(text(expression), stored));
            case ColumnValue.None _, ColumnValue.Identity _ -> column;
        };
    }

    private static Index index(Index index) {
        var keys = index.keys().stream()
                .map(key -> new Index.Key(
                        key.column(),
                        normal(key.expression()),
                        key.collation(),
                        key.operatorClass(),
                        key.descending(),
                        key.nullsFirst()))
                .toList();
        return new Index(
                index.ref(),
                index.method(),
                index.unique(),
                index.nullsNotDistinct(),
                keys,
                index.include(),
                normal(index.predicate()),
                index.valid(),
                index.options(),
                index.properties(),
                index.traits());
    }

    /** A body that the engine keeps as a text is not an expression. */
    private static Routine routine(Routine routine) {
        return new Routine(
                routine.ref(),
                routine.form(),
                text(routine.arguments()),
                routine.result(),
                routine.language(),
                routine.properties().containsKey("atomic") ? text(routine.body()) : routine.body(),
                routine.properties(),
                routine.traits());
    }

    private static Definition definition(Definition definition) {
        var properties = new TreeMap<>(definition.properties());
        properties.replaceAll((_, value) -> text(value));
        return new Definition(definition.ref(), properties, definition.traits());
    }
}
