package org.schemawright.planner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.schemawright.change.Change;
import org.schemawright.change.Differ;
import org.schemawright.change.Lineage;
import org.schemawright.engine.DataWriter;
import org.schemawright.engine.DdlWriter;
import org.schemawright.engine.Writing;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnDefault;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.SequenceOwnership;
import org.schemawright.model.Table;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;
import org.schemawright.plan.Loss;
import org.schemawright.plan.Phase;
import org.schemawright.plan.Plan;
import org.schemawright.plan.Step;
import org.schemawright.plan.Way;

/** From two databases on common ground to the statements that lead from one to the other. */
public final class Planner {
    private final DdlWriter writer;
    private final DataWriter data;

    public Planner(DdlWriter writer, DataWriter data) {
        this.writer = writer;
        this.data = data;
    }

    /** @param lineage of what is new; renames must have been made in {@code ends.before()} already */
    public Plan plan(Writing ends, Lineage lineage) throws PlanRefused {
        Writing writing = ends.with(lineage);
        List<Change> changes = Differ.diff(writing.before(), writing.after());
        refuse(changes);
        var acts = new Acts(changes, writer, writing);
        if (!acts.conflicts().isEmpty()) {
            throw new PlanRefused(String.join("; ", acts.conflicts()));
        }
        var absorption = new Absorption(acts, new Needs(writing.before()));
        var fills = new Fills(lineage, acts, writing, writer, data);
        for (ObjectRef filled : fills.targets()) {
            if (fills.leavesGaps(filled)) {
                absorption.setApart(new Vertex(Act.ARRIVE, filled.withKind(Kind.COLUMN_DEFAULT)));
            }
        }
        SortedMap<ObjectRef, List<Draft>> settled = acts.settled();
        List<Vertex> order = new StatementGraph(acts, writing, absorption, fills, settled.keySet()).order();
        var kept = new Kept(lineage);
        var steps = new ArrayList<Step>();
        for (Vertex vertex : order) {
            List<Draft> drafts = switch (vertex.act()) {
                case REMOVE -> removal(vertex.ref(), acts, writing);
                case CHANGE -> acts.changed().getOrDefault(vertex.ref(), List.of());
                case ARRIVE -> writer.create(fills.asItArrives(arriving(vertex.ref(), acts, absorption)), writing);
                case FILL -> fills.drafts(vertex.ref(), acts);
                case SETTLE -> settled.getOrDefault(vertex.ref(), List.of());
            };
            drafts.forEach(draft -> steps.add(step(vertex, kept.without(draft), acts)));
        }
        return new WhatGoes(writing, kept).announcedIn(Plan.of(inTurn(steps), notes(changes)));
    }

    private void refuse(List<Change> changes) throws PlanRefused {
        List<String> refusals = changes.stream()
                .flatMap(change -> switch (change) {
                    case Change.Create(var created) -> Stream.of(created);
                    case Change.Alter(var _, var after) -> Stream.of(after);
                    case Change.Drop _, Change.Rename _, Change.ReorderColumns _ -> Stream.<SchemaObject>empty();
                })
                .flatMap(object -> writer.refusal(object).map(why -> object.ref() + " cannot be made: " + why).stream())
                .toList();
        if (!refusals.isEmpty()) {
            throw new PlanRefused(String.join("; ", refusals));
        }
    }

    private static List<Step> inTurn(List<Step> steps) {
        return Stream.of(Draft.Turn.FIRST, Draft.Turn.IN_ORDER, Draft.Turn.LAST)
                .flatMap(turn -> inTurn(turn, steps))
                .toList();
    }

    /** What several objects want first or last is done once. */
    private static Stream<Step> inTurn(Draft.Turn turn, List<Step> steps) {
        var said = new HashSet<String>();
        return steps.stream()
                .filter(step -> step.forward().turn() == turn)
                .filter(step ->
                        turn == Draft.Turn.IN_ORDER || said.add(step.forward().sql()));
    }

