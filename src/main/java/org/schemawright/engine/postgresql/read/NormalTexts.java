package org.schemawright.engine.postgresql.read;

import java.util.Optional;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Constraint;
import org.schemawright.model.Domain;
import org.schemawright.model.Index;
import org.schemawright.model.Policy;
import org.schemawright.model.Rule;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.model.Trigger;
import org.schemawright.model.View;

/** Brings every expression of an object to the rendering that PostgreSQL reads back as it wrote it. */
final class NormalTexts {
    private NormalTexts() {}

    static SchemaObject of(SchemaObject object) {
        return switch (object) {
            case Table table -> table.withColumns(
                    table.columns().stream().map(NormalTexts::column).toList());
            case Constraint.Check check ->
                new Constraint.Check(
                        check.ref(),
                        check.columns(),
                        ArrayCasts.normal(check.expression()),
                        check.noInherit(),
                        check.settings(),
                        check.traits());
            case Index index -> index(index);
            case View view ->
                new View(
                        view.ref(),
                        ArrayCasts.normal(view.query()),
                        view.columns(),
                        view.options(),
                        view.materialized(),
                        view.traits());
            case Policy policy ->
                new Policy(
                        policy.ref(),
                        policy.permissive(),
                        policy.command(),
                        policy.roles(),
                        normal(policy.using()),
                        normal(policy.check()),
                        policy.traits());
            case Trigger trigger ->
                new Trigger(
                        trigger.ref(),
                        trigger.function(),
                        ArrayCasts.normal(trigger.definition()),
                        trigger.state(),
                        trigger.traits());
            case Rule rule ->
                new Rule(rule.ref(), ArrayCasts.normal(rule.definition()), rule.state(), rule.traits());
            case Domain domain ->
                new Domain(
                        domain.ref(),
                        domain.baseType(),
                        domain.collation(),
                        normal(domain.defaultExpression()),
                        domain.notNullName(),
                        domain.notNull(),
                        domain.traits());
            default -> object;
        };
    }

    private static Optional<String> normal(Optional<String> text) {
        return text.map(ArrayCasts::normal);
    }

    private static Column column(Column column) {
        return switch (column.value()) {
            case ColumnValue.Default(var expression) ->
                column.withValue(new ColumnValue.Default(ArrayCasts.normal(expression)));
            case ColumnValue.Generated(var expression, var stored) ->
                column.withValue(new ColumnValue.Generated(ArrayCasts.normal(expression), stored));
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
}
