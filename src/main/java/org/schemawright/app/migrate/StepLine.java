package org.schemawright.app.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.schemawright.app.common.Texts;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Visible;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Footprint;
import org.schemawright.plan.Hazard;
import org.schemawright.plan.Loss;
import org.schemawright.plan.Step;
import org.schemawright.plan.Way;
import org.schemawright.proof.Proof;
import org.schemawright.workspace.Prepared;
import org.schemawright.workspace.TableSizes;

/**
 * One step of a migration as people read it.
 *
 * @param seen what it did on the scratch engine; empty where it was not run
 */
record StepLine(int number, Step step, Optional<Footprint> seen, TableSizes sizes) {
    private static final String[] UNITS = {"kB", "MB", "GB", "TB"};
    private static final int UNIT = 1024;

    static List<StepLine> of(Prepared prepared, TableSizes sizes) {
        List<Step> steps = prepared.migration().up().steps();
        List<Footprint> seen = prepared.seen(Proof.Leg.UP);
        return IntStream.range(0, steps.size())
                .mapToObj(i -> new StepLine(
                        i + 1, steps.get(i), i < seen.size() ? Optional.of(seen.get(i)) : Optional.empty(), sizes))
                .toList();
    }

    String what() {
        return Visible.text(step.verb() + " " + step.subject());
    }

    /** The locks that make others wait, and which they took themselves. */
    String locks() {
        return seen.map(footprint -> footprint.locks().stream()
                        .filter(lock -> lock.blocks() != Footprint.Blocks.NOTHING)
                        .map(lock -> Texts.of(
                                "migrate.lock." + lock.blocks(),
                                Visible.text(lock.relation().display()),
                                lock.mode()))
                        .collect(Collectors.joining("\n")))
                .orElse("");
    }

    /** Of the tables that it locks, rewrites or reads, or is about. */
    String size() {
        var tables = new java.util.TreeSet<ObjectRef>();
        seen.ifPresent(footprint -> {
            footprint.locks().stream().map(Footprint.Lock::relation).forEach(tables::add);
            tables.addAll(footprint.rewritten());
            tables.addAll(footprint.scanned());
        });
        if (tables.isEmpty() && step.subject().path().size() > 1) {
            tables.add(new ObjectRef(Kind.TABLE, step.subject().path().subList(0, 2)));
        }
        return tables.stream()
                .filter(table -> table.kind() == Kind.TABLE || table.kind() == Kind.MATERIALIZED_VIEW)
                .flatMap(table -> sizes.of(table).stream()
                        .map(size ->
                                Texts.of("migrate.size", Visible.text(table.last()), size.rows(), bytes(size.bytes()))))
                .collect(Collectors.joining("\n"));
    }

    static String bytes(long bytes) {
        double size = bytes / (double) UNIT;
        int unit = 0;
        while (size >= UNIT && unit < UNITS.length - 1) {
            size /= UNIT;
            unit++;
        }
        return Math.round(size) + " " + UNITS[unit];
    }

    String hazards() {
        var words = new ArrayList<>(
                step.forward().hazards().stream().sorted().map(Hazard::words).toList());
        seen.ifPresent(footprint -> {
            footprint.rewritten().forEach(table -> words.add(Texts.of("migrate.rewrites", Visible.text(table.last()))));
            footprint.scanned().forEach(table -> words.add(Texts.of("migrate.scans", Visible.text(table.last()))));
        });
        return String.join("\n", words);
    }

    boolean losesData() {
        return step.forward().hazards().contains(Hazard.LOSES_DATA);
    }

    String wayBack() {
        return switch (step.back()) {
            case Way.Reversible _ -> Texts.of("migrate.back");
            case Way.Lossy(var lost) ->
                Texts.of(
                        "migrate.lossy",
                        lost.stream()
                                .map(Loss::object)
                                .map(ref -> Visible.text(ref.display()))
                                .collect(Collectors.joining(", ")));
            case Way.OneWay(var reason) -> Texts.of("migrate.oneWay", Visible.text(reason));
        };
    }

    /** The statement with everything that is known of it. */
    String details() {
        Draft draft = step.forward();
        var text = new StringBuilder(draft.sql()).append(";\n");
        hazards().lines().forEach(hazard -> text.append("\n-- ").append(hazard));
        draft.losses()
                .forEach(loss -> text.append("\n-- ").append(Texts.of("migrate.loses", loss.object(), loss.why())));
        draft.checks()
                .forEach(check -> text.append("\n-- ")
                        .append(Texts.of("migrate.mayFail", check.what()))
                        .append("\n-- ")
                        .append(check.query().replace("\n", "\n-- ")));
        seen.ifPresent(footprint -> footprint
                .locks()
                .forEach(lock -> text.append("\n-- ")
                        .append(Texts.of(
                                "migrate.took", lock.mode(), lock.relation().display()))));
        return text.toString().lines().map(Visible::text).collect(Collectors.joining("\n"));
    }
}
