package org.schemawright.engine.postgresql.script;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Footprint;
import org.schemawright.plan.Footprint.Blocks;
import org.schemawright.plan.Footprint.Lock;
import org.schemawright.plan.Footprint.Since;
import org.schemawright.plan.Footprint.Witness;

/** Footprints in words. Locks that only keep a table from being altered, as every query takes them, are left out. */
final class FootprintText {
    private static final String OF_A_QUERY = "ACCESS SHARE";
    private static final int MOST_NAMES = 20;

    private FootprintText() {}

    static Optional<String> of(Footprint footprint) {
        var parts = new ArrayList<String>();
        for (Lock lock : footprint.locks()) {
            if (!lock.mode().equals(OF_A_QUERY)) {
                parts.add(lock.mode() + " on " + lock.relation().display()
                        + (lock.since() == Since.EARLIER ? " (held already)" : ""));
            }
        }
        String locks = parts.isEmpty() ? "" : String.join(", ", parts);
        var all = new ArrayList<String>();
        if (!locks.isEmpty()) {
            all.add(locks);
        }
        named("rewrites ", footprint.rewritten()).ifPresent(all::add);
        named("scans ", footprint.scanned()).ifPresent(all::add);
        String source = footprint.witness() == Witness.MANUAL ? " (by the manual, not observed)" : "";
        return all.isEmpty() ? Optional.empty() : Optional.of("locks: " + String.join("; ", all) + source);
    }

    private static Optional<String> named(String verb, Collection<ObjectRef> tables) {
        if (tables.isEmpty()) {
            return Optional.empty();
        }
        String names = tables.stream().limit(MOST_NAMES).map(ObjectRef::display).collect(Collectors.joining(", "));
        int more = tables.size() - MOST_NAMES;
        return Optional.of(verb + names + (more > 0 ? " and " + more + " more" : ""));
    }

    /** A line for what blocks readers, one for what blocks writers, and so on; the worst of each table. */
    static List<String> summary(List<Footprint> seen) {
        if (seen.isEmpty()) {
            return List.of("Locks were not observed: it was not run on a scratch engine.");
        }
        var lines = new ArrayList<String>();
        Map<Blocks, TreeSet<ObjectRef>> blocked = blocked(seen);
        named("Blocks reads and writes of ", blocked.getOrDefault(Blocks.READS, new TreeSet<>()))
                .ifPresent(lines::add);
        named("Blocks writes of ", blocked.getOrDefault(Blocks.WRITES, new TreeSet<>()))
                .ifPresent(lines::add);
        var rewritten = new TreeSet<ObjectRef>();
        var scanned = new TreeSet<ObjectRef>();
        seen.forEach(footprint -> {
            rewritten.addAll(footprint.rewritten());
            scanned.addAll(footprint.scanned());
        });
        named("Rewrites ", rewritten).ifPresent(lines::add);
        named("Scans ", scanned).ifPresent(lines::add);
        return lines.isEmpty() ? List.of("It keeps nobody waiting.") : lines;
    }

    private static Map<Blocks, TreeSet<ObjectRef>> blocked(List<Footprint> seen) {
        var worst = new TreeMap<ObjectRef, Blocks>();
        seen.forEach(footprint -> footprint
                .locks()
                .forEach(lock -> worst.merge(lock.relation(), lock.blocks(), (a, b) -> a.compareTo(b) < 0 ? b : a)));
        var blocked = new EnumMap<Blocks, TreeSet<ObjectRef>>(Blocks.class);
        worst.forEach(
                (table, blocks) -> blocked.computeIfAbsent(blocks, any -> new TreeSet<>(Comparator.naturalOrder()))
                        .add(table));
        return blocked;
    }
}
