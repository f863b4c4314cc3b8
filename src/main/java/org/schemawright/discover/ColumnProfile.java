package org.schemawright.discover;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What the values of a column look like, as far as it says whether the column can name things.
 *
 * @param oneLength whether all values are equally long
 * @param dense     for whole numbers: the part of the range between the lowest and the highest that occurs
 */
record ColumnProfile(Look look, NameHint hint, boolean oneLength, double dense, boolean hasNull, int distinct) {
    private static final int SAMPLE = 4000;
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d*\\.\\d+(?:[eE][-+]?\\d+)?");
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}.*" + "|\\d{1,2}:\\d{2}.*");
    private static final Pattern CODE =
            Pattern.compile("[\\p{Lu}\\d][\\p{Lu}\\d_./#-]*|[a-z]{1,4}[-_]?\\d+|(?=.*\\d)[\\da-f]{2,}");
    private static final Pattern HASH =
            Pattern.compile("(?=.*\\d)[\\da-fA-F]{20,64}|[\\da-fA-F]{8}-(?:[\\da-fA-F]{4}-){3}[\\da-fA-F]{12}");
    private static final Pattern KEY_NAME = Pattern.compile("(?i).*(?:(?:^|[_."
            + " ])(?:id|key|no|nr|num|number|code|pk|sk|uid|uuid)\\d?|(?-i:[a-z](?:Id|ID|Key|No|Nr|Code|Number)))");
    private static final Pattern ID_NAME =
            Pattern.compile("(?i)(?:.*[_. ])?(?:id|pk|sk|uid|uuid)|.*(?-i:[a-z](?:Id|ID))");
    /** Words written as one, as {@code itemid} and {@code custkey}, and those that only end so. */
    private static final Pattern JOINED_NAME =
            Pattern.compile("(?:.*[_. ])?(?!(?:in)?valid|(?:un|pre|re)?paid|[a-z]*(?:grid|void|bid|aid|acid|solid|fluid"
                    + "|rapid|hybrid|covid|humid|liquid|mon|tur|hoc|joc|whis|don)(?:key)?$)[a-z]{2,}(?:id|key)");

    private static final Pattern VALUE_NAME = Pattern.compile(
            "(?i).*(?:zip|postal|phone|fax|mail|(?<!candi|man)date|time|price|amount|total|qty|quantity|address"
                    + "|street|latitude|longitude|year_?built|comment|description).*");

    private static final Pattern PLACE_NAME = Pattern.compile("(?i).*(?:city|state|province|month|quarter|week).*");

    /** What sort of values they are. */
    enum Look {
        WHOLE,
        CODE,
        NAME,
        DECIMAL,
        TIME,
        LONG_TEXT
    }

    /** What the column's name says about it. */
    enum NameHint {
        ID,
        KEY,
        VALUE,
        PLACE,
        NOTHING;

        /** Whether it is called as what names things is called. */
        boolean key() {
            return this == ID || this == KEY;
        }
    }

    static ColumnProfile of(EncodedTable table, int place) {
        EncodedTable.Column column = table.column(place);
        int step = Math.max(1, column.distinct / SAMPLE);
        var tally = new int[Look.values().length];
        int shortest = Integer.MAX_VALUE;
        int longest = 0;
        int seen = 0;
        boolean hasNull = IntStream.range(0, column.distinct).anyMatch(column::isNull);
        long lowest = Long.MAX_VALUE;
        long highest = Long.MIN_VALUE;
        for (int id = 0; id < column.distinct; id += step) {
            if (column.isNull(id)) {
                continue;
            }
            String text = column.values.text(id);
            Look look = look(text);
            tally[look.ordinal()]++;
            shortest = Math.min(shortest, text.length());
            longest = Math.max(longest, text.length());
            seen++;
            if (look == Look.WHOLE) {
                long number = Long.parseLong(text);
                lowest = Math.min(lowest, number);
                highest = Math.max(highest, number);
            }
        }
        double range = (double) highest - lowest + 1;
        return new ColumnProfile(
                most(tally, seen),
                hint(table.names().get(place)),
                shortest == longest,
                highest < lowest ? 0 : Math.min(1, column.distinct / range),
                hasNull,
                column.distinct);
    }

    /** @param namesake whether what follows from it is called after it */
    ColumnProfile named(boolean namesake) {
        return namesake && hint == NameHint.NOTHING
                ? new ColumnProfile(look, NameHint.KEY, oneLength, dense, hasNull, distinct)
                : this;
    }

    private static Look look(String text) {
        if (WHOLE.matcher(text).matches()) {
            return Look.WHOLE;
        }
        if (DECIMAL.matcher(text).matches()) {
            return Look.DECIMAL;
        }
        if (TIME.matcher(text).matches()) {
            return Look.TIME;
        }
        if (text.length() <= 16 && CODE.matcher(text).matches()
                || HASH.matcher(text).matches()) {
            return Look.CODE;
        }
        return text.length() <= 60 ? Look.NAME : Look.LONG_TEXT;
    }

    /** The look of nearly all values; what is mixed is text. */
    private static Look most(int[] tally, int seen) {
        for (Look look : Look.values()) {
            if (seen > 0 && tally[look.ordinal()] >= 0.95 * seen) {
                return look;
            }
        }
        int numbers = tally[Look.WHOLE.ordinal()] + tally[Look.DECIMAL.ordinal()];
        if (seen > 0 && numbers >= 0.95 * seen) {
            return Look.DECIMAL;
        }
        if (tally[Look.CODE.ordinal()] + tally[Look.WHOLE.ordinal()] >= 0.95 * seen) {
            return Look.CODE;
        }
        return tally[Look.LONG_TEXT.ordinal()] > 0.2 * seen ? Look.LONG_TEXT : Look.NAME;
    }

    private static NameHint hint(String name) {
        if (ID_NAME.matcher(name).matches()) {
            return NameHint.ID;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        boolean key = lower.endsWith("key") || lower.endsWith("id");
        if (!key && VALUE_NAME.matcher(lower).matches()) {
            return NameHint.VALUE;
        }
        if (!key && PLACE_NAME.matcher(name).matches()) {
            return NameHint.PLACE;
        }
        if (JOINED_NAME.matcher(name).matches()) {
            return name.endsWith("id") ? NameHint.ID : NameHint.KEY;
        }
        return KEY_NAME.matcher(name).matches() ? NameHint.KEY : NameHint.NOTHING;
    }

    /** Whether it is called as what describes things is called. */
    private boolean described() {
        return hint == NameHint.VALUE || hint == NameHint.PLACE;
    }

    /** Whether it may be a part of a key of several columns. */
    boolean keyPart() {
        return !described() && (look == Look.WHOLE || look == Look.CODE);
    }

    /** Whether it may be the time at which something else is told, and so a part of a key. */
    boolean moment() {
        return look == Look.TIME;
    }

    /** Whether it counts: whole numbers with few gaps, or numbers that are called a key. */
    boolean counts() {
        return look == Look.WHOLE && (dense > 0.1 || hint.key());
    }

    /**
     * Whether somebody counted: nearly all of so many things have a number of their own although there are hardly more
     * numbers, which chance would not do; or it is called a key.
     */
    boolean counted(int things) {
        boolean called = hint.key() && look == Look.WHOLE && dense > 0.3;
        return called && distinct >= 20
                || look == Look.WHOLE && dense > 0.9 && distinct >= 30 && distinct >= 0.8 * things;
    }

    /** Whether it looks as if it were made to name things. */
    boolean identifies() {
        return !described() && (counts() || look == Look.CODE);
    }

    /** The less, the better it names things among columns that determine each other. */
    int rank() {
        int byLook = switch (look) {
            case WHOLE -> counts() ? 0 : 6;
            case CODE -> oneLength ? 1 : 3;
            case NAME -> 8;
            case TIME -> 10;
            case DECIMAL -> 12;
            case LONG_TEXT -> 14;
        };
        int byHint = switch (hint) {
            case ID -> -8;
            case KEY -> -6;
            case VALUE -> 6;
            case PLACE -> 3;
            case NOTHING -> 0;
        };
        return byLook + byHint + (hasNull ? 4 : 0);
    }
}
