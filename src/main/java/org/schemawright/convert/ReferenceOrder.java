package org.schemawright.convert;

import java.util.ArrayList;
import java.util.List;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.traverse.TopologicalOrderIterator;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;

/** The order in which rows can go into tables, those first to which others refer. Tables in a circle stay together. */
public final class ReferenceOrder {
    private final Database database;

    ReferenceOrder(Database database) {
        this.database = database;
    }

    /** References of tables to themselves and of those that refer to each other: no order of tables serves them. */
    public static List<ForeignKey> circular(Database database) {
        var components = new KosarajuStrongConnectivityInspector<>(new ReferenceOrder(database).references())
                .stronglyConnectedSets();
        return database.all(ForeignKey.class)
                .filter(key -> table(key).equals(key.target())
                        || components.stream().anyMatch(set -> set.contains(table(key)) && set.contains(key.target())))
                .toList();
    }

    private static ObjectRef table(ForeignKey key) {
        return new ObjectRef(Kind.TABLE, key.ref().path().subList(0, 2));
    }

    private Graph<ObjectRef, DefaultEdge> references() {
        Graph<ObjectRef, DefaultEdge> references = new SimpleDirectedGraph<>(DefaultEdge.class);
        database.all(Table.class).forEach(table -> references.addVertex(table.ref()));
        database.all(ForeignKey.class).forEach(key -> {
            ObjectRef table = table(key);
            if (!table.equals(key.target())
                    && references.containsVertex(table)
                    && references.containsVertex(key.target())) {
                references.addEdge(key.target(), table);
            }
        });
        return references;
    }

    List<Table> tables() {
        var condensed = new KosarajuStrongConnectivityInspector<>(references()).getCondensation();
        var order = new ArrayList<Table>();
        new TopologicalOrderIterator<>(condensed)
                .forEachRemaining(component -> component.vertexSet().stream()
                        .sorted()
                        .forEach(ref -> database.table(ref).ifPresent(order::add)));
        return order;
    }
}
