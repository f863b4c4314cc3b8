package org.schemawright.discover;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.schemawright.advise.normalize.Attributes;
import org.schemawright.discover.ColumnProfile.Look;

/**
 * Columns from which others follow only because they say the same once more: a place or quantity in another unit, a text
 * that is made of others. They name nothing.
 */
final class Restated {
    private static final int FEW = 4;
    private static final double DENSE = 0.9;
    private static final Pattern DAY =
            Pattern.compile("(?:1[89]|2[01])\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,15}");

    private final Determination data;
    private final EncodedTable table;
    private final ColumnProfile[] profiles;
    private final Attributes[] determined;

    /** @param determined of each column those that follow from it, itself included */
    Restated(Determination data, ColumnProfile[] profiles, Attributes[] determined) {
        this.data = data;
        this.table = data.table();
        this.profiles = profiles;
        this.determined = determined;
    }

    /** @param telling whether it is no accident that a column follows from the key */
    boolean is(int key, IntPredicate telling) {
        return isDay(key) || !profiles[key].hint().key() && (isMeasure(key, telling) || isMadeOfOthers(key));
    }

    /** Whether a number is a day, as in 20260131, and nothing but days follow from it. */
    private boolean isDay(int key) {
        return isLook(key, Look.WHOLE)
                && following(key).allMatch(place -> isLook(place, Look.TIME) || writesDays(place))
                && writesDays(key);
    }

    private boolean writesDays(int place) {
        return isLook(place, Look.WHOLE)
                && table.distinct(place) > FEW
                && IntStream.of(data.representatives(data.partition(place)))
                        .allMatch(row -> table.value(row, place)
                                .map(text -> DAY.matcher(text).matches())
                                .orElse(true));
    }

    /** Whether only measures follow from a number or text. */
    private boolean isMeasure(int key, IntPredicate telling) {
        return (isLook(key, Look.WHOLE) || isLook(key, Look.NAME))
                && following(key)
                        .filter(telling)
                        .allMatch(place -> isLook(place, Look.DECIMAL) || isReckoned(key, place));
    }

    /** Whether a number grows or falls with another one that does not just count, as degrees of heating do with the temperature. */
    private boolean isReckoned(int key, int place) {
        if (!isLook(key, Look.WHOLE)
                || !isLook(place, Look.WHOLE)
                || profiles[place].hint().key()) {
            return false;
        }
        List<double[]> pairs = IntStream.of(data.representatives(data.partition(key)))
                .mapToObj(row -> new double[] {number(row, key), number(row, place)})
                .filter(pair -> !Double.isNaN(pair[0]) && !Double.isNaN(pair[1]))
                .sorted(Comparator.comparingDouble(pair -> pair[0]))
                .toList();
        boolean grows = true;
        boolean falls = true;
        for (int i = 1; i < pairs.size(); i++) {
            grows &= pairs.get(i)[1] >= pairs.get(i - 1)[1];
            falls &= pairs.get(i)[1] <= pairs.get(i - 1)[1];
        }
        boolean counted = profiles[key].dense() > DENSE
                && pairs.stream().limit(1).anyMatch(first -> first[0] == 0 || first[0] == 1);
        return pairs.size() > FEW && !counted && (grows || falls);
    }

    private double number(int row, int place) {
        String text = table.value(row, place).orElse("");
        return WHOLE.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    }

    /** Whether all that follows from a text follows from what is written in it, as latitude and longitude in a position. */
    private boolean isMadeOfOthers(int key) {
        if (!isLook(key, Look.NAME)) {
            return false;
        }
        int[] rows = data.representatives(data.partition(key));
        int[] written = following(key)
                .filter(place -> IntStream.of(rows).allMatch(row -> holds(key, place, row)))
                .filter(place -> IntStream.of(rows)
                        .anyMatch(row -> !table.value(row, key).equals(table.value(row, place))))
                .toArray();
        return written.length > 1
                && following(key)
                        .allMatch(place -> IntStream.of(written).anyMatch(part -> determined[part].contains(place)));
    }

    private boolean holds(int key, int place, int row) {
        String part = table.value(row, place).orElse("");
        return part.isEmpty()
                || part.length() > 1 && table.value(row, key).orElse("").contains(part);
    }

    private IntStream following(int key) {
        return determined[key].without(key).places().filter(place -> table.distinct(place) > 1);
    }

    private boolean isLook(int place, Look look) {
        return profiles[place].look() == look;
    }
}
