package org.schemawright.engine.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.schemawright.engine.portable.Dialect.Fitted;
import org.schemawright.model.Constraint.Check;
import org.schemawright.model.Constraint.Exclusion;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Constraint.KeyIndex;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Constraint.Settings;
import org.schemawright.model.Constraint.Unique;
import org.schemawright.model.Index;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Sequence;

/** Objects of other engines as far as SQLite can have them. */
final class SqliteFit {
    private SqliteFit() {}

    static Optional<Fitted> of(SchemaObject object) {
        return switch (object) {
            case Sequence _, Exclusion _ -> Optional.empty();
            case PrimaryKey key -> {
                var lost = index(key.index());
                notDeferred(key.settings(), lost);
                yield Optional.of(new Fitted(
                        new PrimaryKey(key.ref(), key.columns(), PLAIN, Settings.PLAIN, key.traits()), lost));
            }
            case Unique key -> {
                var lost = index(key.index());
                notDeferred(key.settings(), lost);
                if (key.nullsNotDistinct()) {
                    lost.add("takes any number of nulls");
                }
                yield Optional.of(new Fitted(
                        new Unique(key.ref(), key.columns(), false, PLAIN, Settings.PLAIN, key.traits()), lost));
            }
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
                        validated(check.settings())));
            case Index index -> Optional.of(index(index));
            default -> Optional.of(new Fitted(object, List.of()));
        };
    }

    private static final KeyIndex PLAIN = new KeyIndex(List.of(), false, new TreeMap<>());

    private static ArrayList<String> index(KeyIndex index) {
        var lost = new ArrayList<String>();
        if (index.overlaps()) {
            lost.add("takes overlapping periods");
        }
        return lost;
    }

    private static void notDeferred(Settings settings, List<String> lost) {
        if (settings.deferrable()) {
            lost.add("is checked at once, and never later");
        }
    }

    private static ArrayList<String> validated(Settings settings) {
        var lost = new ArrayList<String>();
        if (!settings.validated() || !settings.enforced()) {
            lost.add("holds for all rows, old ones too");
        }
        return lost;
    }

    private static Fitted reference(ForeignKey key) {
        List<String> lost = validated(key.settings());
        if (!key.setColumns().isEmpty()) {
            lost.add("sets all of its columns, not only some");
        }
        if (key.period()) {
            lost.add("compares its periods as values");
        }
        if (!key.match().equals("SIMPLE")) {
            lost.add("matches where any column is null");
        }
        var settings = new Settings(key.settings().deferrable(), key.settings().initiallyDeferred(), true, true, true);
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

    private static Fitted index(Index index) {
        var lost = new ArrayList<String>();
        if (!index.include().isEmpty()) {
            lost.add("carries no columns along");
        }
        if (index.nullsNotDistinct()) {
            lost.add("takes any number of nulls");
        }
        List<Index.Key> keys = index.keys().stream()
                .map(key -> new Index.Key(
                        key.column(), key.expression(), key.collation(), Optional.empty(), key.descending(), false))
                .toList();
        return new Fitted(
                new Index(
                        index.ref(),
                        index.method(),
                        index.unique(),
                        false,
                        keys,
                        List.of(),
                        index.predicate(),
                        true,
                        new TreeMap<>(),
                        new TreeMap<>(),
                        index.traits()),
                lost);
    }
}