    /** What is put back afterwards loses nothing. */
    private List<Draft> removal(ObjectRef ref, Acts acts, Writing writing) {
        List<Draft> drafts = writer.drop(acts.ends().was(ref), writing);
        boolean served = ref.kind() == Kind.SEQUENCE && counterHasSuccessor(ref, acts);
        return served || acts.arriving().contains(ref) && !(acts.ends().was(ref) instanceof Column)
                ? drafts.stream().map(Planner::lossless).toList()
                : drafts;
    }

    /** The column that the sequence served goes too, counts by itself now, or is of a type that does not count. */
    private static boolean counterHasSuccessor(ObjectRef sequence, Acts acts) {
        ObjectRef ownership = sequence.withKind(Kind.SEQUENCE_OWNERSHIP);
        if (!acts.ends().wasThere(ownership)) {
            return false;
        }
        ObjectRef column = ((SequenceOwnership) acts.ends().was(ownership)).column();
        if (!acts.ends().wasThere(column) || !acts.ends().willBeThere(column)) {
            return true;
        }
        Column is = (Column) acts.ends().willBe(column);
        return is.value() instanceof ColumnValue.Identity
                || !is.type().equals(((Column) acts.ends().was(column)).type());
    }

    private static Draft lossless(Draft draft) {
        var hazards = draft.hazards().stream()
                .filter(hazard -> hazard != Hazard.LOSES_DATA)
                .toList();
        return new Draft(draft.sql(), Set.copyOf(hazards), List.of(), draft.checks(), draft.turn());
    }

    /** The object with the defaults that come with it. */
    private static SchemaObject arriving(ObjectRef ref, Acts acts, Absorption absorption) {
        SchemaObject object = acts.ends().willBe(ref);
        return switch (object) {
            case Table table ->
                table.withColumns(table.columns().stream()
                        .map(column -> withDefault(column, acts, absorption))
                        .toList());
            case Column column -> withDefault(column, acts, absorption);
            default -> object;
        };
    }

    private static Column withDefault(Column column, Acts acts, Absorption absorption) {
        ObjectRef ref = column.ref().withKind(Kind.COLUMN_DEFAULT);
        var vertex = new Vertex(Act.ARRIVE, ref);
        boolean within =
                acts.arriving().contains(ref) && !absorption.carrier(vertex).equals(vertex);
        return within
                ? column.withValue(
                        new ColumnValue.Default(((ColumnDefault) acts.ends().willBe(ref)).expression()))
                : column;
    }

    private static Step step(Vertex vertex, Draft draft, Acts acts) {
        String verb = switch (vertex.act()) {
            case REMOVE -> acts.arriving().contains(vertex.ref()) ? "take down" : "drop";
            case CHANGE -> "change";
            case ARRIVE -> acts.ends().wasThere(vertex.ref()) ? "put back" : "create";
            case FILL -> "fill";
            case SETTLE -> "settle";
        };
        Phase phase = switch (vertex.act()) {
            case REMOVE -> acts.ends().willBeThere(vertex.ref()) ? Phase.EXPAND : Phase.CONTRACT;
            case CHANGE, ARRIVE -> Phase.EXPAND;
            case FILL, SETTLE -> Phase.MIGRATE;
        };
        return new Step(phase, vertex.ref(), verb, draft, way(draft.losses()));
    }

    private static Way way(List<Loss> losses) {
        return losses.isEmpty() ? new Way.Reversible() : new Way.Lossy(losses);
    }

    private static List<String> notes(List<Change> changes) {
        return changes.stream()
                .flatMap(change -> change instanceof Change.ReorderColumns(var table, var _, var wanted)
                        ? Stream.of("the columns of " + table.display() + " stand in another order than in the target ("
                                + String.join(", ", wanted) + "); this is left as it is")
                        : Stream.empty())
                .toList();
    }
}
