package org.schemawright.engine.postgresql.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schemawright.model.Constraint.Check;
import org.schemawright.model.Constraint.Exclusion;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Constraint.Settings;
import org.schemawright.model.Constraint.Unique;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Traits;

class ConstraintReaderTest {
    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void keys_are_read_with_their_index(int major) throws Exception {
        Database database = ReadBack.of(
                major,
                "CREATE TABLE t (a int, b int, c int, CONSTRAINT k PRIMARY KEY (b, a) INCLUDE (c) WITH (fillfactor ="
                        + " 60))",
                "ALTER TABLE t ADD CONSTRAINT u UNIQUE NULLS NOT DISTINCT (c) DEFERRABLE INITIALLY DEFERRED",
                "ALTER TABLE t CLUSTER ON k, REPLICA IDENTITY USING INDEX k");
        PrimaryKey key = ReadBack.find(database, PrimaryKey.class, Kind.PRIMARY_KEY, "public", "t", "k");
        assertThat(key.columns()).containsExactly("b", "a");
        assertThat(key.index().include()).containsExactly("c");
        assertThat(key.index().options())
                .containsExactly(entry("clustered", "on"), entry("fillfactor", "60"), entry("replica identity", "on"));
        Unique unique = ReadBack.find(database, Unique.class, Kind.UNIQUE_CONSTRAINT, "public", "t", "u");
        assertThat(unique.nullsNotDistinct()).isTrue();
        assertThat(unique.settings()).isEqualTo(new Settings(true, true, true, true, true));
        assertThat(database.needs().get(key.ref()))
                .containsExactlyElementsOf(ReadBack.table(database, "t").columns().stream()
                        .map(c -> c.ref())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void a_reference_is_read_with_all_its_settings(int major) throws Exception {
        Database database = ReadBack.of(
                major,
                "CREATE TABLE k (a int, b int, UNIQUE (a, b))",
                "CREATE TABLE f (x int, y int, CONSTRAINT r FOREIGN KEY (y, x) REFERENCES k (a, b) MATCH SIMPLE"
                        + " ON UPDATE CASCADE ON DELETE SET NULL (x) DEFERRABLE)",
                "ALTER TABLE f ADD CONSTRAINT n FOREIGN KEY (x, y) REFERENCES k (a, b) MATCH FULL NOT VALID");
        ObjectRef target = ObjectRef.of(Kind.TABLE, "public", "k");
        ObjectRef ref = ObjectRef.of(Kind.FOREIGN_KEY, "public", "f", "r");
        assertThat(database.find(ref))
                .contains(new ForeignKey(
                        ref,
                        List.of("y", "x"),
                        target,
                        List.of("a", "b"),
                        "SIMPLE",
                        "CASCADE",
                        "SET NULL",
                        List.of("x"),
                        false,
                        new Settings(true, false, true, true, true),
                        Traits.NONE));
        ForeignKey notValid = ReadBack.find(database, ForeignKey.class, Kind.FOREIGN_KEY, "public", "f", "n");
        assertThat(notValid.match()).isEqualTo("FULL");
        assertThat(notValid.settings().validated()).isFalse();
        assertThat(database.needs().get(ref))
                .containsExactly(
                        ObjectRef.of(Kind.COLUMN, "public", "f", "x"),
                        ObjectRef.of(Kind.COLUMN, "public", "f", "y"),
                        ObjectRef.of(Kind.COLUMN, "public", "k", "a"),
                        ObjectRef.of(Kind.COLUMN, "public", "k", "b"),
                        ObjectRef.of(Kind.UNIQUE_CONSTRAINT, "public", "k", "k_a_b_key"));
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void a_reference_to_a_bare_unique_index_needs_that_index(int major) throws Exception {
        Database database = ReadBack.of(
                major,
                "CREATE TABLE k (a int)",
                "CREATE UNIQUE INDEX i ON k (a)",
                "CREATE TABLE f (x int REFERENCES k (a))");
        assertThat(database.needs().get(ObjectRef.of(Kind.FOREIGN_KEY, "public", "f", "f_x_fkey")))
                .contains(ObjectRef.of(Kind.INDEX, "public", "k", "i"));
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void a_reference_to_a_table_of_an_extension_needs_the_extension(int major) throws Exception {
        Database database = ReadBack.asSuperuser(
                major,
                "CREATE EXTENSION citext",
                "CREATE TABLE \"k T\" (b int, a int, PRIMARY KEY (a, b))",
                "ALTER EXTENSION citext ADD TABLE \"k T\"",
                "CREATE TABLE f (x int, y int, CONSTRAINT r FOREIGN KEY (x, y) REFERENCES \"k T\")");
        ForeignKey key = ReadBack.find(database, ForeignKey.class, Kind.FOREIGN_KEY, "public", "f", "r");
        assertThat(key.target()).isEqualTo(ObjectRef.of(Kind.TABLE, "public", "k T"));
        assertThat(key.targetColumns()).containsExactly("a", "b");
        assertThat(database.find(key.target())).isEmpty();
        assertThat(database.needs().get(key.ref())).contains(ObjectRef.of(Kind.EXTENSION, "citext"));
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void what_partitions_have_from_their_parent_is_told_from_what_is_their_own(int major) throws Exception {
        Database database = ReadBack.of(
                major,
                "CREATE TABLE k (a int PRIMARY KEY)",
                "CREATE TABLE p (a int PRIMARY KEY REFERENCES k, b int, CONSTRAINT c CHECK (b > 0)) PARTITION BY LIST"
                        + " (a)",
                "CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1)",
                "ALTER TABLE p1 ADD CONSTRAINT own CHECK (b < 9)");
        assertThat(database.all(ForeignKey.class))
                .extracting(key -> key.ref().path().get(1))
                .containsExactly("p");
        PrimaryKey key = ReadBack.find(database, PrimaryKey.class, Kind.PRIMARY_KEY, "public", "p1", "p1_pkey");
        assertThat(key.settings().local()).isFalse();
        assertThat(key.index().options()).containsExactly(entry("parent", "public.p_pkey"));
        assertThat(database.needs().get(key.ref())).contains(ObjectRef.of(Kind.PRIMARY_KEY, "public", "p", "p_pkey"));
        assertThat(ReadBack.settings(database, Kind.CHECK_CONSTRAINT, "public", "p1", "c")
                        .local())
                .isFalse();
        assertThat(ReadBack.settings(database, Kind.CHECK_CONSTRAINT, "public", "p1", "own")
                        .local())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void checks_are_bare_conditions(int major) throws Exception {
        Database database = ReadBack.of(
                major,
                "CREATE TABLE t (a int, b int, CONSTRAINT c CHECK (a > b AND b <> 3) NO INHERIT)",
                "ALTER TABLE t ADD CONSTRAINT d CHECK (a IS NOT NULL) NOT VALID",
                "COMMENT ON CONSTRAINT c ON t IS 'why'",
                "CREATE DOMAIN dom AS int CONSTRAINT e CHECK (VALUE > 0)",
                "ALTER DOMAIN dom ADD CONSTRAINT f CHECK (VALUE < 100) NOT VALID");
        Check check = ReadBack.find(database, Check.class, Kind.CHECK_CONSTRAINT, "public", "t", "c");
        assertThat(check.expression()).isEqualTo("((a > b) AND (b <> 3))");
        assertThat(check.columns()).containsExactly("a", "b");
        assertThat(check.noInherit()).isTrue();
        assertThat(check.traits().comment()).contains("why");
        assertThat(ReadBack.settings(database, Kind.CHECK_CONSTRAINT, "public", "t", "d")
                        .validated())
                .isFalse();
        Check ofDomain = ReadBack.find(database, Check.class, Kind.DOMAIN_CONSTRAINT, "public", "dom", "e");
        assertThat(ofDomain.expression()).isEqualTo("(VALUE > 0)");
        assertThat(ReadBack.settings(database, Kind.DOMAIN_CONSTRAINT, "public", "dom", "f")
                        .validated())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void an_exclusion_keeps_the_engines_words_without_its_settings(int major) throws Exception {
        Database database = ReadBack.of(
                major,
                "CREATE TABLE t (d int4range, CONSTRAINT x EXCLUDE USING gist (d WITH &&) WHERE (NOT isempty(d))"
                        + " DEFERRABLE INITIALLY DEFERRED)");
        ObjectRef ref = ObjectRef.of(Kind.EXCLUSION_CONSTRAINT, "public", "t", "x");
        assertThat(database.find(ref))
                .contains(new Exclusion(
                        ref,
                        "EXCLUDE USING gist (d WITH &&) WHERE ((NOT isempty(d)))",
                        Optional.empty(),
                        new Settings(true, true, true, true, true),
                        Traits.NONE));
    }

    @Test
    void periods_and_constraints_that_are_not_enforced_are_read_on_18() throws Exception {
        Database database = ReadBack.of(
                18,
                "CREATE EXTENSION btree_gist",
                "CREATE TABLE k (a int, d daterange, PRIMARY KEY (a, d WITHOUT OVERLAPS))",
                "CREATE TABLE f (a int, d daterange, CONSTRAINT r FOREIGN KEY (a, PERIOD d) REFERENCES k (a, PERIOD"
                        + " d))",
                "CREATE TABLE n (a int, CONSTRAINT c CHECK (a > 0) NOT ENFORCED)");
        assertThat(ReadBack.find(database, PrimaryKey.class, Kind.PRIMARY_KEY, "public", "k", "k_pkey")
                        .index()
                        .overlaps())
                .isTrue();
        assertThat(ReadBack.find(database, ForeignKey.class, Kind.FOREIGN_KEY, "public", "f", "r")
                        .period())
                .isTrue();
        assertThat(ReadBack.settings(database, Kind.CHECK_CONSTRAINT, "public", "n", "c")
                        .enforced())
                .isFalse();
    }
}
