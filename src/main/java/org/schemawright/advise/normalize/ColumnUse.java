package org.schemawright.advise.normalize;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Constraint.Check;
import org.schemawright.model.Constraint.Exclusion;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Constraint.Unique;
import org.schemawright.model.Database;
import org.schemawright.model.Index;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Policy;
import org.schemawright.model.Routine;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.SequenceOwnership;
import org.schemawright.model.Table;
import org.schemawright.model.Trigger;
import org.schemawright.model.View;

/**
 * Which columns of a table each object uses: by what it is made of, by what the engine recorded, and, where the engine
 * records the table alone, by the names that its text mentions. One too many is possible, one too few is not, but
 * for routines that a trigger's own routine calls.
 */
final class ColumnUse {
    private final Database database;
    private final Table table;

    ColumnUse(Database database, Table table) {
        this.database = database;
        this.table = table;
    }

    /** Whether it is one of the table's own parts. */
    boolean isOwn(ObjectRef ref) {
        return ref.path().size() > 2
                && ref.path().subList(0, 2).equals(table.ref().path());
    }

    Set<String> of(SchemaObject object) {
        var used = new HashSet<>(recorded(object.ref()));
        boolean own = isOwn(object.ref());
        switch (object) {
            case PrimaryKey key when own -> used.addAll(key.columns());
            case Unique key
            when own -> {
                used.addAll(key.columns());
                used.addAll(key.index().include());
            }
            case Check check
            when own -> {
                used.addAll(check.columns());
                if (used.isEmpty()) {
                    used.addAll(mentioned(check.expression()));
                }
            }
            case Exclusion exclusion when own -> used.addAll(mentioned(exclusion.definition()));
            case ForeignKey key -> {
                used.clear();
                used.addAll(own ? key.columns() : List.of());
            }
            case Index index when own -> used.addAll(ofIndex(index));
            case Policy policy
            when own ->
                Stream.of(policy.using(), policy.check())
                        .flatMap(Optional::stream)
                        .forEach(text -> used.addAll(mentioned(text)));
            case SequenceOwnership ownership -> {
                if (ownership.column().whole(Kind.TABLE).equals(table.ref())) {
                    used.add(ownership.column().last());
                }
            }
            case Trigger trigger
            when own || used.isEmpty() && needsTable(object.ref()) -> {
                used.addAll(mentioned(trigger.definition()));
                bodies(trigger).forEach(body -> used.addAll(mentioned(body)));
            }
            case View view when used.isEmpty() && needsTable(object.ref()) -> used.addAll(mentioned(view.query()));
            default -> {}
        }
        return used;
    }

    /** What runs when a trigger fires, as far as it is written in the schema. */
    private Stream<String> bodies(Trigger trigger) {
        return needs(trigger.ref()).stream()
                .flatMap(need -> database.find(need).stream())
                .flatMap(found -> found instanceof Routine routine ? Stream.of(routine.body()) : Stream.empty());
    }

    /** The columns of the table to which a reference leads; to those it need not belong. */
    Set<String> targets(ForeignKey key) {
        return key.target().equals(table.ref()) ? Set.copyOf(key.targetColumns()) : Set.of();
    }

    private Set<String> ofIndex(Index index) {
        var used = new HashSet<>(index.include());
        index.keys().forEach(key -> {
            key.column().ifPresent(used::add);
            key.expression().ifPresent(text -> used.addAll(mentioned(text)));
        });
        index.predicate().ifPresent(text -> used.addAll(mentioned(text)));
        return used;
    }

    /** The columns that a computed column is computed from. */
    Set<String> inputs(Column column) {
        if (!(column.value() instanceof ColumnValue.Generated(var expression, var _))) {
            return Set.of();
        }
        var used = new HashSet<>(recorded(column.ref()));
        recorded(column.ref().withKind(Kind.COLUMN_DEFAULT)).forEach(used::add);
        used.addAll(mentioned(expression));
        used.remove(column.name());
        return used;
    }

    private Set<String> recorded(ObjectRef ref) {
        var used = new HashSet<String>();
        needs(ref).stream()
                .filter(need ->
                        need.kind() == Kind.COLUMN && need.whole(Kind.TABLE).equals(table.ref()))
                .forEach(need -> used.add(need.last()));
        return used;
    }

    private SortedSet<ObjectRef> needs(ObjectRef ref) {
        return database.needs().getOrDefault(ref, new TreeSet<>());
    }

    private boolean needsTable(ObjectRef ref) {
        return needs(ref).contains(table.ref());
    }

    private Set<String> mentioned(String text) {
        List<String> words = TextWords.of(text);
        var found = new HashSet<String>();
        for (Column column : table.columns()) {
            if (words.stream().anyMatch(column.name()::equalsIgnoreCase)) {
                found.add(column.name());
            }
        }
        return found;
    }
}
