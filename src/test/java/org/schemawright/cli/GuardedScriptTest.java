package org.schemawright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts that meet another database than they were planned for, other rows, or an error on their way. */
class GuardedScriptTest {
    private static final String BEFORE = """
        CREATE TYPE mood AS ENUM ('low', 'high');
        CREATE TABLE customer (id int PRIMARY KEY, mail text, age int);
        CREATE INDEX by_age ON customer (age);
        CREATE TABLE visit (id int PRIMARY KEY, customer int REFERENCES customer);
        CREATE VIEW mails AS SELECT mail FROM customer;
        CREATE FUNCTION twice(n int) RETURNS int LANGUAGE sql AS 'SELECT 2 * n';
        """;

    private static final String AFTER = """
        CREATE TYPE mood AS ENUM ('low', 'fair', 'high');
        CREATE TABLE customer (id int PRIMARY KEY, mail text NOT NULL, age bigint, state mood);
        CREATE INDEX by_age ON customer (age DESC);
        CREATE UNIQUE INDEX by_mail ON customer (mail);
        CREATE TABLE visit (id int PRIMARY KEY, customer int REFERENCES customer ON DELETE CASCADE);
        CREATE VIEW mails AS SELECT mail, state FROM customer;
        CREATE FUNCTION twice(n int) RETURNS int LANGUAGE sql AS 'SELECT n + n';
        """;

    private static final String ROWS =
            "INSERT INTO customer VALUES (1, 'a', 7), (2, 'b', 8); INSERT INTO visit VALUES (1, 1);";

    private static LiveServer server;
    private static final Map<String, ScriptFiles> FILES = new HashMap<>();
    private static String target = "";
    private static int count;

    @TempDir
    static Path plans;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        assumeThat(Psql.isInstalled()).as("psql is installed").isTrue();
        server = new LiveServer(18);
        target = Files.writeString(plans.resolve("after.sql"), AFTER).toString();
        String address = server.database("planned", BEFORE + ROWS);
        FILES.put("--direct", ScriptFiles.plan(plans.resolve("direct"), address, target, "--direct"));
        FILES.put("--online", ScriptFiles.plan(plans.resolve("online"), address, target, "--online"));
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    private record Live(String name, String address, ScriptFiles files) {}

    /** A database that is as it was planned for. */
    private static Live planned(String strategy) throws Exception {
        String name = "guarded_" + ++count;
        String address = server.database(name, BEFORE + ROWS);
        return new Live(name, address, Objects.requireNonNull(FILES.get(strategy)));
    }

    /** Changes with whatever is written into the catalog, even if it comes to the same. */
    private static String catalog(Live live) throws Exception {
        return server.value(live.name(), """
            SELECT md5(string_agg(x, ',' ORDER BY x)) FROM (
            SELECT 'c' || oid || ' ' || xmin FROM pg_class WHERE oid >= 16384
            UNION ALL SELECT 'a' || attrelid || '.' || attnum || ' ' || xmin FROM pg_attribute WHERE attrelid >= 16384
            UNION ALL SELECT 'p' || oid || ' ' || xmin FROM pg_proc WHERE oid >= 16384
            UNION ALL SELECT 't' || oid || ' ' || xmin FROM pg_type WHERE oid >= 16384
            UNION ALL SELECT 'k' || oid || ' ' || xmin FROM pg_constraint WHERE oid >= 16384
            UNION ALL SELECT 'r' || oid || ' ' || xmin FROM pg_rewrite WHERE oid >= 16384
            UNION ALL SELECT 'e' || oid || ' ' || xmin FROM pg_enum
            UNION ALL SELECT 'n' || oid || ' ' || xmin FROM pg_namespace) written (x)
            """);
    }

    private static String rows(Live live) throws Exception {
        return server.value(live.name(), "SELECT string_agg(c::text, ' ' ORDER BY id) FROM customer c")
                + server.value(live.name(), "SELECT string_agg(v::text, ' ' ORDER BY id) FROM visit v");
    }

