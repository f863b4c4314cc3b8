package org.schemawright.engine.postgresql;

import java.util.List;
import java.util.Locale;
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
import org.schemawright.model.EnumType;

/** PostgreSQL's types in portable words, and the other way. */
final class PostgresqlTypes {
    private static final Pattern PARTS =
            Pattern.compile("(?<name>\"(?:[^\"]|\"\")*\"(?:\\.\"(?:[^\"]|\"\")*\"|\\.[^(\\[]+)?|[^(\\[]+)\\s*"
                    + "(?:\\((?<first>-?\\d+)(?:,\\s*(?<second>-?\\d+))?\\))?(?<rest>[^\\[\\]]*)(?<list>(?:\\[\\])*)");

    private PostgresqlTypes() {}

    static PortableType meaning(String type, Database database) {
        Matcher parts = PARTS.matcher(type.strip());
        if (!parts.matches()) {
            return new PortableType.Foreign(type);
        }
        if (!parts.group("list").isEmpty()) {
            return new PortableType.ListOf(
                    meaning(type.strip().substring(0, type.strip().length() - 2), database));
        }
        String words = (parts.group("name") + parts.group("rest")).strip();
        OptionalInt first = number(parts.group("first"));
        return builtIn(words.toLowerCase(Locale.ROOT).replace("pg_catalog.", ""), first, number(parts.group("second")))
                .orElseGet(() -> own(type.strip(), database));
    }

    private static OptionalInt number(@Nullable String digits) {
        return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }

    private static Optional<PortableType> builtIn(String words, OptionalInt first, OptionalInt second) {
        return Optional.ofNullable(
                switch (words) {
                    case "smallint", "int2" -> new PortableType.Whole(16);
                    case "integer", "int", "int4" -> new PortableType.Whole(32);
                    case "bigint", "int8" -> new PortableType.Whole(64);
                    case "float" -> new PortableType.Approximate(first.orElse(53) <= 24 ? 32 : 64);
                    case "numeric", "decimal", "dec" -> new PortableType.Exact(first, second.orElse(0));
                    case "money" -> new PortableType.Exact(OptionalInt.of(19), 2);
                    case "real", "float4" -> new PortableType.Approximate(32);
                    case "double precision", "float8" -> new PortableType.Approximate(64);
                    case "text", "character varying", "varchar" -> new PortableType.Text(first, false);
                    case "character", "bpchar", "char" ->
                        new PortableType.Text(first.isPresent() ? first : OptionalInt.of(1), true);
                    case "name" -> new PortableType.Text(OptionalInt.of(63), false);
                    case "bytea" -> new PortableType.Bytes(OptionalInt.empty());
                    case "boolean", "bool" -> new PortableType.Truth();
                    case "date" -> new PortableType.Day();
                    case "time without time zone", "time" -> new PortableType.TimeOfDay(first, false);
                    case "time with time zone", "timetz" -> new PortableType.TimeOfDay(first, true);
                    case "timestamp without time zone", "timestamp" -> new PortableType.Moment(first, false);
                    case "timestamp with time zone", "timestamptz" -> new PortableType.Moment(first, true);
                    case "interval" -> new PortableType.Span();
                    case "uuid" -> new PortableType.Uuid();
                    case "json", "jsonb" -> new PortableType.Json();
                    default -> null;
                });
    }

    private static PortableType own(String type, Database database) {
        Optional<PortableType> enumeration = database.all(EnumType.class)
                .filter(known -> Quote.qualified(known.ref()).equals(type))
                .findFirst()
                .map(known -> new PortableType.Labels(Optional.of(known.ref()), known.values()));
        return enumeration
                .or(() -> database.all(Domain.class)
                        .filter(known -> Quote.qualified(known.ref()).equals(type))
                        .findFirst()
                        .map(known -> meaning(known.baseType(), database)))
                .orElseGet(() -> new PortableType.Foreign(type));
    }

    static Rendered rendered(PortableType wanted) {
        return switch (wanted) {
            case PortableType.Whole(var bits) ->
                new Rendered(bits <= 16 ? "smallint" : bits <= 32 ? "integer" : "bigint");
            case PortableType.Exact(var precision, var scale) ->
                new Rendered(precision.isPresent() ? "numeric(" + precision.getAsInt() + "," + scale + ")" : "numeric");
            case PortableType.Approximate(var bits) -> new Rendered(bits <= 32 ? "real" : "double precision");
            case PortableType.Text(var length, var padded)
            when padded -> new Rendered("character(" + length.orElse(1) + ")");
            case PortableType.Text(var length, var _) ->
                new Rendered(length.isPresent() ? "character varying(" + length.getAsInt() + ")" : "text");
            case PortableType.Bytes(var length) ->
                length.isPresent()
                        ? new Rendered("bytea", "is not limited to " + length.getAsInt() + " bytes")
                        : new Rendered("bytea");
            case PortableType.Truth _ -> new Rendered("boolean");
            case PortableType.Day _ -> new Rendered("date");
            case PortableType.TimeOfDay(var digits, var zone) ->
                new Rendered("time" + digits(digits) + (zone ? " with time zone" : " without time zone"));
            case PortableType.Moment(var digits, var zone) ->
                new Rendered("timestamp" + digits(digits) + (zone ? " with time zone" : " without time zone"));
            case PortableType.Span _ -> new Rendered("interval");
            case PortableType.Uuid _ -> new Rendered("uuid");
            case PortableType.Json _ -> new Rendered("jsonb", "is kept as what it says, not as the text it was");
            case PortableType.Labels(var name, var labels) ->
                name.map(known -> new Rendered(Quote.qualified(known)))
                        .orElseGet(() -> new Rendered("text").checked(among(labels)));
            case PortableType.ListOf(var element) -> {
                Rendered of = rendered(element);
                yield new Rendered(of.type() + "[]", Optional.empty(), of.traps());
            }
            case PortableType.Untyped _ -> new Rendered("text", "holds texts, whatever was written");
            case PortableType.Foreign(var name) -> new Rendered("text", "holds texts instead of " + name);
        };
    }

    private static String among(List<String> labels) {
        return Rendered.COLUMN + labels.stream().map(Quote::text).collect(Collectors.joining(", ", " IN (", ")"));
    }

    /** More than six digits of a second cannot be kept. */
    private static String digits(OptionalInt digits) {
        return digits.isPresent() ? "(" + Math.min(digits.getAsInt(), 6) + ")" : "";
    }
}
