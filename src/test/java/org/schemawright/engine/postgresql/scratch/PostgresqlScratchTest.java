package org.schemawright.engine.postgresql.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schemawright.engine.Place;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScriptStatement;

class PostgresqlScratchTest {
    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17, 18})
    void a_new_database_is_empty_and_takes_a_script(int major) throws Exception {
        try (PostgresqlScratch scratch = PostgresqlScratch.start(major);
                ScratchDatabase database = scratch.create()) {
            assertThat(scratch.version().major()).isEqualTo(major);
            database.load(List.of(new ScriptStatement("CREATE TABLE t (a int)", new Place("x.sql", 1, 1))));
            assertThat(one(database.catalog(), "SELECT relowner::regrole FROM pg_class WHERE relname = 't'"))
                    .isEqualTo(database.owner());
            assertThat(one(database.catalog(), "SELECT count(*) FROM pg_class WHERE oid >= 16384"))
                    .isEqualTo("1");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void a_copy_has_the_content_and_a_life_of_its_own(int major) throws Exception {
        try (PostgresqlScratch scratch = PostgresqlScratch.start(major);
                ScratchDatabase database = scratch.create()) {
            database.run("CREATE TABLE t AS SELECT 1 AS a");
            try (ScratchDatabase copy = database.copy()) {
                copy.run("UPDATE t SET a = 2");
                assertThat(one(copy.connection(), "SELECT a FROM t")).isEqualTo("2");
                assertThat(one(database.connection(), "SELECT a FROM t")).isEqualTo("1");
            }
        }
    }

    private static String one(Connection connection, String sql) throws Exception {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
