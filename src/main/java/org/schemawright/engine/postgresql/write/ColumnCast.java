package org.schemawright.engine.postgresql.write;

import java.util.Optional;
import java.util.Set;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/**
 * How the values of a column become values of another type. Where the engine assigns values of the one to the other it
 * is left to it, since assigning refuses what a written cast would cut.
 *
 * @param from  without domains, as the types are before
 * @param to    without domains, as the types are afterwards
 * @param using the expression, where one has to be stated
 */
record ColumnCast(PgType from, PgType to, Optional<String> using) {
    private static final Set<String> LOSSLESS = Set.of(
            "timestamp without time zone>timestamp with time zone",
            "timestamp with time zone>timestamp without time zone",
            "cidr>inet");

    static ColumnCast of(Column before, Column after, Writing writing) {
        return of(before.type(), after.type(), Quote.name(before.name()), writing);
    }

    static ColumnCast of(String before, String after, String value, Writing writing) {
        PgType from = PgType.resolved(before, writing.before());
        PgType to = PgType.resolved(after, writing.after());
        if (isAssigned(from, to)) {
            return new ColumnCast(from, to, Optional.empty());
        }
        String target = PgType.of(after).unlimited();
        return new ColumnCast(from, to, Optional.of(expression(value, from, to, target, writing)));
    }

    private static boolean isAssigned(PgType from, PgType to) {
        if (from.array() && !to.array()) {
            return to.isString();
        }
        return from.array() == to.array()
                && (BuiltInCasts.isAssigned(from.name(), to.name())
                        || to.element().isString()
                        || from.isCitext() && to.element().isString()
                        || to.isCitext() && from.element().isString());
    }

    private static String expression(String value, PgType from, PgType to, String target, Writing writing) {
        if (isDeclared(from, to, writing)) {
            return value + "::" + target;
        }
        if (to.array() != from.array()) {
            return to.array() ? wrapped(value, target) : folded(value, to, target);
        }
        if (to.array()) {
            return value + (from.element().isString() ? "" : "::text[]") + "::" + target;
        }
        return scalar(value, from, to, target, writing.major());
    }

    /** A single value becomes the only element. */
    private static String wrapped(String value, String target) {
        return "CASE WHEN " + value + " IS NOT NULL THEN ARRAY[" + value + "]::" + target + " END";
    }

    private static String folded(String value, PgType to, String target) {
        return to.is("json", "jsonb") ? "pg_catalog.to_" + to.name() + "(" + value + ")" : value + "::text::" + target;
    }

    private static String scalar(String value, PgType from, PgType to, String target, int major) {
        if (to.is("json", "jsonb") && !from.isString() && from.isBuiltIn()) {
            return "pg_catalog.to_" + to.name() + "(" + value + ")";
        }
        if (to.is("boolean") && from.isNumber() && !from.is("integer")) {
            return value + " <> 0";
        }
        if (from.is("boolean") && to.isNumber()) {
            return value + "::integer::" + target;
        }
        if (to.name().endsWith("hstore") && from.is("json", "jsonb")) {
            return pairs(value, target);
        }
        if (to.is("bytea") && from.isString()) {
            return bytes(value);
        }
        boolean direct = BuiltInCasts.isWritten(from.name(), to.name(), major)
                || from.is("text", "character varying", "name")
                || from.name().endsWith("hstore") && to.is("json", "jsonb");
        return value + (direct ? "::" : "::text::") + target;
    }

    /** An object of plain values; one with others in it is refused. */
    private static String pairs(String value, String target) {
        return "pg_catalog.replace(pg_catalog.btrim(" + value + "::jsonb::text, '{}'), '\": ', '\"=>')::" + target;
    }

    /** What was written as bytes in hexadecimal digits becomes these bytes, every other text those of its characters. */
    private static String bytes(String value) {
        return "CASE WHEN " + value + " ~ '^[\\\\]x([0-9a-fA-F]{2})*$' THEN " + value
                + "::bytea ELSE pg_catalog.convert_to(" + value + "::text, 'UTF8') END";
    }

    /** A cast that somebody made is there to be used. */
    private static boolean isDeclared(PgType from, PgType to, Writing writing) {
        ObjectRef cast = ObjectRef.of(Kind.CAST, from.name(), to.name());
        return !from.array()
                && !to.array()
                && (writing.before().find(cast).isPresent()
                        || writing.after().find(cast).isPresent());
    }

    /** A change of this kind can neither fail on a value nor change what it says. */
    static boolean neverFails(String before, String after) {
        PgType from = PgType.of(before);
        PgType to = PgType.of(after);
        if (from.array() != to.array()) {
            return false;
        }
        boolean wider = from.element().isString() && to.name().equals("text")
                || from.name().equals("smallint") && Set.of("integer", "bigint").contains(to.name())
                || from.name().equals("integer") && to.name().equals("bigint")
                || from.name().equals("date") && to.name().startsWith("timestamp");
        return from.widensTo(to)
                || to.modifiers().isEmpty()
                        && (wider || from.name().equals(to.name()) || LOSSLESS.contains(from.name() + ">" + to.name()));
    }

    /** The equality of a type: where it is an extension's, in the extension's schema. */
    static String equality(String type) {
        return TypeNames.schema(type)
                .filter(_ -> PgType.of(type).isCitext())
                .map(schema -> "OPERATOR(" + schema + ".=)")
                .orElse("=");
    }
}
