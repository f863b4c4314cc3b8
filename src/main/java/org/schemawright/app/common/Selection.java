package org.schemawright.app.common;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/**
 * What is selected: objects of the design, or a note or an area of the diagram.
 *
 * @param refs tables, views, columns, references and whatever else the design has
 */
public record Selection(SortedSet<ObjectRef> refs, Optional<String> note, Optional<String> area) {
    public static final Selection NONE = of(Set.of());

    public Selection {
        refs = Collections.unmodifiableSortedSet(new TreeSet<>(refs));
    }

    public static Selection of(Set<ObjectRef> refs) {
        return new Selection(new TreeSet<>(refs), Optional.empty(), Optional.empty());
    }

    public static Selection of(ObjectRef ref) {
        return of(Set.of(ref));
    }

    public static Selection ofNote(String note) {
        return new Selection(new TreeSet<>(), Optional.of(note), Optional.empty());
    }

    public static Selection ofArea(String area) {
        return new Selection(new TreeSet<>(), Optional.empty(), Optional.of(area));
    }

    /** The one object, where there is only one. */
    public Optional<ObjectRef> single() {
        return refs.size() == 1 ? Optional.of(refs.first()) : Optional.empty();
    }

    /** With another one more, or one less. */
    public Selection toggled(ObjectRef ref) {
        var other = new TreeSet<>(refs);
        if (!other.remove(ref)) {
            other.add(ref);
        }
        return of(other);
    }

    /** The tables and views that are selected themselves. */
    public SortedSet<ObjectRef> wholes() {
        var wholes = new TreeSet<ObjectRef>();
        for (ObjectRef ref : refs) {
            switch (ref.kind()) {
                case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW -> wholes.add(ref);
                default -> {}
            }
        }
        return wholes;
    }

    /** The one table that is selected, itself or by one of its columns. */
    public Optional<ObjectRef> table() {
        return single().map(ref -> ref.kind() == Kind.COLUMN ? ref.whole(Kind.TABLE) : ref)
                .filter(ref -> ref.kind() == Kind.TABLE);
    }

    public boolean isEmpty() {
        return refs.isEmpty() && note.isEmpty() && area.isEmpty();
    }
}
