package org.schemawright.advise.firstform;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.schemawright.advise.Finding;
import org.schemawright.advise.Severity;
import org.schemawright.advise.firstform.TableFacts.ColumnFacts;

/**
 * Columns that are several values by what they are declared: an array of keys, a document of lines, a text that is
 * called a list. Names are all that speaks for it, so nothing is graver than information; a text is judged by its values
 * where there are any.
 */
final class DeclaredLists {
    private static final Pattern KEYS =
            Pattern.compile("(?i:.*\\p{L}_(?:ids|uuids|keys|skus|isbns))|.*\\p{Ll}(?:Ids|IDs)");
    private static final Pattern KEY_ARRAY = Pattern.compile(
            "(?:small|big)?int(?:eger|\\d)?(?:\\[\\d*\\])+|uuid(?:\\[\\d*\\])+|(?:integer|bigint|uuid) array.*");
    private static final Pattern DOCUMENT = Pattern.compile("jsonb?|xml");
    private static final Pattern LINES =
            Pattern.compile("(?i:(?:.*_)?(?:items|lines|positions|attendees|participants|members|passengers))"
                    + "|.*\\p{Ll}(?:Items|Lines|Positions)");
    private static final Pattern TEXT = Pattern.compile("(?:text|clob|citext|string|n?varchar2?|character varying).*|");
    private static final Pattern CALLED_LIST = Pattern.compile("(?i:.*\\p{L}_(?:csv|list))|.*\\p{Ll}(?:Csv|List)");
    private static final Pattern THE_LIST = Pattern.compile(
            "(?i).*(?:price|mailing|wait(?:ing)?|wish|play|black|white|allow|deny|block|to_?do|check|short|watch|guest)_?list");

    private DeclaredLists() {}

    static Optional<Finding> judge(ColumnFacts column) {
        String name = column.name();
        boolean keys = KEYS.matcher(name).matches();
        if (keys && KEY_ARRAY.matcher(column.type()).matches()) {
            return Optional.of(finding(
                    column,
                    "first-form-key-list",
                    " is an array of keys",
                    "no reference can be declared for the elements of an array",
                    "a table of its own with a row for each pair, and references both ways"));
        }
        if (LINES.matcher(name).matches() && DOCUMENT.matcher(column.type()).matches()) {
            return Optional.of(finding(
                    column,
                    "first-form-document",
                    " is a document of what is called like rows",
                    "no key, no reference and no type can be declared for what a document holds",
                    "a table of its own with a row for each, and a reference to this one"));
        }
        boolean text = column.values().isEmpty() && TEXT.matcher(column.type()).matches();
        if (text && keys) {
            return Optional.of(finding(
                    column,
                    "first-form-key-list",
                    " is a text that is called like several keys",
                    "no reference can be declared for keys within a text",
                    "a table of its own with a row for each pair, and references both ways"));
        }
        return text
                        && CALLED_LIST.matcher(name).matches()
                        && !THE_LIST.matcher(name).matches()
                ? Optional.of(finding(
                        column,
                        "first-form-list",
                        " is a text that is called a list",
                        "elements within a text can neither be asked for by an index nor be checked",
                        "a table of its own with a row for each element"))
                : Optional.empty();
    }

    private static Finding finding(ColumnFacts column, String rule, String what, String why, String remedy) {
        return Finding.ofColumns(
                rule,
                Severity.INFO,
                List.of(column.name()),
                column.name() + what,
                List.of("declared as " + (column.type().isEmpty() ? "nothing" : column.type()), why),
                remedy);
    }
}
