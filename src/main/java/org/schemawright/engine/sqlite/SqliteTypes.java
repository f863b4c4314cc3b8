package org.schemawright.engine.sqlite;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.schemawright.engine.portable.Dialect.Rendered;
import org.schemawright.engine.portable.PortableType;

/**
 * SQLite's types in portable words, and the other way. A column's type is only a word there; what the word says
 * elsewhere is what is meant, and where it says nothing, what SQLite makes of it (its rules of affinity).
 */
final class SqliteTypes {
    private static final Pattern PARTS = Pattern.compile(
            "(?<words>[^(]*)(?:\\(\\s*(?<first>\\d{1,9})\\s*(?:,\\s*(?<second>\\d{1,9})\\s*)?\\))?(?<rest>.*)");
    private static final String AS_TEXT = "is a text, which compares right only in one form";

    private SqliteTypes() {}

    static PortableType meaning(String type) {
        Matcher parts = PARTS.matcher(type.strip().toUpperCase(Locale.ROOT).replaceAll("\\s+", " "));
        if (type.isBlank() || !parts.matches()) {
            return new PortableType.Untyped();
        }
        String words = (parts.group("words").strip() + " " + parts.group("rest").strip()).strip();
        OptionalInt first = number(parts.group("first"));
        return switch (words) {
            case "ANY" -> new PortableType.Untyped();
            case "BOOLEAN", "BOOL" -> new PortableType.Truth();
            case "SMALLINT", "INT2" -> new PortableType.Whole(16);
            case "DATE" -> new PortableType.Day();
            case "TIME" -> new PortableType.TimeOfDay(first, false);
            case "DATETIME", "TIMESTAMP", "TIMESTAMP WITHOUT TIME ZONE" -> new PortableType.Moment(first, false);
            case "TIMESTAMPTZ", "TIMESTAMP WITH TIME ZONE" -> new PortableType.Moment(first, true);
            case "UUID", "GUID" -> new PortableType.Uuid();
            case "JSON", "JSONB" -> new PortableType.Json();
            case "DECIMAL", "NUMERIC", "NUMBER", "DEC" ->
                new PortableType.Exact(first, number(parts.group("second")).orElse(0));
            default -> byAffinity(words, first);
        };
    }

    private static PortableType byAffinity(String words, OptionalInt first) {
        if (words.contains("INT")) {
            return new PortableType.Whole(64);
        }
        if (words.contains("CHAR") || words.contains("CLOB") || words.contains("TEXT")) {
            return new PortableType.Text(first, false);
        }
        if (words.contains("BLOB")) {
            return new PortableType.Bytes(OptionalInt.empty());
        }
        if (words.contains("REAL") || words.contains("FLOA") || words.contains("DOUB")) {
            return new PortableType.Approximate(64);
        }
        return new PortableType.Exact(OptionalInt.empty(), 0);
    }

    private static OptionalInt number(@Nullable String digits) {
        return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }

    static Rendered rendered(PortableType wanted) {
        return switch (wanted) {
            case PortableType.Whole _ -> new Rendered("INTEGER");
            case PortableType.Exact(var precision, var scale) ->
                new Rendered(
                        precision.isPresent() ? "DECIMAL(" + precision.getAsInt() + "," + scale + ")" : "DECIMAL",
                        "holds fractions as binary numbers of about 15 digits");
            case PortableType.Approximate _ -> new Rendered("REAL");
            case PortableType.Text(var length, var _) -> text(length);
            case PortableType.Bytes(var length) -> {
                var plain = new Rendered("BLOB");
                yield length.isPresent()
                        ? plain.checked("length(" + Rendered.COLUMN + ") <= " + length.getAsInt())
                        : plain;
            }
            case PortableType.Truth _ -> new Rendered("BOOLEAN", "is 0 or 1").checked(Rendered.COLUMN + " IN (0, 1)");
            case PortableType.Day _ ->
                new Rendered("DATE", AS_TEXT).checked("date(" + Rendered.COLUMN + ") IS " + Rendered.COLUMN);
            case PortableType.TimeOfDay(var _, var zone) -> new Rendered(zone ? "TEXT" : "TIME", AS_TEXT);
            case PortableType.Moment(var _, var zone) ->
                new Rendered(zone ? "TIMESTAMP WITH TIME ZONE" : "TIMESTAMP", AS_TEXT);
            case PortableType.Span _ -> new Rendered("TEXT", "is a text, with which nothing can be computed");
            case PortableType.Uuid _ -> new Rendered("UUID", "is a text");
            case PortableType.Json _ ->
                new Rendered("TEXT", "is a text").checked("json_valid(" + Rendered.COLUMN + ")");
            case PortableType.Labels(var _, var labels) ->
                new Rendered("TEXT")
                        .checked(Rendered.COLUMN
                                + labels.stream().map(Quote::text).collect(Collectors.joining(", ", " IN (", ")")));
            case PortableType.ListOf _ ->
                new Rendered("TEXT", "is a list in JSON")
                        .checked("json_type(" + Rendered.COLUMN + ") IN ('array') OR " + Rendered.COLUMN + " IS NULL");
            case PortableType.Untyped _ -> new Rendered("");
            case PortableType.Foreign(var name) -> new Rendered("TEXT", "holds texts instead of " + name);
        };
    }

    private static Rendered text(OptionalInt length) {
        return length.isPresent()
                ? new Rendered("VARCHAR(" + length.getAsInt() + ")")
                        .checked("length(" + Rendered.COLUMN + ") <= " + length.getAsInt())
                : new Rendered("TEXT");
    }
}
