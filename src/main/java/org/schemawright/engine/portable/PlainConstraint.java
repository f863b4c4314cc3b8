package org.schemawright.engine.portable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.schemawright.engine.portable.Dialect.Fitted;
import org.schemawright.model.Constraint;
import org.schemawright.model.Constraint.Check;
import org.schemawright.model.Constraint.Exclusion;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Constraint.KeyIndex;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Constraint.Settings;
import org.schemawright.model.Constraint.Unique;

/** Constraints as every engine has them, with what only some have taken away and named. */
public final class PlainConstraint {
    private static final KeyIndex NOTHING_MORE = new KeyIndex(List.of(), false, new TreeMap<>());

    private PlainConstraint() {}

    /** What an engine has beyond that. */
    public enum Beyond {
        /** References that are checked at the end of a transaction. */
        DEFERRED_REFERENCES,
        /** Unique constraints for which two nulls are the same. */
        EQUAL_NULLS
    }

    /** @return empty for an exclusion, which is no plain engine's */
    public static Optional<Fitted> of(Constraint constraint, Set<Beyond> abilities) {
        return switch (constraint) {
            case Exclusion _ -> Optional.empty();
            case PrimaryKey key ->
                Optional.of(new Fitted(
                        new PrimaryKey(key.ref(), key.columns(), NOTHING_MORE, Settings.PLAIN, key.traits()),
                        key(key, key.index())));
            case Unique key -> Optional.of(unique(key, abilities));
            case ForeignKey key -> Optional.of(reference(key, abilities));
            case Check check ->
                Optional.of(new Fitted(
                        new Check(
                                check.ref(),
                                check.columns(),
                                check.expression(),
                                false,
                                Settings.PLAIN,
                                check.traits()),
                        always(check)));
        };
    }

    private static Fitted unique(Unique key, Set<Beyond> abilities) {
        List<String> lost = key(key, key.index());
        boolean equal = key.nullsNotDistinct() && abilities.contains(Beyond.EQUAL_NULLS);
        if (key.nullsNotDistinct() && !equal) {
            lost.add("takes any number of nulls");
        }
        return new Fitted(
                new Unique(key.ref(), key.columns(), equal, NOTHING_MORE, Settings.PLAIN, key.traits()), lost);
    }

    private static List<String> key(Constraint key, KeyIndex index) {
        List<String> lost = always(key);
        atOnce(key, lost);
        if (index.overlaps()) {
            lost.add("takes overlapping periods");
        }
        return lost;
    }

    private static List<String> always(Constraint constraint) {
        var lost = new ArrayList<String>();
        if (!constraint.settings().validated() || !constraint.settings().enforced()) {
            lost.add("holds for all rows, old ones too");
        }
        return lost;
    }

    private static void atOnce(Constraint constraint, List<String> lost) {
        if (constraint.settings().deferrable()) {
            lost.add("is checked at once, and never later");
        }
    }

    private static Fitted reference(ForeignKey key, Set<Beyond> abilities) {
        List<String> lost = always(key);
        boolean deferred = abilities.contains(Beyond.DEFERRED_REFERENCES);
        if (!deferred) {
            atOnce(key, lost);
        }
        if (!key.setColumns().isEmpty()) {
            lost.add("sets all of its columns, not only some");
        }
        if (key.period()) {
            lost.add("compares its periods as values");
        }
        if (!key.match().equals("SIMPLE")) {
            lost.add("matches where any column is null");
        }
        var settings = new Settings(
                deferred && key.settings().deferrable(),
                deferred && key.settings().initiallyDeferred(),
                true,
                true,
                true);
        return new Fitted(
                new ForeignKey(
                        key.ref(),
                        key.columns(),
                        key.target(),
                        key.targetColumns(),
                        "SIMPLE",
                        key.onUpdate(),
                        key.onDelete(),
                        List.of(),
                        false,
                        settings,
                        key.traits()),
                lost);
    }
}
