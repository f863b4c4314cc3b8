package org.schemawright.random;

import java.util.List;
import java.util.Set;

/** A type as it is written, with a value of it and what it needs. */
record DataType(String sql, Family family, String value, Set<String> needs) {
    static final List<DataType> BUILT_IN = List.of(
            of("integer", Family.WHOLE, "7"),
            of("bigint", Family.WHOLE, "70"),
            of("smallint", Family.WHOLE, "3"),
            of("numeric", Family.NUMBER, "1.5"),
            of("numeric(12,2)", Family.NUMBER, "2.25"),
            of("numeric(8,3)", Family.NUMBER, "0.125"),
            of("double precision", Family.NUMBER, "0.1"),
            of("real", Family.NUMBER, "0.5"),
            of("text", Family.TEXT, "'it''s'"),
            of("text", Family.TEXT, "'new'"),
            of("varchar(40)", Family.TEXT, "'x'"),
            of("varchar(200)", Family.TEXT, "'a\\b'"),
            of("varchar", Family.TEXT, "'$$'"),
            of("char(6)", Family.TEXT, "'abc'"),
            of("boolean", Family.LOGICAL, "true"),
            of("date", Family.DAY, "'2020-02-29'"),
            of("timestamp", Family.DAY, "'2021-03-04 05:06:07'"),
            of("timestamptz", Family.MOMENT, "now()"),
            of("timestamptz(3)", Family.MOMENT, "CURRENT_TIMESTAMP"),
            of("time", Family.OTHER, "'12:34'"),
            of("interval", Family.OTHER, "'1 day 02:00:00'"),
            of("uuid", Family.UUID, "gen_random_uuid()"),
            of("jsonb", Family.JSON, "'{\"a\": [1, null]}'"),
            of("json", Family.OTHER, "'[]'"),
            of("bytea", Family.OTHER, "'\\xdeadbeef'"),
            of("inet", Family.OTHER, "'10.0.0.1/8'"),
            of("bit(5)", Family.OTHER, "B'10101'"),
            of("bit varying(9)", Family.OTHER, "B'1'"),
            of("money", Family.OTHER, "0::money"),
            of("tsvector", Family.OTHER, "'a b'::tsvector"),
            of("point", Family.OTHER, "'(1,2)'"),
            of("int4range", Family.RANGE, "'[1,5)'"),
            of("tstzrange", Family.RANGE, "NULL"),
            of("datemultirange", Family.OTHER, "'{}'"),
            of("text[]", Family.ARRAY, "'{}'"),
            of("integer[]", Family.ARRAY, "ARRAY[1, 2]"),
            of("numeric(6,1)[]", Family.ARRAY, "'{1.5}'"),
            of("timestamptz[]", Family.ARRAY, "'{}'"));

    private static DataType of(String sql, Family family, String value) {
        return new DataType(sql, family, value, Set.of());
    }

    /** Types that a column of this one may be altered to without its rows standing in the way. */
    static DataType wider(DataType type, Draft draft) {
        List<String> wider = switch (type.sql) {
            case "smallint" -> List.of("integer", "bigint", "numeric", "text");
            case "integer" -> List.of("bigint", "numeric", "text");
            case "bigint" -> List.of("numeric", "text");
            case "numeric(12,2)", "numeric(8,3)" -> List.of("numeric", "text");
            case "real" -> List.of("double precision");
            case "varchar(40)" -> List.of("varchar(200)", "text", "varchar");
            case "varchar(200)" -> List.of("text", "varchar");
            case "varchar", "char(6)" -> List.of("text");
            case "text" -> List.of("varchar");
            case "date" -> List.of("timestamp");
            case "timestamptz(3)" -> List.of("timestamptz");
            case "json" -> List.of("jsonb", "text");
            case "jsonb" -> List.of("json");
            case "bit(5)" -> List.of("bit varying(9)");
            case "uuid", "inet", "interval", "boolean" -> List.of("text");
            default -> List.of();
        };
        if (wider.isEmpty()) {
            return type;
        }
        String chosen = draft.pick(wider);
        return BUILT_IN.stream()
                .filter(other -> other.sql.equals(chosen))
                .findFirst()
                .orElse(type);
    }

    static DataType random(Draft draft) {
        List<TypePiece> own = draft.all(TypePiece.class);
        if (!own.isEmpty() && draft.chance(25)) {
            DataType type = draft.pick(own).type();
            return draft.chance(20) ? type.array() : type;
        }
        return draft.pick(BUILT_IN);
    }

    static DataType builtIn(Draft draft, Family family) {
        return draft.pick(
                BUILT_IN.stream().filter(type -> type.family == family).toList());
    }

    private DataType array() {
        return sql.endsWith("]") ? this : new DataType(sql + "[]", Family.ARRAY, "'{}'", needs);
    }
}
