package org.schemawright.engine.h2.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.h2.H2Engine;
import org.schemawright.engine.h2.SqlType;
import org.schemawright.model.Database;
import org.schemawright.model.EngineVersion;

/** Every type to every other: what is foreseen of a value is what the engine does with it. */
class ConversionTest {
    private static final Map<String, List<String>> VALUES = new TreeMap<>(Map.ofEntries(
            Map.entry("INTEGER", List.of("0", "7", "-2147483648", "300")),
            Map.entry("BIGINT", List.of("7", "9223372036854775807")),
            Map.entry("SMALLINT", List.of("7", "-32768")),
            Map.entry("TINYINT", List.of("7", "-128")),
            Map.entry("NUMERIC(10, 2)", List.of("1.50", "99999999.99", "-0.01")),
            Map.entry("NUMERIC(4)", List.of("7", "9999")),
            Map.entry("DECIMAL", List.of("7", "1234567890123456789012")),
            Map.entry("DOUBLE PRECISION", List.of("1.5", "1E300", "0")),
            Map.entry("REAL", List.of("1.5", "1E30")),
            Map.entry("FLOAT(10)", List.of("1.5")),
            Map.entry("DECFLOAT(20)", List.of("1.5", "1E300")),
            Map.entry("BOOLEAN", List.of("TRUE", "FALSE")),
            Map.entry(
                    "CHARACTER VARYING(40)",
                    List.of(
                            "'7'",
                            "' 7 '",
                            "'x'",
                            "''",
                            "'1.5'",
                            "'1e3'",
                            "'true'",
                            "'NO'",
                            "'2020-02-29'",
                            "'2021-02-29'",
                            "'2020-01-01 10:00:00'",
                            "'2020-01-01T10:00:00.5+02:00'",
                            "'10:00:00'",
                            "'10:00:00+01'",
                            "'00000000-0000-4000-8000-00000000000A'",
                            "'abcd'",
                            "'[1]'",
                            "'POINT (1 2)'",
                            "'+7'",
                            "'99999999999'",
                            "'0x10'",
                            "'1.'",
                            "'.5'",
                            "'a'",
                            "'24:00:00'",
                            "'2020-1-1'")),
            Map.entry("VARCHAR_IGNORECASE(10)", List.of("'7'", "'x'", "'A'")),
            Map.entry("CHARACTER(4)", List.of("'7'", "'abcd'", "'a'")),
            Map.entry("CHARACTER LARGE OBJECT", List.of("'7'", "'x'", "'2020-01-01'", "'true'", "'a'")),
            Map.entry("BINARY VARYING(20)", List.of("X'01'", "X'0102030405060708090A0B0C0D0E0F10'")),
            Map.entry("BINARY(3)", List.of("X'010203'")),
            Map.entry("BINARY LARGE OBJECT", List.of("X'01'")),
            Map.entry("DATE", List.of("DATE '2020-01-01'")),
            Map.entry("TIME", List.of("TIME '10:00:00'")),
            Map.entry("TIME(3) WITH TIME ZONE", List.of("TIME WITH TIME ZONE '10:00:00+01'")),
            Map.entry("TIMESTAMP", List.of("TIMESTAMP '2020-01-01 10:00:00.5'")),
            Map.entry("TIMESTAMP(0) WITH TIME ZONE", List.of("TIMESTAMP WITH TIME ZONE '2020-01-01 10:00:00+01'")),
            Map.entry("INTERVAL YEAR", List.of("INTERVAL '2' YEAR")),
            Map.entry("INTERVAL DAY TO SECOND", List.of("INTERVAL '1 02:03:04' DAY TO SECOND")),
            Map.entry("UUID", List.of("UUID '00000000-0000-4000-8000-000000000001'")),
            Map.entry("JSON", List.of("JSON '1'", "JSON '\"a\"'", "JSON '{\"a\":1}'", "JSON 'true'")),
            Map.entry("ENUM('a', 'b')", List.of("'a'", "'b'")),
            Map.entry("ENUM('a', '7')", List.of("'a'", "'7'")),
            Map.entry("INTEGER ARRAY", List.of("ARRAY[1]", "ARRAY[1, 2]")),
            Map.entry("ROW(\"X\" INTEGER, \"Y\" INTEGER)", List.of("ROW(1, 2)")),
            Map.entry("GEOMETRY", List.of("'POINT (1 2)'"))));

    private static final Database NOTHING =
            new Database(new EngineVersion("h2", 2), new TreeMap<>(), new TreeMap<>(), Set.of());

    @Test
    void what_is_foreseen_of_a_value_is_what_the_engine_does_with_it() throws Exception {
        var wrong = new ArrayList<String>();
        try (var scratch = new H2Engine().scratch(2);
                ScratchDatabase database = scratch.create();
                Statement statement = database.connection().createStatement()) {
            for (String from : VALUES.keySet()) {
                for (String to : VALUES.keySet()) {
                    for (String value : VALUES.getOrDefault(from, List.of())) {
                        compare(from, to, value, statement).ifPresent(wrong::add);
                    }
                }
            }
        }
        assertThat(String.join("\n", wrong)).isEmpty();
    }

    private static Optional<String> compare(String from, String to, String value, Statement statement)
            throws SQLException {
        statement.execute("DROP TABLE IF EXISTS T");
        statement.execute("CREATE TABLE T(A " + from + ")");
        statement.execute("INSERT INTO T VALUES(" + value + ")");
        var conversion = new Conversion(SqlType.of(from, NOTHING), SqlType.of(to, NOTHING));
        String what = from + " " + value + " as " + to + ": ";
        boolean foreseen;
        try {
            foreseen = foreseen(conversion, statement);
        } catch (SQLException e) {
            // A question that fails stops a script as one that finds rows does.
            foreseen = true;
        }
        String failure = "";
        try {
            statement.execute("ALTER TABLE T ALTER COLUMN A SET DATA TYPE " + to
                    + conversion.using("\"A\"").map(it -> " USING " + it).orElse(""));
        } catch (SQLException e) {
            failure = String.valueOf(e.getMessage()).lines().findFirst().orElse("failed");
        }
        // Days and hours in fewer digits are let through by the engine; they are asked about all the same.
        boolean strict =
                conversion.from().family().isText() && conversion.to().family().isTime();
        if (foreseen && failure.isEmpty() && !strict) {
            return Optional.of(what + "foreseen to fail, and does not");
        }
        return !foreseen && !failure.isEmpty() ? Optional.of(what + "not foreseen: " + failure) : Optional.empty();
    }

    private static boolean foreseen(Conversion conversion, Statement statement) throws SQLException {
        Optional<String> fails = conversion.failing("\"A\"");
        if (fails.isEmpty()) {
            return false;
        }
        try (ResultSet rows =
                statement.executeQuery("SELECT 1 FROM T WHERE \"A\" IS NOT NULL AND (" + fails.get() + ")")) {
            return rows.next();
        }
    }
}
