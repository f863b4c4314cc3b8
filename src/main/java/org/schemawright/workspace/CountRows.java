package org.schemawright.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.schemawright.connect.UnreachableDatabase;
import org.schemawright.engine.ScriptWriter;
import org.schemawright.engine.ScriptWriter.KeptRows;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.proof.Preflight;
import org.schemawright.source.SourceProblem;

/**
 * Asks a database in use how many rows the tables hold that a migration touches and that have to keep them. Partitions
 * are left out, since they come with rows, leave with them and give them to each other.
 */
final class CountRows {
    private final ScriptWriter scripts;

    CountRows(ScriptWriter scripts) {
        this.scripts = scripts;
    }

    private record Pair(Table before, Table after) {}

    /** @param problems takes a sentence for each table that could not be counted */
    List<KeptRows> ask(LiveRows rows, Migration migration, List<String> problems)
            throws UnreachableDatabase, SourceProblem {
        List<Pair> tables = kept(migration);
        if (tables.isEmpty()) {
            return List.of();
        }
        var counted = new ArrayList<KeptRows>();
        try (LiveRows.Session session = rows.open()) {
            Preflight preflight = session.preflight();
            for (Pair pair : tables) {
                preflight
                        .count(
                                scripts.rowCount(pair.before()),
                                "how many rows " + pair.before().ref() + " holds, so they are not verified",
                                problems)
                        .ifPresent(count -> counted.add(new KeptRows(pair.after(), count)));
            }
        }
        return counted;
    }

    private static List<Pair> kept(Migration migration) {
        Set<List<String>> touched = tables(migration.up().steps().stream()
                .filter(step -> step.subject().kind() != Kind.PARTITION_ATTACHMENT)
                .map(step -> step.subject()));
        Set<List<String>> lost = tables(
                migration.up().losses().stream().map(loss -> loss.object()).filter(ref -> ref.kind() == Kind.TABLE));
        return migration
                .ends()
                .before()
                .all(Table.class)
                .filter(table -> table.ref().kind() == Kind.TABLE
                        && !lost.contains(table.ref().path()))
                .flatMap(table -> pair(table, migration))
                .filter(pair -> touched.contains(pair.before().ref().path())
                        || touched.contains(pair.after().ref().path()))
                .toList();
    }

    private static Stream<Pair> pair(Table before, Migration migration) {
        ObjectRef now = migration.renames().getOrDefault(before.ref(), before.ref());
        boolean taken = now.equals(before.ref()) && migration.renames().containsValue(now);
        return taken || !countable(before)
                ? Stream.empty()
                : migration.ends().after().table(now).filter(CountRows::countable).stream()
                        .map(after -> new Pair(before, after));
    }

    /** Row security may hide rows from who counts. */
    private static boolean countable(Table table) {
        return table.partitionOf().isEmpty()
                && table.partitioning().isEmpty()
                && !table.properties().containsKey("row security");
    }

    private static Set<List<String>> tables(Stream<ObjectRef> parts) {
        return parts.filter(ref -> ref.path().size() > 1)
                .map(ref -> ref.path().subList(0, 2))
                .collect(Collectors.toSet());
    }
}
