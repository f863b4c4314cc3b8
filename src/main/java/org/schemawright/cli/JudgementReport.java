package org.schemawright.cli;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.schemawright.advise.normalize.Attributes;
import org.schemawright.advise.normalize.Dependency;
import org.schemawright.advise.normalize.Guard;
import org.schemawright.advise.normalize.Heading;
import org.schemawright.advise.normalize.NormalForm;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Visible;
import org.schemawright.workspace.JudgeSchema.Guarding;
import org.schemawright.workspace.JudgeSchema.Judged;
import org.schemawright.workspace.JudgeSchema.Reached;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes what is known of tables and what they could become. */
final class JudgementReport {
    private static final int VERSION = 1;

    private final Desk desk;

    JudgementReport(Desk desk) {
        this.desk = desk;
    }

    void text(List<Judged> tables) {
        for (Judged one : tables) {
            Heading heading = one.heading();
            say(one.table().display() + " is in " + one.judgement().form().label());
            one.judgement().keys().forEach(key -> say("  key " + heading.text(key)));
            one.judgement()
                    .violation()
                    .ifPresent(violation ->
                            say("  not in " + next(one.judgement().form()) + ", since " + heading.text(violation)));
            one.decided()
                    .forEach(decided -> say("  " + decided.answer().word() + ": "
                            + String.join(", ", decided.determinant()) + " → "
                            + String.join(", ", decided.dependent()) + ": " + decided.meaning()));
            one.purpose()
                    .ifPresent(purpose -> say("  on purpose: " + purpose.reason()
                            + (purpose.owner().isEmpty() ? "" : " (" + purpose.owner() + ")")));
            one.guards().forEach(guarding -> say(guard(guarding)));
            if (one.judgement().form() != NormalForm.BOYCE_CODD && one.purpose().isEmpty()) {
                say("  third normal form: " + relations(heading, one.synthesis().relations()));
                say("  Boyce-Codd normal form: "
                        + relations(heading, one.decomposition().relations()));
                one.decomposition()
                        .lost()
                        .forEach(lost -> say("    can no longer be checked in one table: " + heading.text(lost)));
                if (tables.size() == 1) {
                    chase(heading, one.decomposition());
                }
            }
        }
    }

    private static String guard(Guarding guarding) {
        Guard guard = guarding.guard();
        String objects = String.join(
                ", ", guard.objects().stream().map(ObjectRef::toString).toList());
        return "  guard of " + guard.text() + ", " + objects
                + guarding.trouble().map(trouble -> ", " + trouble).orElse(", stands") + ": " + guard.reason();
    }

    /** Each relation is a row that knows its own attributes; dependencies tell one what another knows. */
    private void chase(Heading heading, Reached reached) {
        say("    nothing is lost, since");
        reached.proof()
                .steps()
                .forEach(
                        step -> say("      (" + heading.text(reached.relations().get(step.firstRow())) + ") and ("
                                + heading.text(reached.relations().get(step.secondRow())) + ") agree in "
                                + heading.text(step.because().determinant()) + ", so in "
                                + heading.names().get(step.attribute()) + " too"));
        List<List<Integer>> tableau = reached.proof().tableau();
        for (int row = 0; row < tableau.size(); row++) {
            if (tableau.get(row).stream().allMatch(symbol -> symbol == 0)) {
                say("      (" + heading.text(reached.relations().get(row)) + ") knows everything then");
                return;
            }
        }
    }

    private void say(String line) {
        desk.out().println(Visible.text(line));
    }

    private static String next(NormalForm form) {
        return NormalForm.values()[Math.min(form.ordinal() + 1, NormalForm.values().length - 1)].label();
    }

    private static String relations(Heading heading, List<Attributes> relations) {
        return String.join(
                " ",
                relations.stream().map(one -> "(" + heading.text(one) + ")").toList());
    }

    /** @param more adds to the tree what else is known */
    String json(List<Judged> tables, Consumer<ObjectNode> more) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("format", "schemawright-normalize").put("version", VERSION);
        ObjectNode all = tree.putObject("tables");
        tables.forEach(one -> table(all.putObject(one.table().display()), one));
        more.accept(tree);
        return Json.text(tree);
    }

    private static void table(ObjectNode table, Judged one) {
        Heading heading = one.heading();
        sets(table.putArray("candidateKeys"), one.judgement().keys(), heading);
        table.put("normalForm", one.judgement().form().label());
        one.judgement()
                .violation()
                .ifPresentOrElse(
                        violation -> pair(table.putArray("violation"), violation, heading),
                        () -> table.putNull("violation"));
        ArrayNode known = table.putArray("dependencies");
        one.dependencies().forEach((dependency, source) -> {
            ObjectNode node = known.addObject();
            heading.names(dependency.determinant()).forEach(node.putArray("determinant")::add);
            heading.names(dependency.dependent()).forEach(node.putArray("dependent")::add);
            node.put("source", source.name().toLowerCase(Locale.ROOT));
        });
        ObjectNode computed = table.putObject("computed");
        one.computed().forEach((column, inputs) -> inputs.forEach(computed.putArray(column)::add));
        decided(table, one);
        sets(table.putArray("synthesis"), one.synthesis().relations(), heading);
        sets(table.putArray("decomposition"), one.decomposition().relations(), heading);
        ArrayNode lost = table.putArray("lost");
        one.decomposition().lost().forEach(dependency -> pair(lost.addArray(), dependency, heading));
        ArrayNode steps = table.putArray("chase");
        one.decomposition()
                .proof()
                .steps()
                .forEach(step -> steps.addObject()
                        .put("because", heading.text(step.because()))
                        .put("firstRow", step.firstRow() + 1)
                        .put("secondRow", step.secondRow() + 1)
                        .put("attribute", heading.names().get(step.attribute())));
    }

    /** What people decided on it. */
    private static void decided(ObjectNode table, Judged one) {
        ArrayNode decided = table.putArray("decided");
        one.decided().forEach(decision -> {
            ObjectNode node = decided.addObject();
            decision.determinant().forEach(node.putArray("determinant")::add);
            decision.dependent().forEach(node.putArray("dependent")::add);
            node.put("answer", decision.answer().word()).put("meaning", decision.meaning());
        });
        one.purpose().ifPresent(purpose -> {
            table.put("onPurpose", purpose.reason());
            if (!purpose.owner().isEmpty()) {
                table.put("owner", purpose.owner());
            }
        });
        ArrayNode guards = table.putArray("guards");
        one.guards().forEach(guarding -> {
            ObjectNode node = guards.addObject();
            guarding.guard().determinant().forEach(node.putArray("determinant")::add);
            guarding.guard().dependent().forEach(node.putArray("dependent")::add);
            guarding.guard().objects().stream().map(ObjectRef::toString).forEach(node.putArray("objects")::add);
            node.put("stands", guarding.trouble().isEmpty());
            guarding.trouble().ifPresent(trouble -> node.put("trouble", trouble));
        });
    }

    private static void pair(ArrayNode array, Dependency dependency, Heading heading) {
        sets(array, List.of(dependency.determinant(), dependency.dependent()), heading);
    }

    private static void sets(ArrayNode array, List<Attributes> sets, Heading heading) {
        sets.forEach(set -> heading.names(set).forEach(array.addArray()::add));
    }
}
