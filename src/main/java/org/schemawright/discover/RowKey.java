package org.schemawright.discover;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.schemawright.advise.normalize.Attributes;

/** Which columns of the rows' own heading are their key. */
final class RowKey {
    private static final int MOST_COLUMNS = 4;
    private static final int MOST_CANDIDATES = 24;

    private static final double PRICE_OF_A_DESCRIPTION = 8;
    private static final double PRICE_OF_AN_ACCIDENT = 8;
    private static final double WORTH_OF_LEADING = 8;
    private static final double WORTH_OF_COUNTING = 5;

    /** How many pairs of rows would have to agree by chance on what is no key. */
    private static final double TOO_MANY_TO_MISS = 5;

    private final EncodedTable table;
    private final Determination data;
    private final EntitySearch search;
    private final int[] heading;
    private final List<Entity> entities;
    private final int[] rows;

    RowKey(Determination data, EntitySearch search, List<Entity> entities, Attributes heading) {
        this.table = data.table();
        this.data = data;
        this.search = search;
        this.entities = entities;
        this.rows = search.rows().representatives();
        this.heading = heading.toArray();
    }

    /** The whole heading where nothing smaller is unique. */
    Attributes choose() {
        Attributes leading = search.leading();
        if (leading.size() > MOST_COLUMNS && Attributes.of(heading).containsAll(leading)) {
            return leading;
        }
        int[] parts = IntStream.of(heading)
                .boxed()
                .filter(place -> search.profile(place).keyPart()
                        || search.isLook(place, ColumnProfile.Look.TIME)
                        || search.isLook(place, ColumnProfile.Look.WHOLE)
                        || search.isLook(place, ColumnProfile.Look.NAME))
                .filter(place -> table.distinct(place) > 1)
                .sorted(Comparator.comparingInt(place -> search.profile(place).rank()))
                .limit(MOST_CANDIDATES)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        if (parts.length == 0) {
            return Attributes.of(heading);
        }
        List<Attributes> keys =
                Discovery.of(table.columns(parts), MOST_COLUMNS, Watch.NOBODY).keys();
        return cheapest(keys.stream()
                        .map(key -> Attributes.of(
                                key.places().map(place -> parts[place]).toArray()))
                        .toList())
                .orElse(Attributes.of(heading));
    }

    /** Looks into the rows only of those keys that could be the cheapest by what is found there. */
    private Optional<Attributes> cheapest(List<Attributes> keys) {
        var costs = new TreeMap<Attributes, Double>();
        keys.forEach(key -> costs.put(key, cost(key)));
        Optional<Attributes> best = Optional.empty();
        double least = Double.POSITIVE_INFINITY;
        for (Map.Entry<Attributes, Double> one :
                costs.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList()) {
            if (one.getValue() - WORTH_OF_COUNTING >= least) {
                break;
            }
            Attributes key = one.getKey();
            double cost = one.getValue() - (key.places().anyMatch(place -> counts(key, place)) ? WORTH_OF_COUNTING : 0);
            if (cost < least || cost == least && key.compareTo(best.orElse(key)) < 0) {
                least = cost;
                best = Optional.of(key);
            }
        }
        return best;
    }

    /** Few columns that look like keys and come early. */
    private double cost(Attributes key) {
        double cost = 6.0 * key.size() - (key.equals(search.leading()) ? WORTH_OF_LEADING : 0);
        int[] places = key.toArray();
        for (int place : places) {
            ColumnProfile profile = search.profile(place);
            cost += profile.rank() / 4.0 + place / (double) table.width();
            cost -= profile.hint().key() ? 1 : 0;
            cost += named(place) ? -3 : profile.identifies() || profile.counts() ? 0 : PRICE_OF_A_DESCRIPTION;
        }
        if (places.length == 1 && isIdentity(places[0])) {
            cost -= 6;
        }
        if (places.length > 1 && data.missed(rows, places) < TOO_MANY_TO_MISS) {
            cost += PRICE_OF_AN_ACCIDENT;
        }
        return cost;
    }

    /** Whether somebody counted the rows, or gave them codes in a column that is called an id. */
    private boolean isIdentity(int place) {
        ColumnProfile profile = search.profile(place);
        return profile.counted(table.rows()) || profile.hint() == ColumnProfile.NameHint.ID && profile.identifies();
    }

    /** Whether a column names something, be it together with others. */
    private boolean named(int place) {
        return entities.stream().anyMatch(one -> one.key().contains(place));
    }

    /** Whether the values of a column are 1, 2, 3, … within each group of the others, which is a sign of a line. */
    private boolean counts(Attributes key, int place) {
        if (key.size() == 1 || !search.isLook(place, ColumnProfile.Look.WHOLE)) {
            return false;
        }
        Partition groups = data.partition(key.without(place).toArray());
        EncodedTable.Column column = table.column(place);
        for (int group = 0; group < groups.groups(); group++) {
            long size = groups.starts[group + 1] - groups.starts[group];
            for (int i = groups.starts[group]; i < groups.starts[group + 1]; i++) {
                String text = column.values.text(column.ids[groups.rows[i]]);
                if (text.length() > 9 || text.isEmpty() || Long.parseLong(text) < 1 || Long.parseLong(text) > size) {
                    return false;
                }
            }
        }
        return groups.groups() > 0;
    }
}
