package org.schemawright.discover;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Columns in which a table keeps book of its own rows: who made a row and when, whether it is deleted. A table has each of
 * them once.
 */
final class Bookkeeping {
    private static final String DONE = "(?:created|modified|updated|changed|edited|inserted|deleted)";
    private static final String DOING = "(?:create|creation|modify|modification|update|change|edit|insert|delete)";
    private static final String WHEN = " (?:at|on|by|date|time|datetime|timestamp|user|utc)";
    private static final Pattern MARK = Pattern.compile("(?:.* )?(" + DONE + "(?:" + WHEN + ")*|" + DOING + "(?:" + WHEN
            + ")+|last " + DOING + "|(?:date|time) " + DONE + "|valid (?:from|to))|.*(rowguid)");

    private static final Pattern ROW = Pattern.compile("\\b(?:last|row|record)\\b");

    private final String[] marks;
    private final String[] keepers;

    Bookkeeping(List<String> names) {
        this.marks = new String[names.size()];
        this.keepers = new String[names.size()];
        for (int place = 0; place < marks.length; place++) {
            String words = Kinship.BETWEEN
                    .matcher(names.get(place))
                    .replaceAll(" ")
                    .toLowerCase(Locale.ROOT)
                    .strip();
            Matcher matcher = MARK.matcher(words);
            boolean kept = matcher.matches();
            int mark = !kept || matcher.group(1) == null ? 2 : 1;
            marks[place] = kept ? matcher.group(mark) : "";
            keepers[place] = kept ? keeper(words.substring(0, matcher.start(mark))) : "";
        }
    }

    private static String keeper(String before) {
        return ROW.matcher(before).replaceAll("").strip().replace(' ', '_');
    }

    /** What the name of a column says whose book it keeps; empty where it does not, or the column keeps none. */
    String keeper(int place) {
        return keepers[place];
    }

    boolean is(int place) {
        return !marks[place].isEmpty();
    }

    /** Whether two columns keep the same book, so that they are of two tables. */
    boolean same(int place, int other) {
        return place != other && is(place) && marks[place].equals(marks[other]);
    }

    /** How many columns keep a book in a table that another one of it keeps. */
    long twice(int[] homes) {
        Map<String, Integer> kept = new HashMap<>();
        long twice = 0;
        for (int place = 0; place < homes.length; place++) {
            if (is(place) && kept.merge(homes[place] + marks[place], 1, Integer::sum) > 1) {
                twice++;
            }
        }
        return twice;
    }
}
