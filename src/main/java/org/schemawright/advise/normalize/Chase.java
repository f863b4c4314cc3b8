package org.schemawright.advise.normalize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The proof that the join of parts is the relation they came from. Each part is a row of a tableau that knows the
 * values of its own attributes (0) and stands for unknown ones elsewhere (its own number). Dependencies make unknown
 * values equal; nothing is lost if a row ends up knowing everything.
 *
 * @param steps    what was made equal, in order
 * @param lossless whether a row knows everything in the end
 * @param tableau  the last state: a row a part, a column an attribute, 0 where the value is known
 */
public record Chase(List<Step> steps, boolean lossless, List<List<Integer>> tableau) {
    public Chase {
        steps = List.copyOf(steps);
        tableau = List.copyOf(tableau);
    }

    /**
     * Two rows agreed on a determinant, so they agree on an attribute.
     *
     * @param kept     the symbol that both have now
     * @param replaced the symbol that is nowhere in this column any more
     */
    public record Step(Dependency because, int firstRow, int secondRow, int attribute, int kept, int replaced) {}

    public static Chase of(Attributes relation, Dependencies dependencies, List<Attributes> parts) {
        return new Run(relation.toArray(), parts).chase(dependencies);
    }

    /** The tableau while it changes. */
    private static final class Run {
        private final int[] places;
        private final int[][] rows;
        private final List<Step> steps = new ArrayList<>();

        Run(int[] places, List<Attributes> parts) {
            this.places = places;
            this.rows = new int[parts.size()][];
            for (int row = 0; row < rows.length; row++) {
                int symbol = row + 1;
                Attributes part = parts.get(row);
                rows[row] = Arrays.stream(places)
                        .map(place -> part.contains(place) ? 0 : symbol)
                        .toArray();
            }
        }

        Chase chase(Dependencies dependencies) {
            Dependencies cover = dependencies.minimalCover();
            boolean changed = true;
            while (changed && !complete()) {
                changed = false;
                for (Dependency one : cover.list()) {
                    changed |= apply(one);
                }
            }
            List<List<Integer>> tableau = Arrays.stream(rows)
                    .map(row -> Arrays.stream(row).boxed().toList())
                    .toList();
            return new Chase(steps, complete(), tableau);
        }

        private boolean complete() {
            return Arrays.stream(rows).anyMatch(row -> Arrays.stream(row).allMatch(symbol -> symbol == 0));
        }

        private boolean apply(Dependency one) {
            boolean changed = false;
            for (int first = 0; first < rows.length; first++) {
                for (int second = first + 1; second < rows.length; second++) {
                    if (agree(first, second, one.determinant())) {
                        changed |= equate(first, second, one);
                    }
                }
            }
            return changed;
        }

        private boolean agree(int first, int second, Attributes determinant) {
            for (int i = 0; i < places.length; i++) {
                if (determinant.contains(places[i]) && rows[first][i] != rows[second][i]) {
                    return false;
                }
            }
            return true;
        }

        private boolean equate(int first, int second, Dependency because) {
            boolean changed = false;
            for (int i = 0; i < places.length; i++) {
                int one = rows[first][i];
                int other = rows[second][i];
                if (because.dependent().contains(places[i]) && one != other) {
                    int kept = Math.min(one, other);
                    int replaced = Math.max(one, other);
                    for (int[] row : rows) {
                        row[i] = row[i] == replaced ? kept : row[i];
                    }
                    steps.add(new Step(because, first, second, places[i], kept, replaced));
                    changed = true;
                }
            }
            return changed;
        }
    }
}
