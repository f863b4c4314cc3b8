package org.schemawright.app.inspect;

import java.util.List;
import java.util.Optional;
import org.schemawright.engine.portable.Dialect;
import org.schemawright.model.Index;

/** The keys of an index as they are typed into one field; where nulls go is said only where it is not as the engine does. */
final class KeyList {
    private static final String DESCENDING = " desc";
    private static final String NULLS_FIRST = " nulls first";
    private static final String NULLS_LAST = " nulls last";

    private final Optional<Dialect> dialect;

    /** @param dialect of the design's engine; without it nulls stand for the greatest value */
    KeyList(Optional<Dialect> dialect) {
        this.dialect = dialect;
    }

    private boolean usual(boolean descending) {
        return dialect.map(engine -> engine.indexesNullsFirst(descending)).orElse(descending);
    }

    /** The keys of an index: columns, or expressions, each with {@code desc} behind it where it runs that way. */
    String text(List<Index.Key> keys) {
        return NameList.text(keys.stream().map(this::key).toList());
    }

    private String key(Index.Key key) {
        String nulls = key.nullsFirst() == usual(key.descending()) ? "" : key.nullsFirst() ? NULLS_FIRST : NULLS_LAST;
        return key.column().or(key::expression).orElse("") + (key.descending() ? DESCENDING : "") + nulls;
    }

    /**
     * What was typed, as keys; what was there already keeps its collation and operator class.
     *
     * @param columns those of the table: what is none of them is an expression
     */
    List<Index.Key> keys(String typed, List<String> columns, List<Index.Key> before) {
        return NameList.split(typed).stream()
                .map(text -> key(text, columns, before))
                .toList();
    }

    private Index.Key key(String typed, List<String> columns, List<Index.Key> before) {
        String text = typed;
        Optional<Boolean> nullsFirst = Optional.empty();
        if (ends(text, NULLS_FIRST)) {
            nullsFirst = Optional.of(true);
            text = without(text, NULLS_FIRST);
        } else if (ends(text, NULLS_LAST)) {
            nullsFirst = Optional.of(false);
            text = without(text, NULLS_LAST);
        }
        boolean descending = ends(text, DESCENDING);
        String what = descending ? without(text, DESCENDING) : ends(text, " asc") ? without(text, " asc") : text;
        Optional<String> column = Optional.of(what).filter(columns::contains);
        Optional<String> expression = column.isPresent() ? Optional.empty() : Optional.of(what);
        Optional<Index.Key> old = before.stream()
                .filter(key -> key.column().equals(column) && key.expression().equals(expression))
                .findFirst();
        return new Index.Key(
                column,
                expression,
                old.flatMap(Index.Key::collation),
                old.flatMap(Index.Key::operatorClass),
                descending,
                nullsFirst.orElse(usual(descending)));
    }

    private static boolean ends(String text, String ending) {
        return text.toLowerCase(java.util.Locale.ROOT).endsWith(ending);
    }

    private static String without(String text, String ending) {
        return text.substring(0, text.length() - ending.length()).strip();
    }
}
