package org.schemawright.engine.h2.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The type of a column, domain, element or field as the information schema tells it, and its rendering as in a script.
 * What the engine takes for a default (the greatest length, six digits of a second) is left out.
 */
final class TypeText {
    /** The columns of the views that tell of types. */
    static final String COLUMNS = "DATA_TYPE, CHARACTER_MAXIMUM_LENGTH, NUMERIC_PRECISION, NUMERIC_SCALE,"
            + " DATETIME_PRECISION, INTERVAL_TYPE, INTERVAL_PRECISION, DECLARED_DATA_TYPE, DECLARED_NUMERIC_PRECISION,"
            + " DECLARED_NUMERIC_SCALE, GEOMETRY_TYPE, GEOMETRY_SRID, MAXIMUM_CARDINALITY, DTD_IDENTIFIER";

    private static final long LONGEST_TEXT = 1_000_000_000L;
    private static final long LONGEST_ARRAY = 65_536L;
    private static final int DIGITS_OF_TIMESTAMP = 6;
    private static final int DIGITS_OF_INTERVAL = 2;

    private final ResultSet row;

    private TypeText(ResultSet row) {
        this.row = row;
    }

    /** @param owner what the type belongs to, by which its elements, fields and labels are found */
    static String of(ResultSet row, TypeParts.Owner owner, TypeParts parts) throws SQLException {
        String type = String.valueOf(row.getString("DATA_TYPE"));
        String identifier = String.valueOf(row.getString("DTD_IDENTIFIER"));
        return switch (type) {
            case "ARRAY" ->
                parts.element(owner, identifier) + " ARRAY" + cardinality(row.getLong("MAXIMUM_CARDINALITY"));
            case "ROW" -> "ROW(" + String.join(", ", parts.fields(owner, identifier)) + ")";
            case "ENUM" -> "ENUM(" + String.join(", ", parts.labels(owner, identifier)) + ")";
            default -> new TypeText(row).plain(type);
        };
    }

    /** The type of a sequence, which has fewer properties. */
    static String ofSequence(ResultSet row) throws SQLException {
        return new TypeText(row).number(String.valueOf(row.getString("DATA_TYPE")));
    }

    private String plain(String type) throws SQLException {
        return switch (type) {
            case "CHARACTER VARYING", "VARCHAR_IGNORECASE", "BINARY VARYING", "JAVA_OBJECT", "JSON" ->
                type + length(LONGEST_TEXT);
            case "CHARACTER LARGE OBJECT", "BINARY LARGE OBJECT" -> type + length(Long.MAX_VALUE);
            case "CHARACTER", "BINARY" -> type + length(Long.MAX_VALUE);
            case "REAL", "DOUBLE PRECISION", "NUMERIC", "DECFLOAT" -> number(type);
            case "TIME" -> "TIME" + fraction(0);
            case "TIME WITH TIME ZONE" -> "TIME" + fraction(0) + " WITH TIME ZONE";
            case "TIMESTAMP" -> "TIMESTAMP" + fraction(DIGITS_OF_TIMESTAMP);
            case "TIMESTAMP WITH TIME ZONE" -> "TIMESTAMP" + fraction(DIGITS_OF_TIMESTAMP) + " WITH TIME ZONE";
            case "INTERVAL" -> interval(String.valueOf(row.getString("INTERVAL_TYPE")));
            case "GEOMETRY" -> geometry();
            default -> type;
        };
    }

    private String length(long longest) throws SQLException {
        long length = row.getLong("CHARACTER_MAXIMUM_LENGTH");
        return row.wasNull() || length >= longest ? "" : "(" + length + ")";
    }

    private String number(String type) throws SQLException {
        Optional<String> declared = Catalog.optional(row, "DECLARED_DATA_TYPE");
        Optional<String> precision = Catalog.optional(row, "DECLARED_NUMERIC_PRECISION");
        Optional<String> scale = Catalog.optional(row, "DECLARED_NUMERIC_SCALE");
        return declared.orElse(type)
                + precision
                        .map(digits -> "(" + digits + scale.map(it -> ", " + it).orElse("") + ")")
                        .orElse("");
    }

    private String fraction(int usual) throws SQLException {
        int digits = row.getInt("DATETIME_PRECISION");
        return digits == usual ? "" : "(" + digits + ")";
    }

    private String interval(String fields) throws SQLException {
        int leading = row.getInt("INTERVAL_PRECISION");
        int digits = row.getInt("DATETIME_PRECISION");
        boolean seconds = fields.endsWith("SECOND");
        String lead = leading == DIGITS_OF_INTERVAL ? "" : "(" + leading + ")";
        if (fields.equals("SECOND")) {
            String both = digits == DIGITS_OF_TIMESTAMP ? lead : "(" + leading + ", " + digits + ")";
            return "INTERVAL SECOND" + both;
        }
        String trail = seconds && digits != DIGITS_OF_TIMESTAMP ? "(" + digits + ")" : "";
        int to = fields.indexOf(" TO ");
        return to < 0
                ? "INTERVAL " + fields + lead
                : "INTERVAL " + fields.substring(0, to) + lead + fields.substring(to) + trail;
    }

    private String geometry() throws SQLException {
        Optional<String> shape = Catalog.optional(row, "GEOMETRY_TYPE");
        Optional<String> system = Catalog.optional(row, "GEOMETRY_SRID");
        if (shape.isEmpty() && system.isEmpty()) {
            return "GEOMETRY";
        }
        return "GEOMETRY(" + shape.orElse("GEOMETRY")
                + system.map(it -> ", " + it).orElse("") + ")";
    }

    /** @param most how many elements an array may have; 0 where that is not known */
    static String cardinality(long most) {
        return most == 0 || most >= LONGEST_ARRAY ? "" : "[" + most + "]";
    }
}
