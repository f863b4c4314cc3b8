package org.schemawright.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.schemawright.design.Point;
import org.schemawright.design.Route;
import org.schemawright.model.ObjectRef;

class ArrangingTest {
    private record Picture(List<Box> boxes, SortedMap<ObjectRef, Route> routes, int withoutWay) {}

    static IntStream graphs() {
        return IntStream.range(0, 30);
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void nothing_lies_upon_another(int number) {
        Picture picture = picture(Graphs.of(20 + number * 6, number));
        assertThat(picture.withoutWay()).isZero();
        assertNoBoxesMeet(picture.boxes());
        assertNoRouteThroughBox(picture);
        assertNoSharedLine(picture.routes());
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
        var after = new Router(boxes, Cancellation.NEVER).routes(graph.wires(), before.routes());
        for (Wire wire : graph.wires()) {
            boolean touched = wire.from().equals(moved.ref()) || wire.to().equals(moved.ref());
            if (!touched) {
                assertThat(after.get(wire.ref())).isEqualTo(before.routes().get(wire.ref()));
            }
        }
        assertNoRouteThroughBox(new Picture(boxes, after, 0));
        assertNoSharedLine(after);
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
        var router = new Router(boxes, Cancellation.NEVER);
        var routes = router.routes(graph.wires(), new TreeMap<>());
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

    /** No unit piece of line belongs to two routes. */
    private static void assertNoSharedLine(SortedMap<ObjectRef, Route> routes) {
        var owners = new HashMap<List<Integer>, ObjectRef>();
        routes.forEach((ref, route) -> {
            for (int i = 1; i < route.points().size(); i++) {
                Point one = route.points().get(i - 1);
                Point other = route.points().get(i);
                int length = Math.abs(one.x() - other.x()) + Math.abs(one.y() - other.y());
                int dx = Integer.signum(other.x() - one.x());
                int dy = Integer.signum(other.y() - one.y());
                for (int step = 0; step < length; step += Grid.PITCH) {
                    int x = one.x() + dx * step;
                    int y = one.y() + dy * step;
                    List<Integer> piece =
                            List.of(Math.min(x, x + dx * Grid.PITCH), Math.min(y, y + dy * Grid.PITCH), Math.abs(dx));
                    ObjectRef owner = owners.putIfAbsent(piece, ref);
                    assertThat(owner == null || owner.equals(ref))
                            .as("%s and %s at %s", ref, owner, piece)
                            .isTrue();
                }
            }
        });
    }
}
