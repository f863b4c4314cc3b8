package org.schemawright.model;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** A rule that every row keeps. The ref has the path of the table (or domain) and the constraint's name. */
public sealed interface Constraint extends SchemaObject {

    Settings settings();

    @Override
    Constraint withTraits(Traits traits);

    Constraint withSettings(Settings settings);

    /**
     * What every constraint has.
     *
     * @param local false where it is there only since a parent table has it
     */
    record Settings(boolean deferrable, boolean initiallyDeferred, boolean validated, boolean enforced, boolean local) {
        public static final Settings PLAIN = new Settings(false, false, true, true, true);
    }

    /**
     * What the index behind a key has more.
     *
     * @param include columns carried along
     * @param overlaps whether the last column is WITHOUT OVERLAPS
     * @param options the index's storage parameters, and "clustered", "replica identity", "tablespace" where set
     */
    record KeyIndex(List<String> include, boolean overlaps, SortedMap<String, String> options) {
        public KeyIndex {
            include = List.copyOf(include);
            options = Ordered.copy(options);
        }
    }

    record PrimaryKey(ObjectRef ref, List<String> columns, KeyIndex index, Settings settings, Traits traits)
            implements Constraint {
        public PrimaryKey {
            columns = List.copyOf(columns);
        }

        @Override
        public PrimaryKey withTraits(Traits other) {
            return new PrimaryKey(ref, columns, index, settings, other);
        }

        @Override
        public PrimaryKey withSettings(Settings other) {
            return new PrimaryKey(ref, columns, index, other, traits);
        }
    }

    record Unique(
            ObjectRef ref,
            List<String> columns,
            boolean nullsNotDistinct,
            KeyIndex index,
            Settings settings,
            Traits traits)
            implements Constraint {
        public Unique {
            columns = List.copyOf(columns);
        }

        @Override
        public Unique withTraits(Traits other) {
            return new Unique(ref, columns, nullsNotDistinct, index, settings, other);
        }

        @Override
        public Unique withSettings(Settings other) {
            return new Unique(ref, columns, nullsNotDistinct, index, other, traits);
        }
    }

    /**
     * A reference.
     *
     * @param match     the engine's word (SIMPLE, FULL)
     * @param onDelete  NO ACTION, RESTRICT, CASCADE, SET NULL or SET DEFAULT
     * @param setColumns the columns that SET NULL or SET DEFAULT is limited to; empty for all
     * @param period    whether the last pair of columns is compared as a PERIOD
     */
    record ForeignKey(
            ObjectRef ref,
            List<String> columns,
            ObjectRef target,
            List<String> targetColumns,
            String match,
            String onUpdate,
            String onDelete,
            List<String> setColumns,
            boolean period,
            Settings settings,
            Traits traits)
            implements Constraint {
        public ForeignKey {
            columns = List.copyOf(columns);
            targetColumns = List.copyOf(targetColumns);
            setColumns = List.copyOf(setColumns);
        }

        @Override
        public ForeignKey withTraits(Traits other) {
            return new ForeignKey(
                    ref,
                    columns,
                    target,
                    targetColumns,
                    match,
                    onUpdate,
                    onDelete,
                    setColumns,
                    period,
                    settings,
                    other);
        }

        @Override
        public ForeignKey withSettings(Settings other) {
            return new ForeignKey(
                    ref, columns, target, targetColumns, match, onUpdate, onDelete, setColumns, period, other, traits);
        }
    }

    /** A condition on one row (kind CHECK_CONSTRAINT) or on one value of a domain (kind DOMAIN_CONSTRAINT). */
    record Check(
            ObjectRef ref, List<String> columns, String expression, boolean noInherit, Settings settings, Traits traits)
            implements Constraint {
        public Check {
            columns = List.copyOf(columns);
        }

        @Override
        public Check withTraits(Traits other) {
            return new Check(ref, columns, expression, noInherit, settings, other);
        }

        @Override
        public Check withSettings(Settings other) {
            return new Check(ref, columns, expression, noInherit, other, traits);
        }
    }

    /** No two rows for which all the operators hold. The definition is the engine's rendering, from EXCLUDE on. */
    record Exclusion(ObjectRef ref, String definition, Optional<String> clustered, Settings settings, Traits traits)
            implements Constraint {
        @Override
        public Exclusion withTraits(Traits other) {
            return new Exclusion(ref, definition, clustered, settings, other);
        }

        @Override
        public Exclusion withSettings(Settings other) {
            return new Exclusion(ref, definition, clustered, other, traits);
        }
    }
}
