package org.schemawright.engine.postgresql.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schemawright.model.CompositeType;
import org.schemawright.model.CompositeType.Attribute;
import org.schemawright.model.Database;
import org.schemawright.model.Definition;
import org.schemawright.model.Domain;
import org.schemawright.model.EnumType;
import org.schemawright.model.Extension;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.RangeType;
import org.schemawright.model.Routine;
import org.schemawright.model.Traits;

class TypeReaderTest {
    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void enumerations_keep_the_order_of_their_values(int major) throws Exception {
        Database database = ReadBack.of(
                major,
                "CREATE TYPE e AS ENUM ('z', 'b, \"c\"', 'it''s')",
                "ALTER TYPE e ADD VALUE 'a' BEFORE 'z'",
                "CREATE TYPE nothing AS ENUM ()");
        assertThat(ReadBack.find(database, EnumType.class, Kind.ENUM_TYPE, "public", "e")
                        .values())
                .containsExactly("a", "z", "b, \"c\"", "it's");
        assertThat(ReadBack.find(database, EnumType.class, Kind.ENUM_TYPE, "public", "nothing")
                        .values())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void composites_keep_their_attributes_and_comments(int major) throws Exception {
        Database database = ReadBack.of(
                major,
                "CREATE TYPE e AS ENUM ()",
                "CREATE TYPE c AS (a numeric(5,1), b text COLLATE \"C\", d e[])",
                "COMMENT ON COLUMN c.a IS 'first'",
                "COMMENT ON TYPE c IS 'all'");
        CompositeType type = ReadBack.find(database, CompositeType.class, Kind.COMPOSITE_TYPE, "public", "c");
        assertThat(type.attributes())
                .containsExactly(
                        new Attribute("a", "numeric(5,1)", Optional.empty(), Optional.of("first")),
                        new Attribute("b", "text", Optional.of("pg_catalog.\"C\""), Optional.empty()),
                        new Attribute("d", "public.e[]", Optional.empty(), Optional.empty()));
        assertThat(type.traits().comment()).contains("all");
        assertThat(database.needs().get(type.ref())).contains(ObjectRef.of(Kind.ENUM_TYPE, "public", "e"));
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void domains_state_base_type_default_and_not_null(int major) throws Exception {
        Database database = ReadBack.of(
                major, "CREATE DOMAIN d AS varchar(9) COLLATE \"C\" DEFAULT 'x' NOT NULL", "CREATE DOMAIN f AS d");
        ObjectRef ref = ObjectRef.of(Kind.DOMAIN, "public", "d");
        assertThat(database.find(ref))
                .contains(new Domain(
                        ref,
                        "character varying(9)",
                        Optional.of("pg_catalog.\"C\""),
                        Optional.of("'x'::character varying"),
                        Optional.empty(),
                        true,
                        Traits.NONE));
        assertThat(database.needs().get(ObjectRef.of(Kind.DOMAIN, "public", "f")))
                .contains(ref);
    }

    @Test
    void the_name_of_a_domains_not_null_is_stated_where_it_was_given() throws Exception {
        Database database = ReadBack.of(18, "CREATE DOMAIN d AS int CONSTRAINT filled NOT NULL");
        assertThat(ReadBack.find(database, Domain.class, Kind.DOMAIN, "public", "d")
                        .notNullName())
                .contains("filled");
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void ranges_come_without_the_functions_and_types_that_belong_to_them(int major) throws Exception {
        Database database = ReadBack.of(
                major,
                "CREATE TYPE r AS RANGE (SUBTYPE = float8, SUBTYPE_DIFF = float8mi)",
                "CREATE TYPE strange AS RANGE (SUBTYPE = text, COLLATION = \"C\", MULTIRANGE_TYPE_NAME = m)",
                "CREATE TABLE t (a r, b m)");
        assertThat(database.all(RangeType.class))
                .containsExactly(
                        new RangeType(
                                ObjectRef.of(Kind.RANGE_TYPE, "public", "r"),
                                "double precision",
                                new TreeMap<>(Map.of("subtype_diff", "pg_catalog.float8mi")),
                                Traits.NONE),
                        new RangeType(
                                ObjectRef.of(Kind.RANGE_TYPE, "public", "strange"),
                                "text",
                                new TreeMap<>(
                                        Map.of("collation", "pg_catalog.\"C\"", "multirange_type_name", "public.m")),
                                Traits.NONE));
        assertThat(database.all(Routine.class)).isEmpty();
        assertThat(database.needs().get(ObjectRef.of(Kind.COLUMN, "public", "t", "b")))
                .containsExactly(ObjectRef.of(Kind.RANGE_TYPE, "public", "strange"));
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void types_made_of_functions_and_shells_are_definitions(int major) throws Exception {
        Database database = ReadBack.asSuperuser(
                major,
                "CREATE TYPE shell",
                "CREATE TYPE b",
                "CREATE FUNCTION b_in(cstring) RETURNS b LANGUAGE internal IMMUTABLE STRICT AS 'textin'",
                "CREATE FUNCTION b_out(b) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout'",
                "CREATE TYPE b (INPUT = b_in, OUTPUT = b_out, STORAGE = extended, DELIMITER = ';')",
                "CREATE TABLE t (a b[])");
        Definition type = ReadBack.find(database, Definition.class, Kind.BASE_TYPE, "public", "b");
        assertThat(type.properties())
                .contains(
                        entry("INPUT", "public.b_in"),
                        entry("OUTPUT", "public.b_out"),
                        entry("INTERNALLENGTH", "VARIABLE"),
                        entry("STORAGE", "extended"),
                        entry("DELIMITER", "';'"));
        assertThat(database.find(ObjectRef.of(Kind.SHELL_TYPE, "public", "shell")))
                .isPresent();
        assertThat(database.needs().get(ObjectRef.of(Kind.COLUMN, "public", "t", "a")))
                .containsExactly(type.ref());
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void what_belongs_to_an_extension_is_the_extension(int major) throws Exception {
        Database database = ReadBack.of(
                major,
                "CREATE SCHEMA s",
                "CREATE EXTENSION citext SCHEMA s",
                "CREATE TABLE t (a s.citext, b s.citext[])");
        ObjectRef extension = ObjectRef.of(Kind.EXTENSION, "citext");
        assertThat(database.objects().keySet())
                .containsExactlyInAnyOrder(
                        ObjectRef.of(Kind.SCHEMA, "public"),
                        ObjectRef.of(Kind.SCHEMA, "s"),
                        extension,
                        ObjectRef.of(Kind.TABLE, "public", "t"));
        assertThat(ReadBack.find(database, Extension.class, Kind.EXTENSION, "citext")
                        .schema())
                .isEqualTo("s");
        assertThat(database.needs().get(extension)).containsExactly(ObjectRef.of(Kind.SCHEMA, "s"));
        for (String column : List.of("a", "b")) {
            assertThat(database.needs().get(ObjectRef.of(Kind.COLUMN, "public", "t", column)))
                    .containsExactly(extension);
        }
    }

    @Test
    void a_multirange_gets_the_name_that_the_engine_gives() {
        assertThat(RangeReader.usualMultirange("myrange")).isEqualTo("mymultirange");
        assertThat(RangeReader.usualMultirange("span")).isEqualTo("span_multirange");
        assertThat(RangeReader.usualMultirange("x".repeat(63))).isEqualTo("x".repeat(52) + "_multirange");
    }
}
