package org.schemawright.discover;

/**
 * The values of a table row after row, several in a word, so that comparing two rows reads two short stretches. A value
 * has sixteen bits where no column has more distinct ones, else thirty-two. The columns go on in the next word, and
 * from the last word in the next lane of the first, so that the bits of all words fit side by side into one.
 */
final class RowCells {
    private static final int NARROW = 16;
    private static final int WIDE = 32;
    private static final long NARROW_TOPS = 0x8000_8000_8000_8000L;
    private static final long WIDE_TOPS = 0x8000_0000_8000_0000L;

    private final boolean narrow;
    private final int words;
    private final long[] cells;

    RowCells(EncodedTable table) {
        int most = 0;
        for (int place = 0; place < table.width(); place++) {
            most = Math.max(most, table.distinct(place));
        }
        narrow = most <= 1 << NARROW;
        int bits = narrow ? NARROW : WIDE;
        int lanes = Long.SIZE / bits;
        words = (table.width() + lanes - 1) / lanes;
        cells = new long[Math.multiplyExact(table.rows(), words)];
        for (int place = 0; place < table.width(); place++) {
            int[] ids = table.column(place).ids;
            int shift = place / words * bits;
            for (int row = 0, at = place % words; row < table.rows(); row++, at += words) {
                cells[at] |= (long) ids[row] << shift;
            }
        }
    }

    /** The columns in which two rows differ, a bit a column. */
    long difference(int first, int second) {
        return narrow ? narrow(first * words, second * words) : wide(first * words, second * words);
    }

    /** The highest bit of a value is set where any of its bits is; each word has a bit of each lane for it. */
    private long narrow(int first, int second) {
        long lanes = 0;
        for (int word = 0; word < words; word++) {
            long other = cells[first + word] ^ cells[second + word];
            lanes |= (((other & ~NARROW_TOPS) + ~NARROW_TOPS | other) & NARROW_TOPS) >>> NARROW - 1 - word;
        }
        long some = (1L << words) - 1;
        return lanes & some
                | (lanes >>> NARROW & some) << words
                | (lanes >>> 2 * NARROW & some) << 2 * words
                | (lanes >>> 3 * NARROW) << 3 * words;
    }

    private long wide(int first, int second) {
        long lanes = 0;
        for (int word = 0; word < words; word++) {
            long other = cells[first + word] ^ cells[second + word];
            lanes |= (((other & ~WIDE_TOPS) + ~WIDE_TOPS | other) & WIDE_TOPS) >>> WIDE - 1 - word;
        }
        return lanes & (1L << words) - 1 | (lanes >>> WIDE) << words;
    }
}
