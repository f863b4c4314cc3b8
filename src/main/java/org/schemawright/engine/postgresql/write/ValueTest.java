package org.schemawright.engine.postgresql.write;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Collectors;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.EnumType;

/** A condition that finds the values of one type that cannot be values of another, and that cannot fail itself. */
record ValueTest(PgType from, PgType to, Writing writing) {
    Optional<String> refused(String value) {
        Optional<EnumType> labels = enumeration(to, false);
        if (labels.isPresent()) {
            return notALabel(value, labels.get());
        }
        if (to.isString()) {
            return tooLong(value);
        }
        if (to.is("bit", "bit varying") && from.is("bit", "bit varying")) {
            return bits(value);
        }
        if (from.isNumber() && to.isNumber() || from.is("money") && to.is("numeric")) {
            return NumberTest.outOfRange(value, from, to);
        }
        if (from.is("jsonb") && (to.isNumber() || to.is("boolean"))) {
            return Optional.of(
                    "pg_catalog.jsonb_typeof(" + value + ") <> " + (to.is("boolean") ? "'boolean'" : "'number'"));
        }
        boolean passes = from.name().equals(to.name())
                || BuiltInCasts.isAssigned(from.name(), to.name())
                || from.isNumber() && to.is("boolean")
                || from.is("boolean") && to.isNumber()
                || to.is("json", "jsonb") && !from.isString()
                || to.is("bytea") && from.isString()
                || BuiltInCasts.isWritten(from.name(), to.name(), writing.major());
        return passes && !(from.isString() && to.is("xml"))
                ? Optional.empty()
                : TextTest.unreadable(value + "::text", to, writing);
    }

    private Optional<EnumType> enumeration(PgType type, boolean atStart) {
        return TypeNames.find(type.name(), atStart ? writing.before() : writing.after())
                .filter(EnumType.class::isInstance)
                .map(EnumType.class::cast);
    }

    private Optional<String> notALabel(String value, EnumType target) {
        Optional<EnumType> source = enumeration(from, true);
        if (source.isPresent()
                && new HashSet<>(target.values()).containsAll(source.get().values())) {
            return Optional.empty();
        }
        String list = target.values().stream().map(Quote::text).collect(Collectors.joining(", "));
        return Optional.of(list.isEmpty() ? value + " IS NOT NULL" : value + "::text NOT IN (" + list + ")");
    }

    /** Blanks beyond the length may be cut. */
    private Optional<String> tooLong(String value) {
        if (to.modifiers().isEmpty() || to.name().equals("name")) {
            return Optional.empty();
        }
        int length = new BigDecimal(to.modifiers()).intValueExact();
        if (longest() <= length) {
            return Optional.empty();
        }
        return Optional.of("pg_catalog.rtrim(pg_catalog.substr(" + value + "::text, " + (length + 1) + "), ' ') <> ''");
    }

    /** How long the text of a value can be. */
    private int longest() {
        if (from.isString() && !from.modifiers().isEmpty()) {
            return from.numbers().getFirst();
        }
        return switch (from.name()) {
            case "boolean" -> 5;
            case "smallint" -> 6;
            case "integer" -> 11;
            case "bigint" -> 20;
            case "uuid" -> 36;
            default ->
                enumeration(from, true)
                        .map(labels -> labels.values().stream()
                                .mapToInt(String::length)
                                .max()
                                .orElse(0))
                        .orElse(Integer.MAX_VALUE);
        };
    }

    private Optional<String> bits(String value) {
        boolean same = from.equals(to);
        if (same || to.is("bit varying") && to.modifiers().isEmpty()) {
            return Optional.empty();
        }
        String length = to.modifiers().isEmpty() ? "1" : to.modifiers();
        return Optional.of("pg_catalog.length(" + value + ") " + (to.is("bit") ? "<> " : "> ") + length);
    }
}
