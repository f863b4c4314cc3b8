package org.schemawright.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.schemawright.model.ObjectRef;

/**
 * Tables in groups that belong together: the strongest links are joined first, up to a size that can be read. Links of
 * tables that everything refers to are weak.
 */
final class Modules {
    private static final int MOST = 28;

    private final Map<ObjectRef, ObjectRef> parents = new HashMap<>();
    private final Map<ObjectRef, Integer> sizes = new HashMap<>();
    private final Map<ObjectRef, Integer> degrees = new HashMap<>();

    private Modules(Collection<Box> boxes, Collection<Wire> wires) {
        boxes.forEach(box -> {
            parents.put(box.ref(), box.ref());
            sizes.put(box.ref(), 1);
        });
        for (Wire wire : wires) {
            degrees.merge(wire.source(), 1, Integer::sum);
            degrees.merge(wire.target(), 1, Integer::sum);
        }
    }

    /** Each module with its boxes in the order of their names; what nothing links comes as one last module. */
    static List<List<Box>> of(Collection<Box> boxes, Collection<Wire> wires) {
        var modules = new Modules(boxes, wires);
        wires.stream()
                .filter(wire -> !wire.source().equals(wire.target()))
                .sorted(Comparator.comparingDouble(modules::weakness).thenComparing(Wire::ref))
                .forEach(modules::join);
        var byRoot = new TreeMap<ObjectRef, List<Box>>();
        var loose = new ArrayList<Box>();
        boxes.stream().sorted(Comparator.comparing(Box::ref)).forEach(box -> {
            if (modules.degrees.containsKey(box.ref())) {
                byRoot.computeIfAbsent(modules.root(box.ref()), _ -> new ArrayList<>())
                        .add(box);
            } else {
                loose.add(box);
            }
        });
        var all = new ArrayList<>(byRoot.values());
        if (!loose.isEmpty()) {
            all.add(loose);
        }
        return all;
    }

    private double weakness(Wire wire) {
        double product = (double) degrees.getOrDefault(wire.source(), 1) * degrees.getOrDefault(wire.target(), 1);
        boolean abroad = !wire.source().schema().equals(wire.target().schema());
        return abroad ? product * 4 : product;
    }

    private void join(Wire wire) {
        ObjectRef one = root(wire.source());
        ObjectRef other = root(wire.target());
        int both = sizes.getOrDefault(one, 1) + sizes.getOrDefault(other, 1);
        if (!one.equals(other) && both <= MOST) {
            parents.put(other, one);
            sizes.put(one, both);
        }
    }

    private ObjectRef root(ObjectRef ref) {
        ObjectRef at = ref;
        ObjectRef parent = parents.getOrDefault(at, at);
        while (!parent.equals(at)) {
            ObjectRef above = parents.getOrDefault(parent, parent);
            parents.put(at, above);
            at = parent;
            parent = above;
        }
        return at;
    }
}
