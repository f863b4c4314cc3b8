package org.schemawright.engine.h2;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.schemawright.engine.portable.Dialect.Rendered;
import org.schemawright.engine.portable.PortableType;
import org.schemawright.model.Database;
import org.schemawright.model.Domain;

/** H2's types in portable words, and the other way. */
final class H2Types {
    private static final Pattern ARRAY = Pattern.compile("(?s)(.*) ARRAY(?:\\[\\d+\\])?");
    private static final Pattern LABEL = Pattern.compile("'((?:[^']|'')*)'");
    private static final Pattern PARTS =
            Pattern.compile("(?<words>[^(]*)(?:\\((?<first>\\d+)(?: [A-Z]+)?(?:, ?(?<second>\\d+))?\\))?(?<rest>.*)");

    private H2Types() {}

    static PortableType meaning(String type, Database database) {
        String text = type.strip();
        Matcher array = ARRAY.matcher(text);
        if (array.matches()) {
            return new PortableType.ListOf(meaning(array.group(1), database));
        }
        if (text.startsWith("ENUM(")) {
            return new PortableType.Labels(Optional.empty(), labels(text));
        }
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            return new PortableType.Foreign(type);
        }
        String words = (parts.group("words").strip() + " " + parts.group("rest").strip()).strip();
        return plain(words, number(parts.group("first")), number(parts.group("second")))
                .orElseGet(() -> ofDomain(text, database));
    }

    private static List<String> labels(String enumeration) {
        var labels = new ArrayList<String>();
        Matcher label = LABEL.matcher(enumeration);
        while (label.find()) {
            labels.add(label.group(1).replace("''", "'"));
        }
        return labels;
    }

    /** What is longer than a number of ours says no limit that anybody reaches. */
    private static OptionalInt number(@Nullable String digits) {
        return digits == null || digits.length() > 9 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }

    private static Optional<PortableType> plain(String words, OptionalInt first, OptionalInt second) {
        return Optional.ofNullable(
                switch (words) {
                    case "TINYINT" -> new PortableType.Whole(8);
                    case "SMALLINT" -> new PortableType.Whole(16);
                    case "INTEGER" -> new PortableType.Whole(32);
                    case "BIGINT" -> new PortableType.Whole(64);
                    case "NUMERIC", "DECIMAL" -> new PortableType.Exact(first, second.orElse(0));
                    case "DECFLOAT" -> new PortableType.Exact(OptionalInt.empty(), 0);
                    case "REAL" -> new PortableType.Approximate(32);
                    case "DOUBLE PRECISION", "FLOAT" -> new PortableType.Approximate(64);
                    case "CHARACTER VARYING", "CHARACTER LARGE OBJECT", "VARCHAR_IGNORECASE" ->
                        new PortableType.Text(first, false);
                    case "CHARACTER" -> new PortableType.Text(first.isPresent() ? first : OptionalInt.of(1), true);
                    case "BINARY", "BINARY VARYING", "BINARY LARGE OBJECT" -> new PortableType.Bytes(first);
                    case "BOOLEAN" -> new PortableType.Truth();
                    case "DATE" -> new PortableType.Day();
                    case "TIME" -> new PortableType.TimeOfDay(first, false);
                    case "TIME WITH TIME ZONE" -> new PortableType.TimeOfDay(first, true);
                    case "TIMESTAMP" -> new PortableType.Moment(first, false);
                    case "TIMESTAMP WITH TIME ZONE" -> new PortableType.Moment(first, true);
                    case "UUID" -> new PortableType.Uuid();
                    case "JSON" -> new PortableType.Json();
                    default -> words.startsWith("INTERVAL") ? new PortableType.Span() : null;
                });
    }

    private static PortableType ofDomain(String type, Database database) {
        return database.all(Domain.class)
                .filter(known -> Quote.qualified(known.ref()).equals(type))
                .findFirst()
                .map(known -> meaning(known.baseType(), database))
                .orElseGet(() -> new PortableType.Foreign(type));
    }

    static Rendered rendered(PortableType wanted) {
        return switch (wanted) {
            case PortableType.Whole(var bits) ->
                new Rendered(bits <= 8 ? "TINYINT" : bits <= 16 ? "SMALLINT" : bits <= 32 ? "INTEGER" : "BIGINT");
            case PortableType.Exact(var precision, var scale) ->
                precision.isPresent()
                        ? new Rendered("NUMERIC(" + precision.getAsInt() + ", " + scale + ")")
                        : new Rendered("DECFLOAT(100)", "holds no more than 100 digits");
            case PortableType.Approximate(var bits) -> new Rendered(bits <= 32 ? "REAL" : "DOUBLE PRECISION");
            case PortableType.Text(var length, var padded) ->
                new Rendered((padded ? "CHARACTER" : "CHARACTER VARYING") + limit(length));
            case PortableType.Bytes(var length) -> new Rendered("BINARY VARYING" + limit(length));
            case PortableType.Truth _ -> new Rendered("BOOLEAN");
            case PortableType.Day _ -> new Rendered("DATE");
            case PortableType.TimeOfDay(var digits, var zone) ->
                new Rendered("TIME(" + digits.orElse(6) + ")" + (zone ? " WITH TIME ZONE" : ""));
            case PortableType.Moment(var digits, var zone) ->
                new Rendered(
                        "TIMESTAMP" + (digits.orElse(6) == 6 ? "" : limit(digits)) + (zone ? " WITH TIME ZONE" : ""));
            case PortableType.Span _ ->
                new Rendered("CHARACTER VARYING", "is a text, with which nothing can be computed");
            case PortableType.Uuid _ -> new Rendered("UUID");
            case PortableType.Json _ -> new Rendered("JSON");
            case PortableType.Labels(var _, var labels) ->
                new Rendered("ENUM(" + labels.stream().map(Quote::text).collect(Collectors.joining(", ")) + ")");
            case PortableType.ListOf(var element) -> {
                Rendered of = rendered(element);
                yield new Rendered(of.type() + " ARRAY", Optional.empty(), of.traps());
            }
            case PortableType.Untyped _ -> new Rendered("CHARACTER VARYING", "holds texts, whatever was written");
            case PortableType.Foreign(var name) -> new Rendered("CHARACTER VARYING", "holds texts instead of " + name);
        };
    }

    private static String limit(OptionalInt length) {
        return length.isPresent() ? "(" + length.getAsInt() + ")" : "";
    }
}
