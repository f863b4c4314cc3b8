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

    private final String[] marks;

    Bookkeeping(List<String> names) {
        this.marks = names.stream().map(Bookkeeping::mark).toArray(String[]::new);
    }

    /** What the end of a name says of the row, the same for the same; empty where it says nothing of that sort. */
    private static String mark(String name) {
        String words = Kinship.BETWEEN
                .matcher(name)
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT)
                .strip();
        Matcher matcher = MARK.matcher(words);
        if (!matcher.matches()) {
            return "";
        }
        return matcher.group(1) == null ? "rowguid" : matcher.group(1);
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
