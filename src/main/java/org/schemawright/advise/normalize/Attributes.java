package org.schemawright.advise.normalize;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/**
 * An immutable set of attributes, each known by its place in a heading, counted from 0. The order of sets is by size,
 * then by their attributes one after the other.
 */
public final class Attributes implements Comparable<Attributes> {
    public static final Attributes NONE = new Attributes(new long[0]);

    /** One bit an attribute; the last word is never 0, so that equal sets have equal words. */
    private final long[] words;

    private Attributes(long[] words) {
        this.words = words;
    }

    public static Attributes of(int... places) {
        return of(Arrays.stream(places));
    }

    public static Attributes of(Collection<Integer> places) {
        return of(places.stream().mapToInt(Integer::intValue));
    }

    private static Attributes of(IntStream places) {
        int[] all = places.toArray();
        int highest = Arrays.stream(all).max().orElse(-1);
        long[] words = new long[highest / Long.SIZE + 1];
        for (int place : all) {
            words[place / Long.SIZE] |= 1L << place;
        }
        return ofWords(words);
    }

    /** The attributes 0 to {@code count - 1}. */
    public static Attributes first(int count) {
        return of(IntStream.range(0, count));
    }

    /** The attributes 0 to 63 whose bits are set. */
    public static Attributes ofBits(long bits) {
        return ofWords(new long[] {bits});
    }

    /** A bit an attribute, 64 a word. Takes the words over. */
    public static Attributes ofWords(long[] words) {
        int used = words.length;
        while (used > 0 && words[used - 1] == 0) {
            used--;
        }
        return new Attributes(used == words.length ? words : Arrays.copyOf(words, used));
    }

    /** A copy of at least the given length, to be changed by the caller. */
    long[] copy(int width) {
        return Arrays.copyOf(words, Math.max(width, words.length));
    }

    /** Gives the words one after the other, as many as are asked for. */
    public void addTo(LongConsumer sink, int count) {
        for (int i = 0; i < count; i++) {
            sink.accept(word(i));
        }
    }

    int width() {
        return words.length;
    }

    long word(int index) {
        return index < words.length ? words[index] : 0;
    }

    public boolean contains(int place) {
        return (word(place / Long.SIZE) >>> place & 1) != 0;
    }

    public boolean containsAll(Attributes other) {
        for (int i = 0; i < other.words.length; i++) {
            if ((other.words[i] & ~word(i)) != 0) {
                return false;
            }
        }
        return true;
    }

    public boolean intersects(Attributes other) {
        for (int i = 0; i < Math.min(words.length, other.words.length); i++) {
            if ((words[i] & other.words[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    public Attributes with(int place) {
        long[] all = copy(place / Long.SIZE + 1);
        all[place / Long.SIZE] |= 1L << place;
        return new Attributes(all);
    }

    public Attributes without(int place) {
        return contains(place) ? minus(of(place)) : this;
    }

    public Attributes union(Attributes other) {
        long[] all = copy(other.words.length);
        for (int i = 0; i < other.words.length; i++) {
            all[i] |= other.words[i];
        }
        return new Attributes(all);
    }

    public Attributes minus(Attributes other) {
        long[] rest = words.clone();
        for (int i = 0; i < Math.min(words.length, other.words.length); i++) {
            rest[i] &= ~other.words[i];
        }
        return ofWords(rest);
    }

    public Attributes intersection(Attributes other) {
        long[] both = Arrays.copyOf(words, Math.min(words.length, other.words.length));
        for (int i = 0; i < both.length; i++) {
            both[i] &= other.words[i];
        }
        return ofWords(both);
    }

    public boolean isEmpty() {
        return words.length == 0;
    }

    public int size() {
        int size = 0;
        for (long word : words) {
            size += Long.bitCount(word);
        }
        return size;
    }

    /** The places, ascending. */
    public IntStream places() {
        return IntStream.range(0, words.length * Long.SIZE).filter(this::contains);
    }

    /** The places, ascending. */
    public int[] toArray() {
        int[] places = new int[size()];
        int next = 0;
        for (int i = 0; i < words.length; i++) {
            for (long rest = words[i]; rest != 0; rest &= rest - 1) {
                places[next++] = i * Long.SIZE + Long.numberOfTrailingZeros(rest);
            }
        }
        return places;
    }

    @Override
    public int compareTo(Attributes other) {
        int bySize = Integer.compare(size(), other.size());
        return bySize != 0 ? bySize : Arrays.compare(toArray(), other.toArray());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attributes attributes && Arrays.equals(words, attributes.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        return Arrays.toString(toArray());
    }
}
