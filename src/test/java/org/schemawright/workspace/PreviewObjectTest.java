package org.schemawright.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.schemawright.connect.Connector;
import org.schemawright.connect.Prompt;
import org.schemawright.connect.Surroundings;
import org.schemawright.design.SchemaFacts;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.source.ScriptOptions;

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
        try (Workbench bench = bench();
                var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            var wanted = new Wanted(Optional.of(engine), OptionalInt.empty());
            Database database;
            try (Loaded loaded = bench.load(script.toString(), wanted, Narrowing.NONE)) {
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

    private static Workbench bench() {
        var around = new Surroundings(Map.of(), Path.of("/nonexistent"), "ann", Surroundings.FileSystemKind.POSIX);
        return new Workbench(
                Engines.known(),
                new ScratchShelf(),
                around,
                new Connector(around, Prompt.NOBODY),
                ScriptOptions.SCHEMA_ONLY);
    }
}
