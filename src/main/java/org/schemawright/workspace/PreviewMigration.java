package org.schemawright.workspace;

import java.util.Set;
import org.schemawright.change.Concerned;
import org.schemawright.engine.Strategy;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;
import org.schemawright.workspace.PlanMigration.Choices;
import org.schemawright.workspace.PrepareMigration.Proving;

/**
 * Plans and proves what is chosen, for people who are still choosing: of a large schema only with what the changes
 * concern. What is exported is proved as a whole.
 */
public final class PreviewMigration {
    private static final int LARGE = 200;

    private final Workbench bench;

    public PreviewMigration(Workbench bench) {
        this.bench = bench;
    }

    /** @param objects with how many the proof was made; less than all where the schema is large */
    public record Preview(Prepared prepared, Sides sides, int objects, boolean whole) {}

    /** As the command line prepares it. */
    public Prepared whole(Compared compared, Directions directions, Strategy strategy) throws Exception {
        var target = new ChosenTarget(bench, compared, directions);
        Sides sides = target.sides();
        Choices choices = new Choices(strategy, target.lineage(), compared.ignored());
        if (sides.to() == compared.sides().to()) {
            return new PrepareMigration(sides.engine()).prepare(sides, choices, Proving.PROVED);
        }
        try (Loaded _ = sides.to()) {
            return new PrepareMigration(sides.engine()).prepare(sides, choices, Proving.PROVED);
        }
    }

    public Preview preview(Compared compared, Directions directions, Strategy strategy) throws Exception {
        var target = new ChosenTarget(bench, compared, directions);
        Sides sides = target.sides();
        Database before = sides.from().database();
        Database after = sides.to().database();
        Set<ObjectRef> concerned = Concerned.by(before, after);
        Choices choices = new Choices(strategy, target.lineage(), compared.ignored());
        var preparing = new PrepareMigration(sides.engine());
        if (before.objects().size() > LARGE
                && concerned.size() < before.objects().size()) {
            try (Loaded from = part(sides.from(), concerned);
                    Loaded to = part(sides.to(), concerned)) {
                var small = new Sides(from, to);
                Prepared prepared = preparing.prepare(small, choices, Proving.PROVED);
                if (prepared.proved()) {
                    return new Preview(
                            prepared, sides, from.database().objects().size(), false);
                }
            }
        }
        return new Preview(
                whole(compared, directions, strategy), sides, before.objects().size(), true);
    }

    /** Without the way to the rows: they are asked once, for what is exported. */
    private Loaded part(Loaded whole, Set<ObjectRef> concerned) {
        return whole.with(Concerned.part(whole.database(), concerned), bench);
    }
}
