package org.schemawright.advise.firstform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.schemawright.change.ListShape;
import org.schemawright.change.ListShape.Form;
import org.schemawright.engine.portable.ElementRows;
import org.schemawright.workspace.Engines;

/** Lists come apart into the same elements in each engine that runs here. */
class SplittingTest {
    private static Set<String> split(String engine, String url, ListShape list, List<String> values) throws Exception {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE \"the table\" (id integer, \"l\" varchar(1000))");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO \"the table\" VALUES (?, ?)")) {
                for (int row = 0; row < values.size(); row++) {
                    insert.setInt(1, row);
                    insert.setString(2, values.get(row));
                    insert.execute();
                }
            }
            ElementRows parts = Engines.known()
                    .byId(engine)
                    .dialect()
                    .elements(list, "t.\"l\"")
                    .orElseThrow();
            Set<String> found = new TreeSet<>();
            try (ResultSet rows = statement.executeQuery(
                    "SELECT DISTINCT t.id, trim(" + parts.element() + ") AS element FROM \"the table\" AS t "
                            + parts.join() + " WHERE trim(" + parts.element() + ") <> ''")) {
                while (rows.next()) {
                    found.add(rows.getInt(1) + rows.getString(2));
                }
            }
            return found;
        }
    }

    @ParameterizedTest
    @CsvSource({"sqlite,jdbc:sqlite::memory:", "h2,jdbc:h2:mem:"})
    void lists_come_apart(String engine, String url) throws Exception {
        List<String> texts = List.of("red, big", "big", "it's \"so\", a\\b,big,, big");
        for (String delimiter : List.of(",", ";", "|", "\n", "#", "/", " / ", " and ", "-", "+")) {
            assertThat(split(
                            engine,
                            url,
                            new ListShape(Form.DELIMITED, delimiter),
                            texts.stream()
                                    .map(one -> one.replace(",", delimiter))
                                    .toList()))
                    .as(delimiter)
                    .containsExactlyInAnyOrder("0red", "0big", "1big", "2it's \"so\"", "2a\\b", "2big");
        }
        assertThat(split(engine, url, new ListShape(Form.BRACKETED, "><"), List.of("<c#><.net>", "<sql>")))
                .containsExactlyInAnyOrder("0c#", "0.net", "1sql");
    }
}
