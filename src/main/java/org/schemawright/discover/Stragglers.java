package org.schemawright.discover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.schemawright.advise.normalize.Attributes;

/**
 * Columns that stand behind those of other things although nothing but what came before these determines them. Tables
 * keep their columns together, so something was joined: what all of them follow from names it, even if it is a word of
 * which only one thing is known, as of the candidates of an election only the party.
 */
final class Stragglers {
    /** One column between is no table. */
    private static final int LEAST_BETWEEN = 2;

    private final Determination data;
    private final EncodedTable table;
    private final EntitySearch search;
    private final List<Entity> entities;

    /** @param entities all of them, the rows as things of their own included */
    Stragglers(Determination data, EntitySearch search, List<Entity> entities) {
        this.data = data;
        this.table = data.table();
        this.search = search;
        this.entities = entities;
    }

    /** A stretch of columns with one home. */
    private record Stretch(Entity home, int first, int end) {
        int length() {
            return end - first;
        }
    }

    /** What the stragglers speak of. */
    List<Entity> named() {
        List<Stretch> stretches = stretches();
        var named = new ArrayList<Entity>();
        for (int index = 2; index < stretches.size(); index++) {
            Stretch late = stretches.get(index);
            stretches.subList(0, index - 1).stream()
                    .filter(one -> one.home().equals(late.home()))
                    .filter(one -> one.length() > late.length() && isTableBetween(one, late, stretches))
                    .findFirst()
                    .flatMap(one -> name(one, late))
                    .ifPresent(named::add);
        }
        for (int index = 0; index + 1 < stretches.size(); index++) {
            Stretch early = stretches.get(index);
            if (early.length() > 1
                    && stretches.subList(index + 1, stretches.size()).stream()
                            .filter(one -> one.home().equals(early.home()))
                            .anyMatch(one -> isKeyBetween(early, one) || isTableBetween(early, one, stretches))) {
                name(early, early).ifPresent(named::add);
            }
        }
        return named;
    }

    /** Whether the key of a thing stands right at the beginning of its later columns, and so not in the middle. */
    private static boolean isKeyBetween(Stretch early, Stretch later) {
        return later.home().key().places().anyMatch(key -> key == later.first() - 1 && key >= early.end());
    }

    private static boolean isTableBetween(Stretch early, Stretch late, List<Stretch> stretches) {
        return stretches.stream()
                .filter(one -> one.first() >= early.end() && one.end() <= late.first())
                .anyMatch(one -> !one.home().equals(late.home()) && one.length() >= LEAST_BETWEEN);
    }

    /** Where the key of a thing stands among its columns, these are two stretches. */
    private List<Stretch> stretches() {
        var stretches = new ArrayList<Stretch>();
        boolean open = false;
        for (int place = 0; place < table.width(); place++) {
            int at = place;
            if (entities.stream().anyMatch(one -> one.key().contains(at))) {
                open = open && !stretches.getLast().home().key().contains(at);
            } else if (table.distinct(place) > 1) {
                Entity home = home(place);
                boolean same = open && stretches.getLast().home().equals(home);
                int first = same ? stretches.removeLast().first() : place;
                stretches.add(new Stretch(home, first, place + 1));
                open = true;
            }
        }
        return stretches;
    }

    private Entity home(int place) {
        return entities.stream()
                .filter(one -> one.determined().contains(place))
                .min(Comparator.comparingInt(Entity::distinct))
                .orElseThrow();
    }

    /** The coarsest column of the early stretch from which the late one follows, and not by accident. */
    private Optional<Entity> name(Stretch early, Stretch late) {
        int[] columns = IntStream.range(late.first(), late.end())
                .filter(place -> table.distinct(place) > 1)
                .toArray();
        return IntStream.range(early.first(), early.end())
                .filter(place -> table.distinct(place) > 1)
                .filter(place -> search.determined(place).containsAll(Attributes.of(columns)))
                .filter(place -> !search.namesNothing(place) && isName(place))
                .filter(place -> IntStream.of(columns)
                        .allMatch(one -> search.sure(
                                early.home().distinct() - table.distinct(place),
                                early.home().representatives(),
                                one)))
                .boxed()
                .min(Comparator.comparingInt((Integer place) -> table.distinct(place)))
                .map(this::entity);
    }

    private boolean isName(int place) {
        return search.profile(place).hint() != ColumnProfile.NameHint.VALUE
                && !search.isLook(place, ColumnProfile.Look.TIME)
                && !search.isLook(place, ColumnProfile.Look.DECIMAL);
    }

    private Entity entity(int place) {
        return Entity.named(data, place, Attributes.NONE, search.determined(place));
    }
}
