package org.schemawright.engine.postgresql.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schemawright.model.Database;
import org.schemawright.model.Index;
import org.schemawright.model.Index.Key;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

class IndexReaderTest {
    private static Index index(Database database, String table, String name) {
        return ReadBack.find(database, Index.class, Kind.INDEX, "public", table, name);
    }

    private static Key column(String name) {
        return new Key(Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty(), false, false);
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void a_plain_index_states_its_method_and_columns(int major) throws Exception {
        Index index =
                index(ReadBack.of(major, "CREATE TABLE t (a int, b varchar)", "CREATE INDEX i ON t (b, a)"), "t", "i");
        assertThat(index.method()).isEqualTo("btree");
        assertThat(index.keys()).containsExactly(column("b"), column("a"));
        assertThat(index.unique()).isFalse();
        assertThat(index.valid()).isTrue();
        assertThat(index.predicate()).isEmpty();
        assertThat(index.options()).isEmpty();
        assertThat(index.properties()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void everything_that_is_not_the_default_is_stated(int major) throws Exception {
        Database database = ReadBack.of(
                major,
                "CREATE TABLE t (a text, b text COLLATE \"C\", c int)",
                "CREATE UNIQUE INDEX i ON t (a text_pattern_ops DESC NULLS LAST, a COLLATE \"C\", b NULLS FIRST,"
                        + " lower(a), (c + 1) DESC) INCLUDE (c) NULLS NOT DISTINCT WITH (fillfactor = 50) WHERE c > 3",
                "ALTER INDEX i ALTER COLUMN 4 SET STATISTICS 500",
                "CREATE INDEX whole ON t (c)",
                "ALTER TABLE t CLUSTER ON whole",
                "COMMENT ON INDEX i IS 'why'");
        Index index = index(database, "t", "i");
        Optional<String> none = Optional.empty();
        assertThat(index.keys())
                .containsExactly(
                        new Key(Optional.of("a"), none, none, Optional.of("pg_catalog.text_pattern_ops"), true, false),
                        new Key(Optional.of("a"), none, Optional.of("pg_catalog.\"C\""), none, false, false),
                        new Key(Optional.of("b"), none, none, none, false, true),
                        new Key(none, Optional.of("lower(a)"), none, none, false, false),
                        new Key(none, Optional.of("((c + 1))"), none, none, true, true));
        assertThat(index.include()).containsExactly("c");
        assertThat(index.predicate()).contains("(c > 3)");
        assertThat(index.nullsNotDistinct()).isTrue();
        assertThat(index.options()).containsExactly(entry("fillfactor", "50"));
        assertThat(index.properties()).containsExactly(entry("statistics", "4=500"));
        assertThat(index(database, "t", "whole").properties()).containsExactly(entry("clustered", "on"));
        assertThat(index.traits().comment()).contains("why");
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void operator_classes_of_extensions_are_qualified_and_carry_their_options(int major) throws Exception {
        Database database = ReadBack.of(
                major,
                "CREATE EXTENSION pg_trgm",
                "CREATE TABLE t (a text)",
                "CREATE INDEX g ON t USING gist (a gist_trgm_ops (siglen = 32))",
                "CREATE INDEX h ON t USING gin (a gin_trgm_ops)");
        assertThat(index(database, "t", "g").keys().getFirst().operatorClass())
                .contains("public.gist_trgm_ops (siglen='32')");
        assertThat(index(database, "t", "h").keys().getFirst().operatorClass()).contains("public.gin_trgm_ops");
        assertThat(database.needs().get(ObjectRef.of(Kind.INDEX, "public", "t", "h")))
                .contains(ObjectRef.of(Kind.EXTENSION, "pg_trgm"));
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void a_class_that_is_the_default_for_another_type_is_stated(int major) throws Exception {
        Database database = ReadBack.of(
                major,
                "CREATE TYPE mood AS ENUM ('a')",
                "CREATE TABLE t (a text, b char(5), c mood, d int[], e varchar(3), f cidr)",
                "CREATE INDEX i ON t (a bpchar_ops, b, c, d, e, f)");
        assertThat(index(database, "t", "i").keys())
                .extracting(Key::operatorClass)
                .containsExactly(
                        Optional.of("pg_catalog.bpchar_ops"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void an_attached_index_knows_its_parent(int major) throws Exception {
        Database database = ReadBack.of(
                major,
                "CREATE TABLE p (a int) PARTITION BY LIST (a)",
                "CREATE TABLE \"P 1\" PARTITION OF p FOR VALUES IN (1)",
                "CREATE INDEX \"I i\" ON p (a)");
        Index index = index(database, "P 1", "P 1_a_idx");
        assertThat(index.properties()).containsExactly(entry("parent", "public.\"I i\""));
        assertThat(database.needs().get(index.ref())).contains(ObjectRef.of(Kind.INDEX, "public", "p", "I i"));
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void an_index_of_a_part_that_is_not_attached_leaves_its_parent_invalid(int major) throws Exception {
        Database database = ReadBack.of(
                major,
                "CREATE TABLE p (a int) PARTITION BY LIST (a)",
                "CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1)",
                "CREATE INDEX i ON ONLY p (a)");
        assertThat(index(database, "p", "i").valid()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void indexes_of_materialized_views_are_read(int major) throws Exception {
        Database database = ReadBack.of(
                major,
                "CREATE MATERIALIZED VIEW m AS SELECT 1 AS a, 'x'::text AS b",
                "CREATE UNIQUE INDEX i ON m (b, a)");
        assertThat(index(database, "m", "i").keys()).containsExactly(column("b"), column("a"));
    }
}
