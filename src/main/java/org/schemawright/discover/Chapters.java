package org.schemawright.discover;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.schemawright.advise.normalize.Attributes;

/**
 * Two tables, one to one, that were found as one because nothing but the order of their columns tells them apart: what
 * stands behind several columns of others was joined later, what keeps the same book of its rows twice is two, and so is what tells the same again of another.
 */
final class Chapters {
    private static final int LEAST_COLUMNS = 3;
    private static final double MOST_OF = 0.6;
    private static final double NEARLY_ALL = 0.8;

    private final Determination data;
    private final EntitySearch search;
    private final Kinship kinship;
    private final Bookkeeping books;
    private final List<Entity> entities;
    private final List<Attributes> headings;

    /** @param headings the columns of each entity, the rows first */
    Chapters(
            Determination data,
            EntitySearch search,
            Kinship kinship,
            List<Entity> entities,
            List<Attributes> headings) {
        this.data = data;
        this.search = search;
        this.kinship = kinship;
        this.books = new Bookkeeping(search.table().names());
        this.entities = entities;
        this.headings = headings;
    }

    /** Adds an entity for each second chapter, behind all others. */
    void part() {
        for (int index = 1; index < entities.size(); index++) {
            int[] own = own(index);
            OptionalInt begin = apart(own);
            if (begin.isEmpty()) {
                begin = behindBook(own);
            }
            if (begin.isEmpty()) {
                begin = toldAgain(own);
            }
            OptionalInt reference = begin.isPresent() ? OptionalInt.empty() : reference(index, own);
            if (reference.isPresent()) {
                begin = OptionalInt.of(own[alike(own, own.length)]);
            }
            if (begin.isPresent()) {
                part(index, begin.getAsInt(), own[own.length - 1], reference);
            }
        }
    }

    private void part(int index, int begin, int end, OptionalInt reference) {
        Attributes later = Attributes.of(headings.get(index)
                .minus(entities.get(index).key())
                .places()
                .filter(place -> place >= begin && place <= end)
                .toArray());
        Attributes first = headings.get(index).minus(later);
        Entity second = reference.isPresent() ? named(reference.getAsInt()) : named(entities.get(index), first, later);
        headings.set(index, first);
        entities.add(second);
        headings.add(later.union(second.key()));
    }

    /** The columns of a thing that name nothing. */
    private int[] own(int index) {
        return headings.get(index).places().filter(place -> !isKey(place)).toArray();
    }

    /** Where columns stand behind several of other things, as what was joined later does. */
    private OptionalInt apart(int[] own) {
        return IntStream.range(1, own.length)
                .filter(i -> own.length - i >= LEAST_COLUMNS && between(own[i - 1], own[i]) >= LEAST_COLUMNS)
                .map(i -> own[i])
                .findFirst();
    }

    /** How many columns stand between two that differ in the rows and name nothing. */
    private long between(int first, int last) {
        return IntStream.range(first + 1, last)
                .filter(place -> search.table().distinct(place) > 1 && !isKey(place))
                .count();
    }

    private boolean isKey(int place) {
        return entities.stream().anyMatch(one -> one.key().contains(place));
    }

    /** Where columns stand behind a book that is kept again at their own end. */
    private OptionalInt behindBook(int[] own) {
        if (own.length == 0 || !books.is(own[own.length - 1])) {
            return OptionalInt.empty();
        }
        int first = 0;
        while (first < own.length && again(own, first) < 0) {
            first++;
        }
        if (first == 0 || first == own.length) {
            return OptionalInt.empty();
        }
        int next = first;
        while (own[next] < again(own, first) && books.is(own[next])) {
            next++;
        }
        return next + 1 < own.length ? OptionalInt.of(own[next]) : OptionalInt.empty();
    }

    /**
     * Where columns called alike tell nearly all again that those before them tell, and these nothing else unless they are
     * called alike too: an order has more than two addresses.
     */
    private OptionalInt toldAgain(int[] own) {
        int begin = alike(own, own.length);
        int[] before = Arrays.copyOf(own, begin);
        int[] behind = Arrays.copyOfRange(own, begin, own.length);
        long again = told(behind, before);
        int later = behind.length;
        boolean all = told(before, behind) >= NEARLY_ALL * begin;
        return begin > 0
                        && later > LEAST_COLUMNS
                        && later >= MOST_OF * begin
                        && again >= NEARLY_ALL * later
                        && (all || alike(own, begin) == 0)
                ? OptionalInt.of(own[begin])
                : OptionalInt.empty();
    }

    /**
     * By which columns at the end that are called alike and tell again what another thing tells are referred to from that:
     * the managers of clerks, where each office has one of them.
     */
    private OptionalInt reference(int index, int[] own) {
        int begin = alike(own, own.length);
        int[] later = Arrays.copyOfRange(own, begin, own.length);
        return begin == 0
                        || IntStream.of(later).filter(place -> !books.is(place)).count() <= LEAST_COLUMNS
                ? OptionalInt.empty()
                : IntStream.range(1, entities.size())
                        .filter(other -> other != index && tellAgain(later, other))
                        .mapToObj(other -> reference(later, other))
                        .filter(OptionalInt::isPresent)
                        .findFirst()
                        .orElse(OptionalInt.empty());
    }

    private OptionalInt reference(int[] later, int other) {
        return headings.get(other)
                .places()
                .filter(place -> !isKey(place)
                        && search.table().distinct(place) < entities.get(other).distinct()
                        && search.determined(place).containsAll(Attributes.of(later)))
                .boxed()
                .min(Comparator.comparingInt(search.table()::distinct))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /** Whether columns tell nearly all again that a thing tells, and hardly anything else. */
    private boolean tellAgain(int[] later, int other) {
        int[] told = headings.get(other).toArray();
        return told(later, told) >= NEARLY_ALL * later.length && told(own(other), later) >= MOST_OF * own(other).length;
    }

    /** Where those begin that are called like the last of the first columns. */
    private int alike(int[] own, int end) {
        int begin = end;
        while (begin > 0 && kinship.stem(own[begin - 1]).equals(kinship.stem(own[end - 1]))) {
            begin--;
        }
        return begin;
    }

    /** How many of these columns tell what one of others tells. */
    private long told(int[] places, int[] others) {
        return IntStream.of(places)
                .filter(place -> IntStream.of(others)
                        .anyMatch(other -> kinship.tellsTheSame(place, other) || kinship.tellsTheSame(other, place)))
                .count();
    }

    /** The column that keeps the same book as one of these; -1 where none does. */
    private int again(int[] own, int index) {
        return IntStream.of(own)
                .filter(place -> books.same(own[index], place))
                .findFirst()
                .orElse(-1);
    }

    /** The coarsest of the first columns from which the later ones follow names these, or the same that names the first. */
    private Entity named(Entity base, Attributes first, Attributes later) {
        Optional<Integer> coarsest = first.minus(base.key())
                .places()
                .filter(place -> search.determined(place).containsAll(later))
                .filter(place -> search.keyPart(place) && search.table().distinct(place) < base.distinct()
                        || later.places().anyMatch(other -> kinship.beginsWith(other, place)))
                .boxed()
                .min(Comparator.comparingInt(search.table()::distinct));
        return coarsest.map(this::named).orElse(base);
    }

    private Entity named(int place) {
        return Entity.named(data, place, Attributes.NONE, search.determined(place));
    }
}
