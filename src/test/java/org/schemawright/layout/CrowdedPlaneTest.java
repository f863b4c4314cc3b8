package org.schemawright.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schemawright.design.Point;
import org.schemawright.design.Route;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** Boxes set by hand so close that hardly a line goes between them, and far more references than there is room for. */
class CrowdedPlaneTest {
    private static final int SIDE = 6;
    private static final int HEAD = 30;
    private static final int ROW = 20;

    @ParameterizedTest
    @ValueSource(ints = {40, 400})
    void eachReferenceIsDrawnFromBoxToBox(int references) {
        for (int seed = 0; seed < 12; seed++) {
            var random = new Random(seed);
            int gap = 20 + 10 * random.nextInt(5);
            List<Box> boxes = IntStream.range(0, SIDE * SIDE)
                    .mapToObj(i -> new Box(
                            table(i), i % SIDE * (120 + gap), i / SIDE * (HEAD + 3 * ROW + gap), 120, HEAD + 3 * ROW))
                    .toList();
            List<Wire> wires = IntStream.range(0, references)
                    .mapToObj(i -> wire(i, random))
                    .toList();

            var routes = new Router().routes(boxes, wires, new TreeMap<>(), Cancellation.NEVER);

            assertThat(routes.keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            wires.stream().map(Wire::ref).toList());
            assertThat(wires).allSatisfy(wire -> {
                List<Point> points = routes.getOrDefault(wire.ref(), new Route(List.of(), false))
                        .points();
                assertThat(isAtEdge(points.getFirst(), box(boxes, wire.source())))
                        .isTrue();
                assertThat(isAtEdge(points.getLast(), box(boxes, wire.target())))
                        .isTrue();
            });
        }
    }

    private static Wire wire(int number, Random random) {
        int from = random.nextInt(SIDE * SIDE);
        int to = (from + 1 + random.nextInt(SIDE * SIDE - 1)) % (SIDE * SIDE);
        return new Wire(
                table(from).part(Kind.FOREIGN_KEY, "f" + number),
                new Wire.End(table(from), OptionalInt.of(HEAD + ROW * random.nextInt(3) + ROW / 2), HEAD, "f" + number),
                new Wire.End(table(to), OptionalInt.of(HEAD + ROW / 2), HEAD, "key"));
    }

    private static boolean isAtEdge(Point point, Box box) {
        boolean within =
                point.x() >= box.x() && point.x() <= box.right() && point.y() >= box.y() && point.y() <= box.bottom();
        return within
                && Stream.of(point.x() == box.x(), point.x() == box.right(), point.y() == box.y())
                        .anyMatch(edge -> edge || point.y() == box.bottom());
    }

    private static Box box(List<Box> boxes, ObjectRef ref) {
        return boxes.stream().filter(box -> box.ref().equals(ref)).findFirst().orElseThrow();
    }

    private static ObjectRef table(int number) {
        return ObjectRef.of(Kind.TABLE, "public", "t" + number);
    }
}
