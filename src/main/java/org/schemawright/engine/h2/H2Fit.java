package org.schemawright.engine.h2;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.schemawright.model.Index;
import org.schemawright.model.SchemaObject;

/** Objects of other engines as far as H2 can have them. */
final class H2Fit {
    private static final KeyIndex PLAIN = new KeyIndex(List.of(), false, new TreeMap<>());

    private H2Fit() {}

    static Optional<Fitted> of(SchemaObject object) {
        return switch (object) {
            case Exclusion _ -> Optional.empty();
            case PrimaryKey key ->
                Optional.of(new Fitted(
                        new PrimaryKey(key.ref(), key.columns(), PLAIN, Settings.PLAIN, key.traits()),
                        lost(key, key.index().overlaps())));
            case Unique key ->
                Optional.of(new Fitted(
                        new Unique(
                                key.ref(), key.columns(), key.nullsNotDistinct(), PLAIN, Settings.PLAIN, key.traits()),
                        lost(key, key.index().overlaps())));
            case ForeignKey key -> Optional.of(reference(key));
            case Check check ->
                Optional.of(new Fitted(
                        new Check(
                                check.ref(),
                                check.columns(),
                                check.expression(),
                                false,
                                Settings.PLAIN,
                                check.traits()),
                        lost(check, false)));
            case Index index -> index(index);
            default -> Optional.of(new Fitted(object, List.of()));
        };
    }

    private static ArrayList<String> lost(Constraint constraint, boolean overlaps) {
        var lost = new ArrayList<String>();
        Settings settings = constraint.settings();
        if (settings.deferrable()) {
            lost.add("is checked at once, and never later");
        }
        if (!settings.validated() || !settings.enforced()) {
            lost.add("holds for all rows, old ones too");
        }
        if (overlaps) {
            lost.add("takes overlapping periods");
        }
        return lost;
    }

    private static Fitted reference(ForeignKey key) {
        List<String> lost = lost(key, false);
        if (!key.setColumns().isEmpty()) {
            lost.add("sets all of its columns, not only some");
        }
        if (key.period()) {
            lost.add("compares its periods as values");
        }
        if (!key.match().equals("SIMPLE")) {
            lost.add("matches where any column is null");
        }
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
                        Settings.PLAIN,
                        key.traits()),
                lost);
    }

    /** An index of some rows or of an expression is none of H2's; a unique one of some rows would say too much. */
    private static Optional<Fitted> index(Index index) {
        if (index.predicate().isPresent()
                || index.keys().stream().anyMatch(key -> key.expression().isPresent())) {
            return Optional.empty();
        }
        var lost = new ArrayList<String>();
        if (!index.include().isEmpty() && !index.unique()) {
            lost.add("carries no columns along");
        }
        List<Index.Key> keys = index.keys().stream()
                .map(key -> new Index.Key(
                        key.column(), Optional.empty(), Optional.empty(), Optional.empty(), key.descending(), false))
                .toList();
        return Optional.of(new Fitted(
                new Index(
                        index.ref(),
                        "",
                        index.unique(),
                        index.nullsNotDistinct(),
                        keys,
                        index.unique() ? index.include() : List.of(),
                        Optional.empty(),
                        true,
                        new TreeMap<>(),
                        new TreeMap<>(),
                        index.traits()),
                lost));
    }
}
