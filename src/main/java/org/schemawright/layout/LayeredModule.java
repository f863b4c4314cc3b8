package org.schemawright.layout;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.schemawright.design.Point;
import org.schemawright.model.ObjectRef;

/** Places one module in layers, referenced tables left of those that refer to them. */
final class LayeredModule {
    private static final double BETWEEN_LAYERS = 90;
    private static final double BETWEEN_NODES = 60;
    private static final double EDGE_SPACING = 10;
    private static final double ASPECT = 1.5;
    private static final int THOROUGHNESS = 20;

    private LayeredModule() {}

    /** Places from the origin on, on the grid. */
    static Map<ObjectRef, Point> place(List<Box> boxes, Collection<Wire> wires, Cancellation cancellation) {
        ElkNode graph = graph();
        var nodes = new HashMap<ObjectRef, ElkNode>();
        for (Box box : boxes) {
            ElkNode node = ElkGraphUtil.createNode(graph);
            node.setDimensions(box.width(), box.height());
            node.setProperty(CoreOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
            nodes.put(box.ref(), node);
        }
        for (Wire wire : wires) {
            ElkNode from = nodes.get(wire.target());
            ElkNode to = nodes.get(wire.source());
            if (from != null && to != null && from != to) {
                ElkGraphUtil.createSimpleEdge(
                        port(from, wire.to(), PortSide.EAST), port(to, wire.from(), PortSide.WEST));
            }
        }
        new RecursiveGraphLayoutEngine().layout(graph, new Monitor(cancellation));
        cancellation.check();
        var points = new TreeMap<ObjectRef, Point>();
        nodes.forEach((ref, node) -> points.put(ref, new Point(onGrid(node.getX()), onGrid(node.getY()))));
        return points;
    }

    /** Referenced tables stand left, so that references leave them at the right. */
    private static ElkPort port(ElkNode node, Wire.End end, PortSide side) {
        ElkPort port = ElkGraphUtil.createPort(node);
        port.setProperty(CoreOptions.PORT_SIDE, side);
        port.setLocation(side == PortSide.EAST ? node.getWidth() : 0, end.row().orElse(end.head() / 2));
        return port;
    }

    static int onGrid(double value) {
        return (int) Math.round(value / Grid.PITCH) * Grid.PITCH;
    }

    private static ElkNode graph() {
        ElkNode graph = ElkGraphUtil.createGraph();
        graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        graph.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(CoreOptions.RANDOM_SEED, 1);
        graph.setProperty(CoreOptions.SEPARATE_CONNECTED_COMPONENTS, true);
        graph.setProperty(CoreOptions.ASPECT_RATIO, ASPECT);
        graph.setProperty(LayeredOptions.THOROUGHNESS, THOROUGHNESS);
        graph.setProperty(LayeredOptions.CROSSING_MINIMIZATION_GREEDY_SWITCH_ACTIVATION_THRESHOLD, 0);
        graph.setProperty(CoreOptions.SPACING_NODE_NODE, BETWEEN_NODES);
        graph.setProperty(CoreOptions.SPACING_COMPONENT_COMPONENT, BETWEEN_NODES);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, EDGE_SPACING);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, EDGE_SPACING);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, 2 * EDGE_SPACING);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 2 * EDGE_SPACING);
        return graph;
    }

    /** Looks before each pass whether somebody still waits; the library asks the first monitor only. */
    private static final class Monitor extends BasicProgressMonitor {
        private final Cancellation cancellation;

        Monitor(Cancellation cancellation) {
            this.cancellation = cancellation;
        }

        @Override
        public boolean isCanceled() {
            return cancellation.asked().getAsBoolean();
        }

        @Override
        protected BasicProgressMonitor doSubTask(float work, int maxHierarchyLevels) {
            cancellation.check();
            return new Monitor(cancellation);
        }
    }
}
