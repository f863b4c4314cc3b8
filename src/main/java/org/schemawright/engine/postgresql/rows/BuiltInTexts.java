package org.schemawright.engine.postgresql.rows;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts that PostgreSQL reads as values of its own types: a few that are often forgotten, then many different ones. */
final class BuiltInTexts {
    private static final int MANY = 40;
    private static final List<String> WORDS = List.of(
            "",
            "a",
            "Zoë",
            "O'Brien",
            "日本",
            "a b",
            " x",
            "A",
            "abc",
            "ABC",
            "1",
            "123",
            "12345",
            "a@b.co",
            "#aabbcc",
            "DE",
            "EUR",
            "+4912345678",
            "https://example.org/x",
            "2024-01-01",
            "abc-def",
            "a1",
            "\\n",
            "😀");

    private static final Map<String, List<String>> FEW = Map.ofEntries(
            Map.entry("boolean", List.of("true", "false")),
            Map.entry("smallint", List.of("0", "-1", "1", "32767")),
            Map.entry("integer", List.of("0", "-1", "1", "100000")),
            Map.entry("bigint", List.of("0", "-1", "1", "3000000000")),
            Map.entry("real", List.of("0", "-1.5", "1e10")),
            Map.entry("double precision", List.of("0", "-1.5", "1e100")),
            Map.entry("date", List.of("1900-02-28", "2024-02-29", "2999-12-31")),
            Map.entry("timestamp without time zone", List.of("1900-01-01 00:00", "2024-03-31 02:30:00.123456")),
            Map.entry("timestamp with time zone", List.of("1900-01-01 00:00+00", "2024-03-31 02:30:00.123456+02")),
            Map.entry("jsonb", List.of("{}", "null", "[]", "\"x\"", "{\"a\": {\"b\": [1, null]}}")),
            Map.entry("json", List.of("{}", "null", "[]", "\"x\"", "{\"a\": {\"b\": [1, null]}}")),
            Map.entry("interval", List.of("0", "-1 day", "1 year 2 mons")),
            Map.entry("bytea", List.of("", "\\x00ff")),
            Map.entry("text", WORDS),
            Map.entry("character varying", WORDS),
            Map.entry("citext", WORDS),
            Map.entry("character", List.of("", "a", "Z", "é")),
            Map.entry("bpchar", List.of("", "a", "Z", "é")),
            Map.entry("name", List.of("a", "Zoë")),
            Map.entry("\"char\"", List.of("a", "b", "c")),
            Map.entry("tsvector", List.of("", "a:1 b:2", "'zoë':3")),
            Map.entry("tsquery", List.of("a & b", "!c")),
            Map.entry("xml", List.of("<a/>", "<b>x</b>")),
            Map.entry("int4range", List.of("empty")),
            Map.entry("numeric", List.of("0", "-1", "0.5", "1")));

    private static final Map<String, IntFunction<String>> NUMBERED = Map.ofEntries(
            Map.entry("smallint", String::valueOf),
            Map.entry("integer", String::valueOf),
            Map.entry("bigint", String::valueOf),
            Map.entry("numeric", String::valueOf),
            Map.entry("money", String::valueOf),
            Map.entry("oid", String::valueOf),
            Map.entry("real", n -> n + ".25"),
            Map.entry("double precision", n -> n + ".25"),
            Map.entry("text", n -> "w" + n),
            Map.entry("character varying", n -> Integer.toString(n, 36)),
            Map.entry("citext", n -> "w" + n),
            Map.entry("character", n -> Integer.toString(n, 36)),
            Map.entry("bpchar", n -> Integer.toString(n, 36)),
            Map.entry("name", n -> "w" + n),
            Map.entry("date", n -> format("2001-%02d-%02d", n % 12 + 1, n / 12 + 1)),
            Map.entry("timestamp without time zone", n -> format("2001-%02d-%02d 10:20:30", n % 12 + 1, n / 12 + 1)),
            Map.entry("timestamp with time zone", n -> format("2001-%02d-%02d 10:20:30+00", n % 12 + 1, n / 12 + 1)),
            Map.entry("time without time zone", n -> format("10:%02d:00", n)),
            Map.entry("time with time zone", n -> format("10:%02d:00+01", n)),
            Map.entry("interval", n -> n + " minutes"),
            Map.entry("uuid", n -> format("00000000-0000-4000-8000-%012d", n)),
            Map.entry("jsonb", n -> "{\"n\": " + n + "}"),
            Map.entry("json", n -> "{\"n\": " + n + "}"),
            Map.entry("bytea", n -> format("\\x%04x", n)),
            Map.entry("inet", n -> "10.0.0." + n),
            Map.entry("cidr", n -> "10.0." + n + ".0/24"),
            Map.entry("macaddr", n -> format("08:00:2b:01:02:%02x", n)),
            Map.entry("macaddr8", n -> format("08:00:2b:01:02:03:04:%02x", n)),
            Map.entry("bit", n -> Integer.toBinaryString(n)),
            Map.entry("bit varying", n -> Integer.toBinaryString(n)),
            Map.entry("pg_lsn", n -> "0/" + Integer.toHexString(n)),
            Map.entry("tsvector", n -> "w" + n + ":1"),
            Map.entry("point", n -> "(" + n + ",1)"),
            Map.entry("line", n -> "{1,2," + n + "}"),
            Map.entry("lseg", n -> "[(0,0),(1," + n + ")]"),
            Map.entry("box", n -> "(" + (10 * n + 5) + ",1),(" + 10 * n + ",0)"),
            Map.entry("path", n -> "[(0,0),(1," + n + ")]"),
            Map.entry("polygon", n -> "((0,0),(1," + n + "),(2,0))"),
            Map.entry("circle", n -> "<(" + 10 * n + ",0),1>"),
            Map.entry("int4range", n -> range(10 * n, 10 * n + 5)),
            Map.entry("int8range", n -> range(10 * n, 10 * n + 5)),
            Map.entry("numrange", n -> range(10 * n, 10 * n + 5)),
            Map.entry("daterange", n -> format("[20%02d-01-01,20%02d-06-01)", n, n)),
            Map.entry("tsrange", n -> format("[20%02d-01-01,20%02d-06-01)", n, n)),
            Map.entry("tstzrange", n -> format("[20%02d-01-01 00:00+00,20%02d-06-01 00:00+00)", n, n)),
            Map.entry("int4multirange", n -> "{" + range(10 * n, 10 * n + 5) + "}"),
            Map.entry("int8multirange", n -> "{" + range(10 * n, 10 * n + 5) + "}"),
            Map.entry("nummultirange", n -> "{" + range(10 * n, 10 * n + 5) + "}"),
            Map.entry("datemultirange", n -> format("{[20%02d-01-01,20%02d-06-01)}", n, n)),
            Map.entry("tsmultirange", n -> format("{[20%02d-01-01,20%02d-06-01)}", n, n)),
            Map.entry("tstzmultirange", n -> format("{[20%02d-01-01,20%02d-06-01)}", n, n)));

    private BuiltInTexts() {}

    /** Empty for a type that is not known. */
    static List<String> of(RenderedType type) {
        Stream<String> few = FEW.getOrDefault(type.name(), List.of()).stream();
        Stream<String> many = Optional.ofNullable(NUMBERED.get(type.name())).stream()
                .flatMap(numbered -> IntStream.rangeClosed(2, MANY).mapToObj(numbered));
        return Stream.concat(few, many).filter(type::holds).toList();
    }

    private static String range(int from, int to) {
        return "[" + from + "," + to + ")";
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
