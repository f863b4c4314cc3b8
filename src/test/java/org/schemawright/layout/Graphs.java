package org.schemawright.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** Graphs like those of schemas: groups that belong together, and a few tables that everything refers to. */
public record Graphs(List<Box> boxes, List<Wire> wires) {
    private static final int GROUP = 25;
    private static final int HEAD = 30;
    private static final int ROW = 20;

    public static Graphs of(int tables, long seed) {
        var random = new Random(seed);
        var boxes = new ArrayList<Box>();
        for (int i = 0; i < tables; i++) {
            int columns = 3 + random.nextInt(12);
            boxes.add(new Box(ref(i), 0, 0, 160 + 20 * random.nextInt(7), HEAD + ROW * columns));
        }
        var wires = new ArrayList<Wire>();
        for (int i = 1; i < tables; i++) {
            int references = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(2);
            for (int k = 0; k < references; k++) {
                int to = target(random, i, tables);
                int rows = (boxes.get(i).height() - HEAD) / ROW;
                wires.add(new Wire(
                        ref(i).part(Kind.FOREIGN_KEY, "f" + k),
                        new Wire.End(
                                ref(i),
                                OptionalInt.of(HEAD + ROW * Math.min(1 + k, rows - 1) + ROW / 2),
                                HEAD,
                                "f" + k),
                        new Wire.End(ref(to), OptionalInt.of(HEAD + ROW / 2), HEAD, "key")));
            }
        }
        return new Graphs(boxes, wires);
    }

    private static int target(Random random, int from, int tables) {
        double chance = random.nextDouble();
        if (chance < 0.1) {
            return random.nextInt(Math.min(tables, 2 + tables / 40));
        }
        int group = from / GROUP * GROUP;
        return chance < 0.9 ? group + random.nextInt(Math.min(GROUP, tables - group)) : random.nextInt(tables);
    }

    private static ObjectRef ref(int number) {
        return ObjectRef.of(Kind.TABLE, "public", "t" + number);
    }
}
