package org.schemawright.source.dbml;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.schemawright.engine.portable.PortableType;

/** What the words mean that people write for types when they have no engine in mind. */
final class TypeWords {
    private static final Pattern SIZED =
            Pattern.compile("([a-z][a-z0-9_ ]*?) ?(?:\\(([0-9]{1,5}|max)(?:, ?([0-9]{1,4}))?\\))?");
    private static final Map<String, PortableType> PLAIN = Map.ofEntries(
            Map.entry("tinyint", new PortableType.Whole(8)),
            Map.entry("smallint", new PortableType.Whole(16)),
            Map.entry("int2", new PortableType.Whole(16)),
            Map.entry("mediumint", new PortableType.Whole(32)),
            Map.entry("int", new PortableType.Whole(32)),
            Map.entry("int4", new PortableType.Whole(32)),
            Map.entry("integer", new PortableType.Whole(32)),
            Map.entry("serial", new PortableType.Whole(32)),
            Map.entry("int8", new PortableType.Whole(64)),
            Map.entry("bigint", new PortableType.Whole(64)),
            Map.entry("bigserial", new PortableType.Whole(64)),
            Map.entry("real", new PortableType.Approximate(32)),
            Map.entry("float4", new PortableType.Approximate(32)),
            Map.entry("float", new PortableType.Approximate(64)),
            Map.entry("float8", new PortableType.Approximate(64)),
            Map.entry("double", new PortableType.Approximate(64)),
            Map.entry("double precision", new PortableType.Approximate(64)),
            Map.entry("text", PortableType.Text.UNLIMITED),
            Map.entry("mediumtext", PortableType.Text.UNLIMITED),
            Map.entry("longtext", PortableType.Text.UNLIMITED),
            Map.entry("string", PortableType.Text.UNLIMITED),
            Map.entry("bool", new PortableType.Truth()),
            Map.entry("boolean", new PortableType.Truth()),
            Map.entry("date", new PortableType.Day()),
            Map.entry("time", new PortableType.TimeOfDay(OptionalInt.empty(), false)),
            Map.entry("datetime", new PortableType.Moment(OptionalInt.empty(), false)),
            Map.entry("timestamp", new PortableType.Moment(OptionalInt.empty(), false)),
            Map.entry("timestamptz", new PortableType.Moment(OptionalInt.empty(), true)),
            Map.entry("timestamp with time zone", new PortableType.Moment(OptionalInt.empty(), true)),
            Map.entry("uuid", new PortableType.Uuid()),
            Map.entry("uniqueidentifier", new PortableType.Uuid()),
            Map.entry("json", new PortableType.Json()),
            Map.entry("blob", new PortableType.Bytes(OptionalInt.empty())),
            Map.entry("bytea", new PortableType.Bytes(OptionalInt.empty())));

    private TypeWords() {}

    static Optional<PortableType> meaning(String words) {
        if (words.endsWith("[]")) {
            return meaning(words.substring(0, words.length() - 2)).map(PortableType.ListOf::new);
        }
        Matcher sized = SIZED.matcher(words.toLowerCase(Locale.ROOT));
        if (!sized.matches()) {
            return Optional.empty();
        }
        String word = sized.group(1);
        OptionalInt size = number(sized.group(2));
        return switch (word) {
            case "varchar", "nvarchar", "character varying" -> Optional.of(new PortableType.Text(size, false));
            case "char", "nchar", "character" ->
                Optional.of(new PortableType.Text(size.isPresent() ? size : OptionalInt.of(1), true));
            case "numeric", "decimal", "number" ->
                Optional.of(new PortableType.Exact(size, number(sized.group(3)).orElse(0)));
            default -> Optional.ofNullable(PLAIN.get(word));
        };
    }

    private static OptionalInt number(@Nullable String digits) {
        return digits == null || digits.equals("max") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }
}
