package org.schemawright.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.schemawright.design.Point;
import org.schemawright.design.Route;
import org.schemawright.model.ObjectRef;

class ArrangingTest {
    private static final Map<Integer, Picture> PICTURES = new ConcurrentHashMap<>();

    private record Picture(List<Box> boxes, SortedMap<ObjectRef, Route> routes, int withoutWay) {}

    static IntStream graphs() {
        return IntStream.range(0, 30);
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void nothing_lies_upon_another(int number) {
        Graphs graph = graph(number);
        Picture picture = PICTURES.computeIfAbsent(number, key -> picture(graph(key)));
        assertThat(picture.withoutWay()).isZero();
        assertNoBoxesMeet(picture.boxes());
        assertNoRouteThroughBox(picture);
        assertNoSharedLine(graph, picture.routes());
        assertEndsTellTheTruth(graph, picture);
    }

    private static Graphs graph(int number) {
        return Graphs.of(20 + number * 6, number);
    }

    @Test
    void in_the_median_no_more_references_cross_than_graphviz_lets_cross() throws IOException {
        var ours = new ArrayList<Integer>();
        var dots = new ArrayList<Integer>();
        List<String> lines =
                fixture().lines().filter(line -> !line.startsWith("#")).toList();
        for (int i = 0; i < lines.size(); i++) {
            Picture picture = PICTURES.computeIfAbsent(i, key -> picture(graph(key)));
            ours.add(crossings(picture.routes()));
            dots.add(Integer.parseInt(lines.get(i).split(" ")[0]));
        }
        assertThat(ours).hasSize(30);
        assertThat(median(ours)).isLessThanOrEqualTo(median(dots));
    }

    private static String fixture() throws IOException {
        try (InputStream file = ArrangingTest.class.getResourceAsStream("/layout/dot-crossings.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static double median(List<Integer> numbers) {
        List<Integer> sorted = numbers.stream().sorted().toList();
        return (sorted.get(sorted.size() / 2 - 1) + sorted.get(sorted.size() / 2)) / 2.0;
    }

    /** How often a level piece of one and a plumb piece of another cross. */
    private static int crossings(SortedMap<ObjectRef, Route> routes) {
        var pieces = new ArrayList<List<Point>>();
        routes.values().forEach(route -> {
            for (int i = 1; i < route.points().size(); i++) {
                pieces.add(List.of(route.points().get(i - 1), route.points().get(i)));
            }
        });
        int crossings = 0;
        for (List<Point> level : pieces) {
            for (List<Point> plumb : pieces) {
                boolean cross = level.get(0).y() == level.get(1).y()
                        && plumb.get(0).x() == plumb.get(1).x()
                        && isBetween(
                                plumb.get(0).x(), level.get(0).x(), level.get(1).x())
                        && isBetween(
                                level.get(0).y(), plumb.get(0).y(), plumb.get(1).y());
                crossings += cross ? 1 : 0;
            }
        }
        return crossings;
    }

    private static boolean isBetween(int at, int one, int other) {
        return at > Math.min(one, other) && at < Math.max(one, other);
    }

    @Test
    void the_same_graph_gets_the_same_picture() {
        assertThat(picture(Graphs.of(80, 5))).isEqualTo(picture(Graphs.of(80, 5)));
    }

    @Test
    void ways_that_still_fit_stay_when_one_box_moves() {
        Graphs graph = Graphs.of(60, 3);
        Picture before = picture(graph);
        Box moved = before.boxes().getFirst();
        List<Box> boxes = new ArrayList<>(before.boxes());
        int below = boxes.stream().mapToInt(Box::bottom).max().orElse(0) + 200;
        boxes.set(0, moved.at(new Point(moved.x(), below)));
        var after = new Router().routes(boxes, graph.wires(), before.routes(), Cancellation.NEVER);
        for (Wire wire : graph.wires()) {
            boolean touched = wire.source().equals(moved.ref()) || wire.target().equals(moved.ref());
            if (!touched) {
                assertThat(after.get(wire.ref())).isEqualTo(before.routes().get(wire.ref()));
            }
        }
        assertNoRouteThroughBox(new Picture(boxes, after, 0));
        assertNoSharedLine(graph, after);
    }

    /** What a router remembers makes it quicker and nothing else. */
    @Test
    void a_router_that_remembers_finds_the_same_ways_as_a_new_one() {
        Graphs graph = Graphs.of(50, 4);
        var boxes = new ArrayList<>(picture(graph).boxes());
        var remembering = new Router();
        SortedMap<ObjectRef, Route> known = new TreeMap<>();
        var random = new Random(6);
        for (int i = 0; i < 60; i++) {
            if (i % 7 == 3) {
                known = without(known, random.nextInt(known.size()));
            } else if (i > 0) {
                int moved = random.nextInt(boxes.size());
                Box box = boxes.get(moved);
                Box there = box.at(box.corner().plus(10 * random.nextInt(-9, 10), 10 * random.nextInt(-9, 10)));
                if (boxes.stream().allMatch(other -> other == box || !other.meets(there, 50))) {
                    boxes.set(moved, there);
                }
            }
            var wires = i % 10 < 5
                    ? graph.wires()
                    : graph.wires().stream().skip(i % 5).toList();
            var fresh = new Router().routes(boxes, wires, known, Cancellation.NEVER);
            SortedMap<ObjectRef, Route> now = remembering.routes(boxes, wires, known, Cancellation.NEVER);
            assertThat(now.keySet()).isEqualTo(fresh.keySet());
            for (ObjectRef ref : fresh.keySet()) {
                Route before = known.get(ref);
                boolean kept = before != null && before.equals(fresh.get(ref));
                assertThat(before != null && before.equals(now.get(ref)))
                        .as("%d: %s", i, ref)
                        .isEqualTo(kept);
            }
            known = now;
        }
    }

    private static SortedMap<ObjectRef, Route> without(SortedMap<ObjectRef, Route> routes, int number) {
        var fewer = new TreeMap<>(routes);
        fewer.remove(List.copyOf(routes.keySet()).get(number));
        return fewer;
    }

    @Test
    void a_new_box_gets_a_free_place_near_the_wanted_one() {
        Picture picture = picture(Graphs.of(40, 9));
        Box fresh = new Box(picture.boxes().getFirst().ref(), 0, 0, 200, 150);
        Point wanted = picture.boxes().get(10).corner();
        Box placed = fresh.at(FreePlace.near(wanted, fresh, picture.boxes()));
        assertThat(picture.boxes()).noneMatch(box -> box.meets(placed, 0));
    }

    @Test
    void what_nobody_waits_for_any_more_ends() {
        var cancelled = new Cancellation(() -> true);
        Graphs graph = Graphs.of(200, 1);
        assertThatThrownBy(() -> Arranging.places(graph.boxes(), graph.wires(), cancelled))
                .isInstanceOf(CancellationException.class);
    }

    private static Picture picture(Graphs graph) {
        SortedMap<ObjectRef, Point> places = Arranging.places(graph.boxes(), graph.wires(), Cancellation.NEVER);
        List<Box> boxes = graph.boxes().stream()
                .map(box -> box.at(places.getOrDefault(box.ref(), box.corner())))
                .toList();
        var router = new Router();
        var routes = router.routes(boxes, graph.wires(), new TreeMap<>(), Cancellation.NEVER);
        return new Picture(boxes, routes, router.plain().size());
    }

    private static void assertNoBoxesMeet(List<Box> boxes) {
        for (int i = 0; i < boxes.size(); i++) {
            for (int k = i + 1; k < boxes.size(); k++) {
                assertThat(boxes.get(i).meets(boxes.get(k), 0))
                        .as("%s and %s", boxes.get(i), boxes.get(k))
                        .isFalse();
            }
        }
    }

    /** Routes touch boxes at their own ends only. */
    private static void assertNoRouteThroughBox(Picture picture) {
        picture.routes().forEach((ref, route) -> {
            for (int i = 1; i < route.points().size(); i++) {
                Point one = route.points().get(i - 1);
                Point other = route.points().get(i);
                for (Box box : picture.boxes()) {
                    boolean inside = Math.max(one.x(), other.x()) > box.x()
                            && Math.min(one.x(), other.x()) < box.right()
                            && Math.max(one.y(), other.y()) > box.y()
                            && Math.min(one.y(), other.y()) < box.bottom();
                    assertThat(inside).as("%s through %s", ref, box).isFalse();
                }
            }
        });
    }

    /** No unit piece of line belongs to two routes, but close to a box for two that meet one row of it. */
    private static void assertNoSharedLine(Graphs graph, SortedMap<ObjectRef, Route> routes) {
        var wires = new HashMap<ObjectRef, Wire>();
        graph.wires().forEach(wire -> wires.put(wire.ref(), wire));
        var owners = new HashMap<List<Integer>, ObjectRef>();
        routes.forEach((ref, route) -> {
            for (List<Integer> piece : pieces(route)) {
                ObjectRef owner = owners.putIfAbsent(piece, ref);
                assertThat(owner == null
                                || owner.equals(ref)
                                || isCommonEnd(piece, at(wires, ref), route, at(wires, owner), at(routes, owner)))
                        .as("%s and %s at %s", ref, owner, piece)
                        .isTrue();
            }
        });
    }

    private static List<List<Integer>> pieces(Route route) {
        var pieces = new ArrayList<List<Integer>>();
        for (int i = 1; i < route.points().size(); i++) {
            Point one = route.points().get(i - 1);
            Point other = route.points().get(i);
            int length = Math.abs(one.x() - other.x()) + Math.abs(one.y() - other.y());
            int dx = Integer.signum(other.x() - one.x());
            int dy = Integer.signum(other.y() - one.y());
            for (int step = 0; step < length; step += 10) {
                int x = one.x() + dx * step;
                int y = one.y() + dy * step;
                pieces.add(List.of(Math.min(x, x + dx * 10), Math.min(y, y + dy * 10), Math.abs(dx)));
            }
        }
        return pieces;
    }

    private static boolean isCommonEnd(List<Integer> piece, Wire wire, Route route, Wire other, Route otherRoute) {
        return isCommonEnd(
                        piece,
                        wire.from(),
                        route.points().getFirst(),
                        other.from(),
                        otherRoute.points().getFirst())
                || isCommonEnd(
                        piece,
                        wire.to(),
                        route.points().getLast(),
                        other.to(),
                        otherRoute.points().getLast());
    }

    private static boolean isCommonEnd(List<Integer> piece, Wire.End end, Point at, Wire.End other, Point otherAt) {
        return end.box().equals(other.box())
                && end.shared().equals(other.shared())
                && at.equals(otherAt)
                && piece.get(1) == at.y()
                && Math.abs(piece.get(0) + 5 - at.x()) < 65;
    }

    /** Each end is at its row, or at the head, above or below: never beside the row of another column. */
    private static void assertEndsTellTheTruth(Graphs graph, Picture picture) {
        var boxes = new HashMap<ObjectRef, Box>();
        picture.boxes().forEach(box -> boxes.put(box.ref(), box));
        for (Wire wire : graph.wires()) {
            List<Point> points = at(picture.routes(), wire.ref()).points();
            assertEndTellsTheTruth(at(boxes, wire.from().box()), wire.from(), points.getFirst());
            assertEndTellsTheTruth(at(boxes, wire.to().box()), wire.to(), points.getLast());
        }
    }

    private static void assertEndTellsTheTruth(Box box, Wire.End end, Point at) {
        boolean row = at.y() == box.y() + end.row().getAsInt() && (at.x() == box.x() || at.x() == box.right());
        boolean whole = at.y() < box.y() + end.head() || at.y() == box.bottom();
        assertThat(row || whole).as("%s of %s at %s", end, box, at).isTrue();
    }

    private static <T> T at(Map<ObjectRef, T> things, ObjectRef ref) {
        T thing = things.get(ref);
        if (thing == null) {
            throw new AssertionError("nothing for " + ref);
        }
        return thing;
    }
}
