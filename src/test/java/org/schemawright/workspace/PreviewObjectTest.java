package org.schemawright.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.schemawright.design.SchemaFacts;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** The statements beside a table, run by the engine itself. */
class PreviewObjectTest {
    private static final String TABLES = """
        CREATE TABLE person (id integer NOT NULL PRIMARY KEY, name varchar(40) NOT NULL, CHECK (id > 0));
        CREATE TABLE bill (id integer NOT NULL PRIMARY KEY, code varchar(9) UNIQUE,
            person integer NOT NULL REFERENCES person (id));
        CREATE INDEX bill_person ON bill (person);
        """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"sqlite, main, jdbc:sqlite:, bill, person", "h2, PUBLIC, jdbc:h2:mem:, BILL, PERSON"})
    void everyPartOfATableIsMadeOnce(String engine, String schema, String url, String bill, String person)
            throws Exception {
        Path script = Files.writeString(folder.resolve("shop.sql"), TABLES);
        try (Workbench bench = TestBench.open();
                var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            Database database;
            try (Loaded loaded = bench.load(script.toString(), TestBench.wanted(engine), Narrowing.NONE)) {
                database = loaded.database();
            }
            var preview = new PreviewObject(bench.engines());
            var facts = SchemaFacts.of(database);

            for (String table : List.of(person, bill)) {
                String sql = preview.sql(database, facts, ObjectRef.of(Kind.TABLE, schema, table));
                for (String one : sql.split(";")) {
                    statement.execute(one);
                }
            }

            assertThat(statement.executeUpdate("INSERT INTO person VALUES (1, 'Ann')"))
                    .isOne();
            assertThat(statement.executeUpdate("INSERT INTO bill VALUES (7, 'a', 1)"))
                    .isOne();
        }
    }
}
