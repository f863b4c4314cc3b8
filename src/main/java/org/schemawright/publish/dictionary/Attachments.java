package org.schemawright.publish.dictionary;

import java.util.ArrayList;
import java.util.List;
import org.schemawright.design.TableFacts;
import org.schemawright.model.Constraint;
import org.schemawright.model.Policy;
import org.schemawright.model.Rule;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Trigger;

/** What hangs on a table or view: keys, checks, triggers, policies, rules. */
final class Attachments {
    private final Grids grids;
    private final List<Block> blocks;

    Attachments(Grids grids, List<Block> blocks) {
        this.grids = grids;
        this.blocks = blocks;
    }

    void add(TableFacts facts) {
        grids.add(
                "Constraints",
                List.of("Name", "What", "Over", "Condition", "Comment"),
                facts.constraints().stream().map(Attachments::constraint).toList());
        var policies = new ArrayList<List<List<Span>>>();
        for (SchemaObject other : facts.others()) {
            switch (other) {
                case Trigger trigger -> code("Trigger ", trigger, trigger.definition());
                case Rule rule -> code("Rule ", rule, rule.definition());
                case Policy policy -> policies.add(policy(policy));
                default ->
                    blocks.add(new Block.Paragraph(List.of(
                            Span.words(other.ref().kind().label() + " "),
                            Span.name(other.ref().last()))));
            }
        }
        grids.add("Policies", List.of("Name", "For", "Roles", "Rows seen", "Rows written", "Comment"), policies);
    }

    private void code(String what, SchemaObject object, String definition) {
        object.traits()
                .comment()
                .ifPresent(text -> blocks.add(new Block.Paragraph(List.of(
                        Span.words(what), Span.name(object.ref().last()), Span.words(": "), Span.remark(text)))));
        blocks.add(new Block.Code(what + Span.name(object.ref().last()).text(), definition));
    }

    private static List<List<Span>> constraint(Constraint constraint) {
        List<Span> name = List.of(Span.name(constraint.ref().last()));
        List<Span> comment = Grids.comment(constraint);
        return switch (constraint) {
            case Constraint.PrimaryKey key ->
                List.of(name, List.of(Span.words("primary key")), Grids.names(key.columns()), List.of(), comment);
            case Constraint.Unique key ->
                List.of(name, List.of(Span.words("unique")), Grids.names(key.columns()), List.of(), comment);
            case Constraint.Check check ->
                List.of(
                        name,
                        List.of(Span.words("check")),
                        Grids.names(check.columns()),
                        List.of(Span.code(check.expression())),
                        comment);
            case Constraint.Exclusion exclusion ->
                List.of(
                        name,
                        List.of(Span.words("exclusion")),
                        List.of(),
                        List.of(Span.code(exclusion.definition())),
                        comment);
            case Constraint.ForeignKey key ->
                List.of(name, List.of(Span.words("reference")), Grids.names(key.columns()), List.of(), comment);
        };
    }

    private static List<List<Span>> policy(Policy policy) {
        return List.of(
                List.of(Span.name(policy.ref().last())),
                List.of(Span.words(policy.command().toLowerCase(java.util.Locale.ROOT)
                        + (policy.permissive() ? "" : ", restrictive"))),
                Grids.names(policy.roles()),
                policy.using().map(text -> List.of(Span.code(text))).orElse(List.of()),
                policy.check().map(text -> List.of(Span.code(text))).orElse(List.of()),
                Grids.comment(policy));
    }
}
