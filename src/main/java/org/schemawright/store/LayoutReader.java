package org.schemawright.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.schemawright.design.Area;
import org.schemawright.design.Detail;
import org.schemawright.design.Diagram;
import org.schemawright.design.Notation;
import org.schemawright.design.Note;
import org.schemawright.design.Placement;
import org.schemawright.design.Point;
import org.schemawright.design.Route;
import org.schemawright.design.Tint;
import org.schemawright.design.ViewLinks;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Visible;
import tools.jackson.databind.JsonNode;

/** From a tree to diagrams. */
final class LayoutReader {
    private static final int FARTHEST = 10_000_000;

    private final RecordReader records = new RecordReader();

    List<Diagram> diagrams(JsonNode tree) throws DesignProblem {
        JsonNode format = tree.path(LayoutWriter.FORMAT);
        if (!tree.isObject() || !format.isInt()) {
            throw new DesignProblem(
                    "", "this is no layout file: it does not begin with \"" + LayoutWriter.FORMAT + "\"");
        }
        if (format.intValue() != LayoutWriter.VERSION) {
            throw new DesignProblem(
                    "/" + LayoutWriter.FORMAT,
                    "the file has format " + format.intValue() + ", and this program knows format "
                            + LayoutWriter.VERSION + "; open it with a newer version of Schemawright");
        }
        var diagrams = new ArrayList<Diagram>();
        JsonNode list = tree.path(LayoutWriter.DIAGRAMS);
        for (int i = 0; i < list.size(); i++) {
            String at = "/" + LayoutWriter.DIAGRAMS + "/" + i;
            Diagram diagram = diagram(list.get(i), at);
            if (diagrams.stream().anyMatch(other -> other.name().equals(diagram.name()))) {
                throw new DesignProblem(at, "two diagrams are called " + Visible.text(diagram.name()));
            }
            diagrams.add(diagram);
        }
        return diagrams;
    }

    private Diagram diagram(JsonNode tree, String at) throws DesignProblem {
        String name = text(tree, LayoutWriter.NAME, at);
        if (name.isBlank()) {
            throw new DesignProblem(at, "a diagram without a name");
        }
        return new Diagram(
                name,
                constant(tree, LayoutWriter.NOTATION, Notation.class, at).orElse(Notation.CROWS_FOOT),
                constant(tree, LayoutWriter.DETAIL, Detail.class, at).orElse(Detail.ALL),
                constant(tree, LayoutWriter.VIEWS, ViewLinks.class, at).orElse(ViewLinks.HIDDEN),
                placements(tree.path(LayoutWriter.TABLES), at + "/" + LayoutWriter.TABLES),
                routes(tree.path(LayoutWriter.REFERENCES), at + "/" + LayoutWriter.REFERENCES),
                areas(tree.path(LayoutWriter.AREAS), at + "/" + LayoutWriter.AREAS),
                notes(tree.path(LayoutWriter.NOTES), at + "/" + LayoutWriter.NOTES));
    }

    private TreeMap<ObjectRef, Placement> placements(JsonNode list, String at) throws DesignProblem {
        var placements = new TreeMap<ObjectRef, Placement>();
        for (int i = 0; i < list.size(); i++) {
            JsonNode one = list.get(i);
            String here = at + "/" + i;
            placements.put(
                    records.ref(one.path(LayoutWriter.REF), here),
                    new Placement(
                            point(one.path(LayoutWriter.AT), here),
                            constant(one, LayoutWriter.TINT, Tint.class, here),
                            one.path(LayoutWriter.PINNED).asBoolean(false)));
        }
        return placements;
    }

    private TreeMap<ObjectRef, Route> routes(JsonNode list, String at) throws DesignProblem {
        var routes = new TreeMap<ObjectRef, Route>();
        for (int i = 0; i < list.size(); i++) {
            JsonNode one = list.get(i);
            String here = at + "/" + i;
            JsonNode way = one.path(LayoutWriter.WAY);
            var points = new ArrayList<Point>();
            for (int k = 0; k + 1 < way.size(); k += 2) {
                points.add(new Point(number(way.get(k), here), number(way.get(k + 1), here)));
            }
            try {
                routes.put(
                        records.ref(one.path(LayoutWriter.REF), here),
                        new Route(points, one.path(LayoutWriter.MANUAL).asBoolean(false)));
            } catch (IllegalArgumentException e) {
                throw new DesignProblem(here, Visible.text(String.valueOf(e.getMessage())));
            }
        }
        return routes;
    }

    private static TreeMap<String, Area> areas(JsonNode list, String at) throws DesignProblem {
        var areas = new TreeMap<String, Area>();
        for (int i = 0; i < list.size(); i++) {
            JsonNode one = list.get(i);
            String here = at + "/" + i;
            String name = text(one, LayoutWriter.NAME, here);
            Point size = point(one.path(LayoutWriter.SIZE), here);
            areas.put(
                    name, new Area(name, point(one.path(LayoutWriter.AT), here), size.x(), size.y(), tint(one, here)));
        }
        return areas;
    }

    private static TreeMap<String, Note> notes(JsonNode list, String at) throws DesignProblem {
        var notes = new TreeMap<String, Note>();
        for (int i = 0; i < list.size(); i++) {
            JsonNode one = list.get(i);
            String here = at + "/" + i;
            String name = text(one, LayoutWriter.NAME, here);
            Point size = point(one.path(LayoutWriter.SIZE), here);
            notes.put(
                    name,
                    new Note(
                            name,
                            point(one.path(LayoutWriter.AT), here),
                            size.x(),
                            size.y(),
                            text(one, LayoutWriter.TEXT, here),
                            tint(one, here)));
        }
        return notes;
    }

    private static Tint tint(JsonNode one, String at) throws DesignProblem {
        return constant(one, LayoutWriter.TINT, Tint.class, at).orElse(Tint.GREY);
    }

    private static Point point(JsonNode pair, String at) throws DesignProblem {
        if (!pair.isArray() || pair.size() != 2) {
            throw new DesignProblem(at, "a place is a pair of whole numbers");
        }
        return new Point(number(pair.get(0), at), number(pair.get(1), at));
    }

    private static int number(JsonNode node, String at) throws DesignProblem {
        if (!node.isInt() || Math.abs(node.intValue()) > FARTHEST) {
            throw new DesignProblem(at, "a place is a pair of whole numbers, neither over " + FARTHEST);
        }
        return node.intValue();
    }

    private static String text(JsonNode tree, String member, String at) throws DesignProblem {
        if (!tree.path(member).isString()) {
            throw new DesignProblem(at, "\"" + member + "\" should be a text");
        }
        return tree.path(member).asString();
    }

    private static <E extends Enum<E>> Optional<E> constant(JsonNode tree, String member, Class<E> type, String at)
            throws DesignProblem {
        JsonNode node = tree.path(member);
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        for (E constant : type.getEnumConstants()) {
            if (LayoutWriter.word(constant).equals(node.asString(""))) {
                return Optional.of(constant);
            }
        }
        throw new DesignProblem(at, "\"" + Visible.text(node.asString("")) + "\" is no " + member);
    }
}
