package org.schemawright.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.schemawright.design.Differing;
import org.schemawright.design.Route;
import org.schemawright.model.ObjectRef;

/**
 * What the router was asked last. Where most boxes, wires and ways are the same objects as then, only the others are
 * compared.
 */
final class Asked {
    private final Map<ObjectRef, Box> boxes = new HashMap<>();
    private final Map<ObjectRef, Wire> wanted = new HashMap<>();
    private List<Box> standing = List.of();
    private List<Wire> wires = List.of();
    private SortedMap<ObjectRef, Route> answer = new TreeMap<>();

    /**
     * What is not as it was.
     *
     * @param gone     boxes as they stood
     * @param fresh    boxes as they stand now
     * @param doubtful wires that may not be as they were, or may not have had their way from here
     */
    record Change(List<Box> gone, List<Box> fresh, Set<ObjectRef> doubtful) {}

    /** Takes what is asked now. */
    Change next(Collection<Box> nowStanding, Collection<Wire> nowWires, SortedMap<ObjectRef, Route> known) {
        List<Box> nowBoxes = List.copyOf(nowStanding);
        var gone = new ArrayList<Box>();
        var fresh = new ArrayList<Box>();
        boolean sameRefs = stand(nowBoxes, gone, fresh);
        standing = nowBoxes;
        Set<ObjectRef> doubtful = want(List.copyOf(nowWires), sameRefs);
        doubtful.addAll(Differing.keys(known, answer).map(Set::copyOf).orElseGet(() -> all(known)));
        return new Change(gone, fresh, doubtful);
    }

    /** All that are wanted or have a way. */
    Set<ObjectRef> all(SortedMap<ObjectRef, Route> known) {
        var all = new HashSet<>(wanted.keySet());
        all.addAll(known.keySet());
        return all;
    }

    /** Returns whether they are the boxes of the same tables as before, wherever they stand. */
    private boolean stand(List<Box> now, List<Box> gone, List<Box> fresh) {
        Optional<List<Integer>> places = Differing.places(now, standing)
                .filter(differing -> differing.stream()
                        .allMatch(place ->
                                now.get(place).ref().equals(standing.get(place).ref())));
        if (places.isPresent()) {
            for (int place : places.get()) {
                if (!now.get(place).equals(standing.get(place))) {
                    gone.add(standing.get(place));
                    fresh.add(now.get(place));
                }
                boxes.put(now.get(place).ref(), now.get(place));
            }
            return true;
        }
        var byRef = new HashMap<ObjectRef, Box>();
        now.forEach(box -> byRef.put(box.ref(), box));
        boxes.values().stream().filter(box -> !box.equals(byRef.get(box.ref()))).forEach(gone::add);
        byRef.values().stream().filter(box -> !box.equals(boxes.get(box.ref()))).forEach(fresh::add);
        boxes.clear();
        boxes.putAll(byRef);
        return false;
    }

    /** Returns those that are not the same objects as before. */
    private Set<ObjectRef> want(List<Wire> now, boolean sameBoxes) {
        Optional<List<Integer>> places = Differing.places(now, wires)
                .filter(differing -> sameBoxes
                        && differing.stream()
                                .allMatch(place -> now.get(place)
                                        .ref()
                                        .equals(wires.get(place).ref())));
        var doubtful = new HashSet<ObjectRef>();
        if (places.isPresent()) {
            places.get().forEach(place -> want(now.get(place), doubtful));
        } else {
            doubtful.addAll(wanted.keySet());
            wanted.clear();
            now.forEach(wire -> want(wire, doubtful));
        }
        wires = now;
        return doubtful;
    }

    /** One of which both boxes are there. */
    private void want(Wire wire, Set<ObjectRef> doubtful) {
        doubtful.add(wire.ref());
        if (boxes.containsKey(wire.source()) && boxes.containsKey(wire.target())) {
            wanted.put(wire.ref(), wire);
        } else {
            wanted.remove(wire.ref());
        }
    }

    /** Takes what is answered. */
    SortedMap<ObjectRef, Route> answered(SortedMap<ObjectRef, Route> ways) {
        answer = ways;
        return ways;
    }

    /** The wire as it is wanted now; null where it is not. */
    @Nullable
    Wire wire(ObjectRef ref) {
        return wanted.get(ref);
    }

    Box box(ObjectRef ref) {
        Box box = boxes.get(ref);
        if (box == null) {
            throw new IllegalStateException("no box for " + ref);
        }
        return box;
    }
}
