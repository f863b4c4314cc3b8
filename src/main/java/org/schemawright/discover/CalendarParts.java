package org.schemawright.discover;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.schemawright.advise.normalize.Attributes;

/** What a calendar says of days, so that what only that could be told from it names nothing. */
final class CalendarParts {
    private static final int LENGTH_OF_A_DAY = 10;
    private static final Pattern CALLED =
            Pattern.compile("day|week|month|quarter|semester|year|calendar|fiscal|holiday", Pattern.CASE_INSENSITIVE);
    private static final List<ToLongFunction<LocalDate>> PARTS = List.of(
            LocalDate::getYear,
            LocalDate::getMonthValue,
            LocalDate::getDayOfMonth,
            day -> day.getDayOfWeek().getValue(),
            LocalDate::getDayOfYear,
            day -> day.get(IsoFields.QUARTER_OF_YEAR),
            day -> day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
            day -> day.getMonthValue() * 100L + day.getDayOfMonth(),
            day -> day.getYear() * 100L + day.getMonthValue(),
            day -> day.get(IsoFields.WEEK_BASED_YEAR) * 100L + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));

    private final EncodedTable table;
    private final int moment;
    private final Map<LocalDate, Integer> rows = new TreeMap<>();

    /** @param moment the column that holds days, written as in ISO 8601; others are not read */
    CalendarParts(EncodedTable table, int moment) {
        this.table = table;
        this.moment = moment;
        EncodedTable.Column days = table.column(moment);
        boolean[] read = new boolean[table.distinct(moment)];
        for (int row = 0; row < table.rows(); row++) {
            if (!read[days.ids[row]]) {
                read[days.ids[row]] = true;
                read(table.value(row, moment).orElse(""), row);
            }
        }
    }

    private void read(String text, int row) {
        if (text.length() >= LENGTH_OF_A_DAY) {
            try {
                rows.putIfAbsent(LocalDate.parse(text.substring(0, LENGTH_OF_A_DAY)), row);
            } catch (DateTimeException e) {
                // Another way to write days: it tells nothing.
            }
        }
    }

    /** Whether a column is called after what a calendar says. */
    static boolean called(String name) {
        return CALLED.matcher(name).find();
    }

    /** Whether these columns follow from parts of the days that come again and again, each of them. */
    boolean tell(Attributes columns) {
        return !rows.isEmpty() && untold(columns) == 0;
    }

    /** How many of the columns that follow from the days follow from no part of them that comes again and again. */
    long untold(Attributes following) {
        List<ToLongFunction<LocalDate>> parts =
                PARTS.stream().filter(this::comesAgain).toList();
        return rows.isEmpty()
                ? 0
                : following
                        .without(moment)
                        .places()
                        .filter(place -> table.distinct(place) > 1)
                        .filter(place -> parts.stream().noneMatch(part -> tells(part, place)))
                        .count();
    }

    private boolean comesAgain(ToLongFunction<LocalDate> part) {
        return rows.keySet().stream().mapToLong(part).distinct().count() * 3 <= rows.size() * 2L;
    }

    private boolean tells(ToLongFunction<LocalDate> part, int place) {
        int[] ids = table.column(place).ids;
        Map<Long, Integer> told = new HashMap<>();
        return rows.entrySet().stream().allMatch(day -> {
            Integer before = told.putIfAbsent(part.applyAsLong(day.getKey()), ids[day.getValue()]);
            return before == null || before == ids[day.getValue()];
        });
    }
}
