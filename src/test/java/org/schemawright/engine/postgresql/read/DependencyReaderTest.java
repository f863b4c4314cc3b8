package org.schemawright.engine.postgresql.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

class DependencyReaderTest {
    private static final ObjectRef PUBLIC = ObjectRef.of(Kind.SCHEMA, "public");

    private static SortedSet<ObjectRef> needs(Database database, Kind kind, String... path) {
        return database.needs().getOrDefault(ObjectRef.of(kind, path), new TreeSet<>());
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void a_view_needs_the_columns_that_it_shows(int major) throws Exception {
        Database database = ReadBack.of(
                major,
                "CREATE TABLE t (a int, b int, c int)",
                "CREATE VIEW v AS SELECT a FROM t WHERE b > 1",
                "CREATE VIEW w AS SELECT a FROM v");
        assertThat(needs(database, Kind.VIEW, "public", "v"))
                .containsExactly(
                        PUBLIC,
                        ObjectRef.of(Kind.COLUMN, "public", "t", "a"),
                        ObjectRef.of(Kind.COLUMN, "public", "t", "b"));
        assertThat(needs(database, Kind.VIEW, "public", "w"))
                .containsExactly(PUBLIC, ObjectRef.of(Kind.VIEW, "public", "v"));
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void what_uses_a_function_needs_it(int major) throws Exception {
        Database database = ReadBack.of(
                major,
                "CREATE FUNCTION f(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1'",
                "CREATE TABLE t (a int DEFAULT f(1), b int GENERATED ALWAYS AS (f(a)) STORED, CONSTRAINT c CHECK (f(a)"
                        + " > 0))",
                "CREATE INDEX i ON t (f(a))",
                "CREATE DOMAIN d AS int CONSTRAINT e CHECK (f(VALUE) > 0)");
        ObjectRef function = ObjectRef.of(Kind.ROUTINE, "public", "f", "(integer)");
        ObjectRef a = ObjectRef.of(Kind.COLUMN, "public", "t", "a");
        assertThat(needs(database, Kind.COLUMN_DEFAULT, "public", "t", "a")).containsExactly(function, a);
        assertThat(needs(database, Kind.COLUMN, "public", "t", "b")).containsExactly(function, a);
        assertThat(needs(database, Kind.CHECK_CONSTRAINT, "public", "t", "c")).containsExactly(function, a);
        assertThat(needs(database, Kind.INDEX, "public", "t", "i")).containsExactly(function, a);
        assertThat(needs(database, Kind.DOMAIN_CONSTRAINT, "public", "d", "e"))
                .containsExactly(ObjectRef.of(Kind.DOMAIN, "public", "d"), function);
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void row_types_and_array_types_stand_for_their_table_or_type(int major) throws Exception {
        Database database = ReadBack.of(
                major,
                "CREATE TYPE e AS ENUM ('x')",
                "CREATE TABLE r (a int)",
                "CREATE TABLE t (a e[], b r, c r[], d e)");
        ObjectRef type = ObjectRef.of(Kind.ENUM_TYPE, "public", "e");
        ObjectRef table = ObjectRef.of(Kind.TABLE, "public", "r");
        assertThat(needs(database, Kind.COLUMN, "public", "t", "a")).containsExactly(type);
        assertThat(needs(database, Kind.COLUMN, "public", "t", "b")).containsExactly(table);
        assertThat(needs(database, Kind.COLUMN, "public", "t", "c")).containsExactly(table);
        assertThat(needs(database, Kind.COLUMN, "public", "t", "d")).containsExactly(type);
        assertThat(needs(database, Kind.TABLE, "public", "t")).containsExactly(PUBLIC);
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void identity_leaves_nothing_to_need(int major) throws Exception {
        Database database = ReadBack.of(major, "CREATE TABLE t (a int GENERATED ALWAYS AS IDENTITY)");
        assertThat(database.needs().keySet()).containsExactly(ObjectRef.of(Kind.TABLE, "public", "t"));
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void a_partition_key_needs_its_function(int major) throws Exception {
        Database database = ReadBack.of(
                major,
                "CREATE FUNCTION f(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1'",
                "CREATE TABLE p (a int) PARTITION BY RANGE (f(a))");
        assertThat(needs(database, Kind.TABLE, "public", "p"))
                .contains(ObjectRef.of(Kind.ROUTINE, "public", "f", "(integer)"));
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void nothing_needs_itself_and_every_need_is_known(int major) throws Exception {
        Database database = ReadBack.of(major, HostileSchema.STATEMENTS.toArray(String[]::new));
        assertThat(database.needs()).isNotEmpty();
        database.needs().forEach((ref, needs) -> {
            assertThat(needs).doesNotContain(ref);
            assertThat(needs)
                    .allSatisfy(need -> assertThat(isKnown(database, need))
                            .as(need.toString())
                            .isTrue());
            assertThat(isKnown(database, ref)).as(ref.toString()).isTrue();
        });
    }

    private static boolean isKnown(Database database, ObjectRef ref) {
        return switch (ref.kind()) {
            case COLUMN, COLUMN_DEFAULT ->
                database.find(ref.whole(Kind.TABLE)).isPresent()
                        || database.find(ref.whole(Kind.FOREIGN_TABLE)).isPresent();
            case PARTITION_ATTACHMENT -> database.find(ref.withKind(Kind.TABLE)).isPresent();
            default -> database.find(ref).isPresent();
        };
    }
}
