package org.schemawright.engine.postgresql.write;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The casts between the engine's own types, from pg_cast of version 18; those between bytea and integers came with 18.
 * Casts through text, which every type has, are not listed.
 */
final class BuiltInCasts {
    /** Done without being asked for when a value is stored in a column. */
    private static final Map<String, Set<String>> ASSIGNED = parse("""
        "char": character varying, character, text
        bigint: double precision, integer, money, numeric, oid, real, smallint
        bit varying: bit
        bit: bit varying
        boolean: character varying, character, text
        box: polygon
        character varying: "char", character, name, text
        character: "char", character varying, name, text
        cidr: character varying, character, inet, text
        date: timestamp with time zone, timestamp without time zone
        double precision: bigint, integer, numeric, real, smallint
        inet: character varying, character, cidr, text
        integer: bigint, double precision, money, numeric, oid, real, smallint
        interval: time without time zone
        json: jsonb
        jsonb: json
        macaddr8: macaddr
        macaddr: macaddr8
        money: numeric
        name: character varying, character, text
        numeric: bigint, double precision, integer, money, real, smallint
        oid: bigint, integer
        path: polygon
        point: box
        polygon: path
        real: bigint, double precision, integer, numeric, smallint
        smallint: bigint, double precision, integer, numeric, oid, real
        text: "char", character varying, character, name
        time with time zone: time without time zone
        time without time zone: interval, time with time zone
        timestamp with time zone: date, time with time zone, time without time zone, timestamp without time zone
        timestamp without time zone: date, time without time zone, timestamp with time zone
        xml: character varying, character, text
        """);

    /** Done only where the cast is written. */
    private static final Map<String, Set<String>> WRITTEN = parse("""
        "char": integer
        bigint: bit, bytea
        bit: bigint, integer
        boolean: integer
        box: circle, lseg, point
        bytea: bigint, integer, smallint
        character varying: xml
        character: xml
        circle: box, point, polygon
        daterange: datemultirange
        int4range: int4multirange
        int8range: int8multirange
        integer: "char", bit, boolean, bytea
        jsonb: bigint, boolean, double precision, integer, numeric, real, smallint
        lseg: point
        numrange: nummultirange
        polygon: box, circle, point
        smallint: bytea
        text: xml
        tsrange: tsmultirange
        tstzrange: tstzmultirange
        xid8: xid
        """);

    private BuiltInCasts() {}

    static boolean isAssigned(String from, String to) {
        return from.equals(to) || ASSIGNED.getOrDefault(from, Set.of()).contains(to);
    }

    static boolean isWritten(String from, String to, int major) {
        boolean bytes = from.equals("bytea") || to.equals("bytea");
        return (!bytes || major >= 18) && WRITTEN.getOrDefault(from, Set.of()).contains(to);
    }

    private static Map<String, Set<String>> parse(String lines) {
        return lines.lines()
                .map(line -> line.split(": "))
                .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> Set.of(parts[1].split(", "))));
    }
}
