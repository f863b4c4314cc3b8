package org.schemawright.engine.postgresql.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Privilege;
import org.schemawright.model.Table;
import org.schemawright.model.Table.PartitionOf;
import org.schemawright.model.Table.Partitioning;
import org.schemawright.model.Traits;

class TableReaderTest {
    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void a_plain_table_states_nothing_beyond_its_columns(int major) throws Exception {
        Table table = ReadBack.table(ReadBack.of(major, "CREATE TABLE t (a int, b text)"), "t");
        assertThat(table.columns())
                .extracting(column -> column.name() + " " + column.type())
                .containsExactly("a integer", "b text");
        assertThat(table.options()).isEmpty();
        assertThat(table.properties()).isEmpty();
        assertThat(table.traits().owner()).isEmpty();
        assertThat(table.traits().privileges()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void settings_that_differ_from_the_default_are_read(int major) throws Exception {
        Table table = ReadBack.table(
                ReadBack.of(
                        major,
                        "CREATE UNLOGGED TABLE t (a text) WITH (fillfactor = 70, toast.autovacuum_enabled = false)",
                        "ALTER TABLE t REPLICA IDENTITY FULL, ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY"),
                "t");
        assertThat(table.unlogged()).isTrue();
        assertThat(table.options())
                .containsExactly(entry("fillfactor", "70"), entry("toast.autovacuum_enabled", "false"));
        assertThat(table.properties())
                .containsExactly(
                        entry("force row security", "on"),
                        entry("replica identity", "full"),
                        entry("row security", "on"));
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void partitions_know_their_parent_and_bound(int major) throws Exception {
        Database database = ReadBack.of(
                major,
                "CREATE TABLE p (a int, b text) PARTITION BY LIST (lower(b))",
                "CREATE TABLE p1 PARTITION OF p FOR VALUES IN ('x', 'it''s') PARTITION BY HASH (a)",
                "CREATE TABLE p2 PARTITION OF p DEFAULT",
                "CREATE TABLE p11 PARTITION OF p1 FOR VALUES WITH (MODULUS 2, REMAINDER 0)");
        ObjectRef parent = ObjectRef.of(Kind.TABLE, "public", "p");
        Table first = ReadBack.table(database, "p1");
        assertThat(ReadBack.table(database, "p").partitioning()).contains(new Partitioning("LIST (lower(b))"));
        assertThat(first.partitioning()).contains(new Partitioning("HASH (a)"));
        assertThat(first.partitionOf()).contains(new PartitionOf(parent, "FOR VALUES IN ('x', 'it''s')"));
        assertThat(first.columns()).noneMatch(column -> column.local());
        assertThat(ReadBack.table(database, "p2").partitionOf()).contains(new PartitionOf(parent, "DEFAULT"));
        assertThat(database.needs().get(ObjectRef.of(Kind.PARTITION_ATTACHMENT, "public", "p1")))
                .containsExactly(parent, first.ref());
        assertThat(database.needs().get(first.ref())).doesNotContain(parent);
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void an_heir_knows_its_parents_in_order_and_needs_them(int major) throws Exception {
        Database database = ReadBack.of(
                major,
                "CREATE TABLE z (a int NOT NULL, b int)",
                "CREATE TABLE a (c int)",
                "CREATE TABLE h (d int, b int NOT NULL) INHERITS (z, a)");
        Table heir = ReadBack.table(database, "h");
        ObjectRef first = ObjectRef.of(Kind.TABLE, "public", "z");
        ObjectRef second = ObjectRef.of(Kind.TABLE, "public", "a");
        assertThat(heir.inherits()).containsExactly(first, second);
        assertThat(database.needs().get(heir.ref())).contains(first, second);
        assertThat(heir.columns())
                .extracting(column -> column.name() + column.local())
                .containsExactly("afalse", "btrue", "cfalse", "dtrue");
        assertThat(heir.column("a").orElseThrow().notNull().orElseThrow().local())
                .isFalse();
        assertThat(heir.column("b").orElseThrow().notNull().orElseThrow().local())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void a_typed_table_knows_its_type(int major) throws Exception {
        Database database = ReadBack.of(major, "CREATE TYPE ty AS (a int)", "CREATE TABLE t OF ty (a NOT NULL)");
        ObjectRef type = ObjectRef.of(Kind.COMPOSITE_TYPE, "public", "ty");
        Table table = ReadBack.table(database, "t");
        assertThat(table.ofType()).contains(type);
        assertThat(database.needs().get(table.ref())).contains(type);
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void a_foreign_table_keeps_its_options(int major) throws Exception {
        Database database = ReadBack.asSuperuser(
                major,
                "CREATE EXTENSION postgres_fdw",
                "CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw",
                "CREATE FOREIGN TABLE f (a int OPTIONS (column_name 'A,''b')) SERVER s OPTIONS (table_name 'x y=z')");
        Table table = ReadBack.find(database, Table.class, Kind.FOREIGN_TABLE, "public", "f");
        assertThat(table.properties()).containsExactly(entry("option.table_name", "x y=z"), entry("server", "s"));
        assertThat(table.columns().getFirst().properties())
                .containsExactly(entry("fdw options", "column_name 'A,''b'"));
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void comments_and_privileges_are_read(int major) throws Exception {
        Table table = ReadBack.table(
                ReadBack.of(
                        major,
                        "CREATE TABLE t (a int, b int)",
                        "COMMENT ON TABLE t IS 'the table'",
                        "COMMENT ON COLUMN t.b IS 'the column'",
                        "GRANT SELECT ON t TO PUBLIC",
                        "GRANT UPDATE (a) ON t TO pg_monitor WITH GRANT OPTION"),
                "t");
        assertThat(table.traits().comment()).contains("the table");
        assertThat(table.traits().privileges().orElseThrow())
                .contains(new Privilege(Privilege.PUBLIC, "SELECT", false))
                .contains(new Privilege(Privilege.OWNER, "DELETE", false));
        assertThat(table.columns().getFirst().traits().privileges())
                .contains(List.of(new Privilege("pg_monitor", "UPDATE", true)));
        assertThat(table.columns().getLast().traits().comment()).isEqualTo(Optional.of("the column"));
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void temporary_tables_are_not_read(int major) throws Exception {
        Database database = ReadBack.of(major, "CREATE TEMPORARY TABLE t (id serial PRIMARY KEY)");
        assertThat(database.objects().keySet()).containsExactly(ObjectRef.of(Kind.SCHEMA, "public"));
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17, 18})
    void a_new_database_states_nothing(int major) throws Exception {
        Database database = ReadBack.of(major);
        assertThat(database.objects().values()).singleElement().satisfies(schema -> {
            assertThat(schema.ref()).isEqualTo(ObjectRef.of(Kind.SCHEMA, "public"));
            assertThat(schema.traits()).isEqualTo(Traits.NONE);
        });
        assertThat(database.needs()).isEmpty();
    }
}
