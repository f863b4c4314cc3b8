package org.schemawright.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.schemawright.advise.normalize.Attributes;

/** Tables of databases that are files are asked as those on servers are. */
class LiveTablesTest {
    private static Connection database(String url) throws Exception {
        Connection connection = DriverManager.getConnection(url);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE \"customers\" (\"id\" integer, \"town\" varchar(20), \"land\" varchar(20))");
            statement.execute("CREATE TABLE \"orders\" (\"id\" integer, \"customer_id\" integer)");
            for (int row = 1; row <= 300; row++) {
                statement.execute(
                        "INSERT INTO \"customers\" VALUES (" + row + ", 't" + row % 40 + "', 'l" + row % 40 % 7 + "')");
                String customer = row == 299 ? "9999" : row == 300 ? "NULL" : String.valueOf(1 + row % 280);
                statement.execute("INSERT INTO \"orders\" VALUES (" + row + ", " + customer + ")");
            }
        }
        return connection;
    }

    @ParameterizedTest
    @CsvSource({"jdbc:sqlite::memory:,main", "jdbc:h2:mem:,PUBLIC"})
    void references_are_counted_in_all_rows_though_few_were_read(String url, String schema) throws Exception {
        try (Connection connection = database(url)) {
            var live = new LiveReferences(connection);
            List<TableRows> part = List.of(
                    live.read(List.of(schema, "customers"), List.of(List.of("id")), 50)
                            .table(),
                    live.read(List.of(schema, "orders"), List.of(List.of("id")), 50)
                            .table());
            assertThat(part).noneMatch(TableRows::whole);
            InferredReference seen = ReferenceSearch.of(part, Watch.NOBODY).getFirst();
            InferredReference counted = live.counted(seen);
            assertThat(counted.columns()).containsExactly("customer_id");
            assertThat(counted.rows()).isEqualTo(299);
            assertThat(counted.missing()).isEqualTo(1);
            assertThat(counted.orphanRows()).isEqualTo(1);
            assertThat(counted.orphans()).containsExactly("9999");
        }
    }

    @ParameterizedTest
    @CsvSource({"jdbc:sqlite::memory:,main", "jdbc:h2:mem:,PUBLIC"})
    void what_a_sample_does_not_refute_is_asked_of_the_database(String url, String schema) throws Exception {
        try (Connection connection = database(url)) {
            Discovered found =
                    LiveDiscovery.of(connection, List.of(schema, "customers"), 2, OptionalInt.of(20), Watch.NOBODY);
            assertThat(found.interruption()).isEmpty();
            assertThat(found.rows()).isEqualTo(300);
            assertThat(found.keys()).containsExactly(Attributes.of(0));
            assertThat(found.determinants(2)).containsExactlyInAnyOrder(Attributes.of(0), Attributes.of(1));
            assertThat(found.determinants(1)).containsExactly(Attributes.of(0));
        }
    }

    /**
     * Columns that differ, repeat or stand alone in late rows only, which a sample of the first rows does not show: what
     * the rows were made of says what holds.
     */
    @ParameterizedTest
    @CsvSource({"jdbc:sqlite::memory:,main,90", "jdbc:h2:mem:,PUBLIC,90", "jdbc:h2:mem:,PUBLIC,6"})
    void what_only_late_rows_break_is_not_told(String url, String schema, int width) throws Exception {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            String constants = IntStream.range(5, width)
                    .mapToObj(place -> ", \"c" + place + "\" varchar(9)")
                    .collect(Collectors.joining());
            statement.execute("CREATE TABLE \"t\" (\"id\" integer, \"code\" integer, \"town\" varchar(9), \"land\""
                    + " varchar(9), \"late\" varchar(9)" + constants + ")");
            for (int row = 1; row <= 400; row++) {
                String code = row == 399 ? "7" : String.valueOf(row * 3 + 4);
                String land = row == 400 ? "'x'" : row % 30 % 5 == 0 ? "NULL" : "'l" + row % 30 % 5 + "'";
                statement.execute("INSERT INTO \"t\" VALUES (" + row + ", " + code + ", 't" + row % 30 + "', " + land
                        + ", " + (row > 390 ? "NULL" : "'same'") + ", 'k'".repeat(width - 5) + ")");
            }
            Discovered found = LiveDiscovery.of(connection, List.of(schema, "t"), 1, OptionalInt.of(60), Watch.NOBODY);
            assertThat(found.interruption()).isEmpty();
            assertThat(found.completeTo()).isEqualTo(1);
            assertThat(found.keys()).containsExactly(Attributes.of(0));
            assertThat(found.determinants(1)).containsExactly(Attributes.of(0));
            assertThat(found.determinants(2)).containsExactlyInAnyOrder(Attributes.of(0));
            assertThat(found.determinants(3)).containsExactlyInAnyOrder(Attributes.of(0));
            assertThat(found.determinants(4)).containsExactlyInAnyOrder(Attributes.of(0));
            assertThat(found.determinants(width - 1)).containsExactly(Attributes.NONE);
        }
    }

    /** Ends the work where it is first asked, which is when the sample has been read. */
    private static final class Ending implements Watch {
        private final AtomicBoolean ended = new AtomicBoolean();

        @Override
        public boolean stopped() {
            return ended.get();
        }

        @Override
        public void check() {
            ended.set(true);
            Watch.super.check();
        }
    }

    @ParameterizedTest
    @CsvSource({"jdbc:sqlite::memory:,main", "jdbc:h2:mem:,PUBLIC"})
    void what_ends_when_a_sample_has_been_read_is_labelled(String url, String schema) throws Exception {
        try (Connection connection = database(url)) {
            Discovered found =
                    LiveDiscovery.of(connection, List.of(schema, "customers"), 2, OptionalInt.of(20), new Ending());
            assertThat(found.interruption()).isPresent();
            assertThat(found.completeTo()).isZero();
            assertThat(found.rows()).isEqualTo(300);
            assertThat(found.determinants(0)).isEmpty();
        }
    }
}