    /** What a table was like is asked under the name that it has until then. */
    @Test
    void a_table_that_changed_before_it_gets_its_new_name_is_seen() throws Exception {
        String address = server.database("renamed", BEFORE + ROWS);
        Path after = Files.writeString(
                folder.resolve("renamed.sql"),
                BEFORE.replace("customer", "client").replace("client int", "customer int"));
        ScriptFiles files =
                ScriptFiles.plan(folder.resolve("renamed"), address, after.toString(), "--rename", "customer=client");
        server.commands("renamed", "ALTER TABLE customer ADD COLUMN late text");
        Psql up = Psql.run(address, files.up());
        assertThat(up.code()).isNotZero();
        assertThat(up.said()).contains("customer.late is there but was not");
        server.commands("renamed", "ALTER TABLE customer DROP COLUMN late");
        Psql again = Psql.run(address, files.up());
        assertThat(again.code()).as(again.said()).isZero();
        assertThat(server.value("renamed", "SELECT count(*) FROM client")).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--direct", "--online"})
    void a_script_leads_to_the_target_and_is_verified(String strategy) throws Exception {
        Live live = planned(strategy);
        Psql up = Psql.run(live.address(), live.files().up());
        assertThat(up.code()).as(up.said()).isZero();
        assertThat(ScriptFiles.difference(live.address(), target)).isEmpty();
        Psql verify = Psql.run(live.address(), live.files().verify());
        assertThat(verify.code()).as(verify.said()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-v ON_ERROR_STOP=1", "-v ON_ERROR_STOP=0"})
    void a_direct_script_whose_last_statement_fails_changes_nothing(String option) throws Exception {
        Live live = planned("--direct");
        String catalog = catalog(live);
        String rows = rows(live);
        String text = Files.readString(live.files().up());
        assertThat(text.indexOf("\nCOMMIT;")).isEqualTo(text.lastIndexOf("\nCOMMIT;"));
        Path failing =
                Files.writeString(folder.resolve("failing.sql"), text.replace("\nCOMMIT;", "\nSELECT 1 / 0;\nCOMMIT;"));
        Psql psql = Psql.run(live.address(), failing, option.split(" "));
        assertThat(psql.said()).contains("division by zero");
        assertThat(catalog(live)).isEqualTo(catalog);
        assertThat(rows(live)).isEqualTo(rows);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ALTER TABLE customer ADD COLUMN more int                                      | customer.more is there but was not
        ALTER TABLE customer ALTER COLUMN age TYPE numeric                            | customer.age was integer and is numeric
        ALTER TABLE customer ALTER COLUMN age SET DEFAULT 3                           | customer.age is defined differently
        ALTER TABLE customer ADD CHECK (age > 0)                                      | customer_age_check
        DROP INDEX by_age                                                             | by_age
        ALTER TABLE visit RENAME TO called                                            | visit is not there
        CREATE OR REPLACE FUNCTION twice(n int) RETURNS int LANGUAGE sql AS 'SELECT 3'| twice(n integer) is defined differently
        CREATE OR REPLACE VIEW mails AS SELECT mail FROM customer WHERE id > 0        | mails is defined differently
        ALTER TYPE mood ADD VALUE 'awful'                                             | mood is defined differently
        CREATE UNIQUE INDEX by_mail ON customer (id)                                  | by_mail
        """)
    void a_script_that_finds_another_database_stops_before_it_changes_it(String change, String said) throws Exception {
        for (String strategy : new String[] {"--direct", "--online"}) {
            Live live = planned(strategy);
            server.run(live.name(), change);
            String catalog = catalog(live);
            Psql psql = Psql.run(live.address(), live.files().up());
            assertThat(psql.code()).as(strategy).isEqualTo(3);
            assertThat(psql.said())
                    .contains("not as this script was planned against, nothing was changed")
                    .contains(said);
            assertThat(catalog(live)).isEqualTo(catalog);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--direct", "--online"})
    void rows_that_stand_in_the_way_stop_a_script_before_it_changes_anything(String strategy) throws Exception {
        Live live = planned(strategy);
        server.run(live.name(), "INSERT INTO customer VALUES (3, NULL, 1)");
        String catalog = catalog(live);
        Psql psql = Psql.run(live.address(), live.files().up());
        assertThat(psql.code()).isEqualTo(3);
        assertThat(psql.said()).contains("1 rows stand in the way");
        assertThat(catalog(live)).isEqualTo(catalog);
    }

    @Test
    void an_index_that_was_left_invalid_is_made_anew_when_the_script_runs_again() throws Exception {
        Live live = planned("--online");
        String text = Files.readString(live.files().up());
        int build = text.indexOf("CREATE UNIQUE INDEX CONCURRENTLY");
        Path first = Files.writeString(folder.resolve("first.sql"), text.substring(0, build));
        Path rest = Files.writeString(folder.resolve("rest.sql"), text.substring(build));
        assertThat(Psql.run(live.address(), first).code()).isZero();
        server.run(live.name(), "INSERT INTO customer (id, mail) VALUES (9, 'a')");
        assertThat(Psql.run(live.address(), rest).said()).contains("could not create unique index");
        assertThat(server.value(live.name(), "SELECT count(*) FROM pg_index WHERE NOT indisvalid"))
                .isEqualTo("1");
        server.run(live.name(), "DELETE FROM customer WHERE id = 9");
        Psql again = Psql.run(live.address(), live.files().up());
        assertThat(again.code()).as(again.said()).isZero();
        assertThat(ScriptFiles.difference(live.address(), target)).isEmpty();
    }

    @Test
    void a_script_that_ran_before_is_run_again_without_effect_online_and_refused_directly() throws Exception {
        Live online = planned("--online");
        assertThat(Psql.run(online.address(), online.files().up()).code()).isZero();
        Psql again = Psql.run(online.address(), online.files().up());
        assertThat(again.code()).as(again.said()).isZero();
        assertThat(ScriptFiles.difference(online.address(), target)).isEmpty();
        Live direct = planned("--direct");
        assertThat(Psql.run(direct.address(), direct.files().up()).code()).isZero();
        assertThat(Psql.run(direct.address(), direct.files().up()).said()).contains("nothing was changed");
    }

    @Test
    void a_verification_says_what_is_not_as_planned() throws Exception {
        Live live = planned("--direct");
        Psql early = Psql.run(live.address(), live.files().verify());
        assertThat(early.code()).isEqualTo(3);
        assertThat(early.said()).contains("the database is not as the migration leaves it");
        assertThat(ScriptFiles.difference(live.address(), target)).isNotEmpty();
    }

    @Test
    void a_verification_misses_rows_that_are_gone() throws Exception {
        Live live = planned("--direct");
        assertThat(Psql.run(live.address(), live.files().up()).code()).isZero();
        server.run(live.name(), "DELETE FROM visit; DELETE FROM customer WHERE id = 2");
        Psql verify = Psql.run(live.address(), live.files().verify());
        assertThat(verify.code()).isEqualTo(3);
        assertThat(verify.said()).contains("rows are missing: public.customer has 1 of 2, public.visit has 0 of 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE visit DROP CONSTRAINT visit_customer_fkey; ALTER TABLE visit ADD CONSTRAINT"
                        + " visit_customer_fkey FOREIGN KEY (customer) REFERENCES customer ON DELETE CASCADE NOT VALID",
                "ALTER TABLE customer ALTER COLUMN mail DROP NOT NULL",
                "DROP INDEX by_mail"
            })
    void a_verification_sees_what_is_not_valid_or_not_there(String change) throws Exception {
        Live live = planned("--direct");
        assertThat(Psql.run(live.address(), live.files().up()).code()).isZero();
        server.run(live.name(), change);
        Psql verify = Psql.run(live.address(), live.files().verify());
        assertThat(verify.code()).isEqualTo(3);
        assertThat(verify.said()).contains("the database is not as the migration leaves it");
    }

    @Test
    void the_way_back_is_guarded_even_where_nothing_was_proved() throws Exception {
        Live live = planned("--direct");
        ScriptFiles unproved = ScriptFiles.plan(folder, live.address(), target, "--direct", "--no-prove");
        assertThat(Psql.run(live.address(), unproved.down()).said()).contains("nothing was changed");
        Psql up = Psql.run(live.address(), unproved.up());
        assertThat(up.code()).as(up.said()).isZero();
        Psql down = Psql.run(live.address(), unproved.down());
        assertThat(down.code()).as(down.said()).isZero();
    }
}
