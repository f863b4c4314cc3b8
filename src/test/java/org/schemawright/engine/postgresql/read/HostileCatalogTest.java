package org.schemawright.engine.postgresql.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.postgresql.scratch.PostgresqlScratch;
import org.schemawright.model.Constraint.Check;
import org.schemawright.model.Database;
import org.schemawright.model.EnumType;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;

@Isolated("sets what the whole process goes by")
class HostileCatalogTest {
    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void every_name_is_read_as_it_is(int major) throws Exception {
        Database database = ReadBack.of(major, HostileSchema.STATEMENTS.toArray(String[]::new));
        for (String name : HostileSchema.NAMES) {
            Table table = ReadBack.table(database, name);
            assertThat(table.columns().getFirst().name()).isEqualTo(name);
            assertThat(table.traits().comment()).contains(name);
            assertThat(table.columns().getFirst().traits().comment()).contains(name);
            assertThat(ReadBack.find(database, EnumType.class, Kind.ENUM_TYPE, "a", name)
                            .values())
                    .containsExactly(name);
            assertThat(ReadBack.find(database, Check.class, Kind.CHECK_CONSTRAINT, "public", name, name)
                            .columns())
                    .containsExactly(name);
        }
        assertThat(database.all(Table.class)).hasSize(HostileSchema.NAMES.size() + 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void dots_in_names_do_not_confuse_schemas_with_tables(int major) throws Exception {
        Database database = ReadBack.of(major, HostileSchema.STATEMENTS.toArray(String[]::new));
        assertThat(database.find(ObjectRef.of(Kind.TABLE, "a.b", "c"))).isPresent();
        assertThat(database.find(ObjectRef.of(Kind.TABLE, "a", "b.c"))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void reading_twice_is_the_same_in_any_locale(int major) throws Exception {
        try (PostgresqlScratch scratch = PostgresqlScratch.start(major);
                ScratchDatabase database = scratch.create()) {
            for (String statement : HostileSchema.STATEMENTS) {
                database.run(statement);
            }
            Database first = ReadBack.read(database).database();
            Locale before = Locale.getDefault();
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            try {
                assertThat(ReadBack.read(database).database()).isEqualTo(first);
            } finally {
                Locale.setDefault(before);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void tables_and_functions_called_like_the_catalogs_do_not_stand_in_for_them(int major) throws Exception {
        List<String> traps = List.of(
                "CREATE TABLE public.pg_class (oid oid, relname text)",
                "CREATE TABLE public.pg_attribute (attname text)",
                "CREATE FUNCTION public.format_type(oid, int) RETURNS text LANGUAGE sql AS 'SELECT ''hijacked'''",
                "CREATE FUNCTION public.pg_get_userbyid(oid) RETURNS name LANGUAGE sql AS 'SELECT ''hijacked''::name'",
                "CREATE FUNCTION public.same(oid, int) RETURNS boolean LANGUAGE sql AS 'SELECT false'",
                "CREATE OPERATOR public.= (LEFTARG = oid, RIGHTARG = int, FUNCTION = public.same)",
                "CREATE TYPE public.int8 AS ENUM ('hijacked')");
        try (PostgresqlScratch scratch = PostgresqlScratch.start(major);
                ScratchDatabase database = scratch.create()) {
            database.run("CREATE TABLE t (a int DEFAULT 1, b varchar(3))");
            Table clean = ReadBack.table(ReadBack.read(database).database(), "t");
            for (String trap : traps) {
                database.run(trap);
            }
            database.catalog().createStatement().execute("SET search_path = public, pg_catalog");
            assertThat(ReadBack.table(ReadBack.read(database).database(), "t")).isEqualTo(clean);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void the_sessions_own_settings_do_not_show(int major) throws Exception {
        try (PostgresqlScratch scratch = PostgresqlScratch.start(major);
                ScratchDatabase database = scratch.create()) {
            database.run(
                    "CREATE TABLE t (a timestamptz DEFAULT '2020-01-01 12:00+00', b interval DEFAULT '1 day 2 hours',"
                            + " c bytea DEFAULT 'ab', d float8 DEFAULT 0.1, e date DEFAULT '2020-02-01', f text DEFAULT"
                            + " 'a\\b')");
            Database before = ReadBack.read(database).database();
            try (var statement = database.catalog().createStatement()) {
                statement.execute("SET timezone = 'Asia/Tokyo'");
                statement.execute("SET intervalstyle = 'iso_8601'");
                statement.execute("SET bytea_output = 'escape'");
                statement.execute("SET extra_float_digits = -15");
                statement.execute("SET quote_all_identifiers = on");
                statement.execute("SET standard_conforming_strings = off");
            }
            assertThat(ReadBack.read(database).database()).isEqualTo(before);
        }
    }
}
