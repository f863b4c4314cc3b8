package org.schemawright.engine.h2.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.schemawright.engine.h2.Quote;

/**
 * What types are made of: elements of arrays, fields of rows, labels of enumerations. They may be nested, and an inner
 * type is rendered when an outer one asks for it.
 */
final class TypeParts {
    private static final String OWNER = "OBJECT_SCHEMA, OBJECT_NAME, OBJECT_TYPE, ";
    private static final String ELEMENTS = "SELECT " + OWNER + "COLLECTION_TYPE_IDENTIFIER AS OUTER_TYPE, "
            + TypeText.COLUMNS + " FROM INFORMATION_SCHEMA.ELEMENT_TYPES WHERE OBJECT_SCHEMA <> 'INFORMATION_SCHEMA'";
    private static final String FIELDS = "SELECT " + OWNER
            + "ROW_IDENTIFIER AS OUTER_TYPE, FIELD_NAME, ORDINAL_POSITION, " + TypeText.COLUMNS
            + " FROM INFORMATION_SCHEMA.FIELDS WHERE OBJECT_SCHEMA <> 'INFORMATION_SCHEMA'";
    private static final String LABELS = "SELECT " + OWNER
            + "ENUM_IDENTIFIER AS OUTER_TYPE, VALUE_NAME, CAST(VALUE_ORDINAL AS INTEGER) AS ORDINAL"
            + " FROM INFORMATION_SCHEMA.ENUM_VALUES WHERE OBJECT_SCHEMA <> 'INFORMATION_SCHEMA'";

    /** A column's table, a domain, and so on. */
    record Owner(String schema, String name, String type) {}

    private record Inner(Owner owner, String identifier) {}

    private record Part(String name, String identifier, String text) {}

    private final Map<Inner, SortedMap<Integer, String>> labels = new HashMap<>();
    private final Map<Inner, SortedMap<Integer, Part>> parts = new HashMap<>();
    private final Map<Inner, Integer> cardinalities = new HashMap<>();

    static TypeParts read(Catalog catalog) throws SQLException {
        var parts = new TypeParts();
        catalog.each(
                LABELS,
                row -> parts.labels
                        .computeIfAbsent(inner(row), _ -> new TreeMap<>())
                        .put(row.getInt("ORDINAL"), Quote.text(Catalog.text(row, "VALUE_NAME"))));
        catalog.each(ELEMENTS, row -> parts.add(row, 1, ""));
        catalog.each(FIELDS, row -> parts.add(row, row.getInt("ORDINAL_POSITION"), Catalog.text(row, "FIELD_NAME")));
        return parts;
    }

    private static Inner inner(ResultSet row) throws SQLException {
        var owner = new Owner(
                Catalog.text(row, "OBJECT_SCHEMA"), Catalog.text(row, "OBJECT_NAME"), Catalog.text(row, "OBJECT_TYPE"));
        return new Inner(owner, Catalog.text(row, "OUTER_TYPE"));
    }

    private void add(ResultSet row, int position, String name) throws SQLException {
        Inner outer = inner(row);
        String identifier = Catalog.text(row, "DTD_IDENTIFIER");
        String type = Catalog.text(row, "DATA_TYPE");
        boolean nested = type.equals("ARRAY") || type.equals("ROW") || type.equals("ENUM");
        String text = nested ? type : TypeText.of(row, outer.owner(), this);
        cardinalities.put(new Inner(outer.owner(), identifier), row.getInt("MAXIMUM_CARDINALITY"));
        parts.computeIfAbsent(outer, _ -> new TreeMap<>()).put(position, new Part(name, identifier, text));
    }

    String element(Owner owner, String array) {
        return parts.getOrDefault(new Inner(owner, array), new TreeMap<>()).values().stream()
                .findFirst()
                .map(part -> text(owner, part))
                .orElse("CHARACTER VARYING");
    }

    List<String> fields(Owner owner, String row) {
        var fields = new ArrayList<String>();
        parts.getOrDefault(new Inner(owner, row), new TreeMap<>())
                .values()
                .forEach(part -> fields.add(Quote.name(part.name()) + " " + text(owner, part)));
        return fields;
    }

    List<String> labels(Owner owner, String enumeration) {
        return List.copyOf(labels.getOrDefault(new Inner(owner, enumeration), new TreeMap<>())
                .values());
    }

    private String text(Owner owner, Part part) {
        return switch (part.text()) {
            case "ARRAY" -> element(owner, part.identifier()) + " ARRAY" + cardinality(owner, part.identifier());
            case "ROW" -> "ROW(" + String.join(", ", fields(owner, part.identifier())) + ")";
            case "ENUM" -> "ENUM(" + String.join(", ", labels(owner, part.identifier())) + ")";
            default -> part.text();
        };
    }

    private String cardinality(Owner owner, String identifier) {
        return TypeText.cardinality(cardinalities.getOrDefault(new Inner(owner, identifier), 0));
    }
}
