package org.schemawright.diagram;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.schemawright.model.ObjectRef;

/**
 * Some tables and what is so many references away from them.
 *
 * @param hops at least 1
 */
public record Neighbourhood(SortedSet<ObjectRef> middle, int hops, Direction direction) {
    public static final int MOST_HOPS = 9;

    /** Which references are followed. */
    public enum Direction {
        BOTH,
        REFERENCED,
        REFERRING
    }

    public Neighbourhood {
        middle = Collections.unmodifiableSortedSet(new TreeSet<>(middle));
        if (middle.isEmpty() || hops < 1 || hops > MOST_HOPS) {
            throw new IllegalArgumentException(hops + " references around " + middle);
        }
    }

    public static Neighbourhood of(Collection<ObjectRef> middle) {
        return new Neighbourhood(new TreeSet<>(middle), 1, Direction.BOTH);
    }

    /** One reference more or less far, between 1 and {@link #MOST_HOPS}. */
    public Neighbourhood farther(int step) {
        return new Neighbourhood(middle, Math.clamp(hops + step, 1, MOST_HOPS), direction);
    }

    public Neighbourhood following(Direction other) {
        return new Neighbourhood(middle, hops, other);
    }

    /** What of a scene belongs to it, where it stands; notes and areas do not. */
    public Scene of(Scene whole) {
        Set<ObjectRef> near = near(whole);
        List<TableBox> boxes =
                whole.boxes().stream().filter(box -> near.contains(box.ref())).toList();
        List<Link> links = whole.links().stream()
                .filter(link -> near.contains(link.from()) && near.contains(link.to()))
                .toList();
        return Scene.of(boxes, links, List.of(), List.of(), whole.notation());
    }

    private Set<ObjectRef> near(Scene whole) {
        var near = new HashSet<ObjectRef>(middle);
        for (int hop = 0; hop < hops; hop++) {
            var next = new HashSet<>(near);
            for (Link link : whole.links()) {
                if (direction != Direction.REFERRING && near.contains(link.from())) {
                    next.add(link.to());
                }
                if (direction != Direction.REFERENCED && near.contains(link.to())) {
                    next.add(link.from());
                }
            }
            near = next;
        }
        return near;
    }
}
